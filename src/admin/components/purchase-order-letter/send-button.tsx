import { Button, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { whyNot } from "../../../domain"
import { usePurchaseOrderLetter } from "../../hooks/api/use-purchase-order-letters"
import type { SectionProps } from "../purchase-order/section-props"

/** Sends a draft, which issues it too; disabled, it says why. */
export const SendButton = ({ purchaseOrder, isUnsaved }: SectionProps) => {
  const { t } = useTranslation("backorders")
  const { letter } = usePurchaseOrderLetter(purchaseOrder.id, "sent")
  const refusal = whyNot(purchaseOrder, "issue")
  const reason = isUnsaved
    ? t("unsaved.saveFirst")
    : refusal
      ? t(`purchaseOrders.issue.whyNot.${refusal}`)
      : letter && !letter.can_send
        ? t("letters.noProvider")
        : null

  return reason ? (
    <Tooltip content={reason}>
      <span tabIndex={0} className="inline-flex rounded-md">
        <Button size="small" disabled>
          {t("letters.send.action")}
        </Button>
      </span>
    </Tooltip>
  ) : (
    <Button size="small" asChild>
      <Link to="send">{t("letters.send.action")}</Link>
    </Button>
  )
}
