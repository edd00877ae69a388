import { useTranslation } from "react-i18next"
import type { PurchaseOrder } from "../../../types"
import type { UpdatePurchaseOrderBody } from "../../../types/requests"
import { useChangePreview } from "../../hooks/api/use-purchase-orders"
import { ReasonPrompt } from "../reason-prompt"
import { AffectedOrders } from "./affected-orders"

type CutPegsPromptProps = {
  purchaseOrder: PurchaseOrder
  change: UpdatePurchaseOrderBody
  isLoading: boolean
  onConfirm: (reason: string) => void
  onClose: () => void
}

/** A quantity falls below what orders wait for: who loses how much, before it is saved. */
export const CutPegsPrompt = ({
  purchaseOrder,
  change,
  ...props
}: CutPegsPromptProps) => {
  const { t } = useTranslation("backorders")
  const { preview } = useChangePreview(purchaseOrder.id, change)
  const losing = preview?.orders.filter(
    ({ lost_quantity }) => lost_quantity > 0
  )

  return (
    <ReasonPrompt
      {...props}
      title={t("purchaseOrders.cut.title")}
      description={t("purchaseOrders.cut.description")}
      confirmLabel={t("purchaseOrders.cut.action")}
    >
      <AffectedOrders orders={losing} />
    </ReasonPrompt>
  )
}
