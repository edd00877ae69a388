import { ArrowDownTray, Envelope, QuestionMarkCircle } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import { canDo, type Right } from "../../../domain"
import type { PurchaseOrder } from "../../../types"

/** What the menu of a purchase order has about paper and mails. */
export const useLetterActions = (purchaseOrder: PurchaseOrder) => {
  const { t } = useTranslation("backorders")
  const right: Right = "purchase_order:update"
  const ask = {
    icon: <QuestionMarkCircle />,
    label: t("letters.ask.action"),
    to: "ask-for-date",
    right,
  }
  const sendAgain = {
    icon: <Envelope />,
    label: purchaseOrder.sent_at
      ? t("letters.send.again")
      : t("letters.send.action"),
    to: "send",
    right,
  }
  const pdf = {
    icon: <ArrowDownTray />,
    label: t("letters.pdf.action"),
    to: "pdf",
  }

  return [
    ...(canDo(purchaseOrder, "ask_for_date") ? [ask] : []),
    ...(purchaseOrder.status !== "draft" && canDo(purchaseOrder, "send")
      ? [sendAgain]
      : []),
    pdf,
  ]
}
