import type { RefObject } from "react"
import { useTranslation } from "react-i18next"
import type { PurchaseOrder } from "../../../types"
import { useReopenPurchaseOrder } from "../../hooks/api/use-purchase-orders"
import { useNotify } from "../../hooks/use-notify"
import { ReasonPrompt } from "../reason-prompt"

type ReopenPurchaseOrderPromptProps = {
  purchaseOrder: PurchaseOrder
  onClose: () => void
  focusAfter: RefObject<HTMLElement>
}

/** What was given up is on order again. */
export const ReopenPurchaseOrderPrompt = ({
  purchaseOrder: { id, number },
  ...props
}: ReopenPurchaseOrderPromptProps) => {
  const { t } = useTranslation("backorders")
  const { done, failed } = useNotify()
  const { mutate, isPending } = useReopenPurchaseOrder(id, {
    onSuccess: () => {
      done(t("purchaseOrders.reopen.done", { number }))
      props.onClose()
    },
    onError: (error) =>
      failed(t("purchaseOrders.reopen.failed", { number }), error),
  })

  return (
    <ReasonPrompt
      {...props}
      variant="confirmation"
      title={t("purchaseOrders.reopen.title", { number })}
      description={t("purchaseOrders.reopen.description")}
      confirmLabel={t("purchaseOrders.reopen.action")}
      isLoading={isPending}
      onConfirm={(reason) => mutate(reason ? { reason } : {})}
    />
  )
}
