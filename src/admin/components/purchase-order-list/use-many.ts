import { toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { canDo } from "../../../domain"
import type { PurchaseOrder } from "../../../types"
import {
  EachAnswer,
  useManyPurchaseOrders,
} from "../../hooks/api/use-purchase-orders"
import { useNotify } from "../../hooks/use-notify"
import { useReleasedText } from "../../hooks/use-released-text"

type Deed = "issue" | "send" | "receive"

/** Sending is for drafts, which it issues; what is issued is not mailed again. */
const actionOf = (deed: Deed) => (deed === "send" ? "issue" : deed)

/** Does the same to the chosen purchase orders, and says what was done and what was left out. */
export const useMany = (
  deed: Deed,
  chosen: readonly PurchaseOrder[],
  onDone: () => void
) => {
  const { t } = useTranslation("backorders")
  const prompt = usePrompt()
  const { done, failed } = useNotify()
  const releasedText = useReleasedText()
  const tell = ({
    purchase_orders,
    released_order_ids,
    skipped,
  }: EachAnswer) => {
    const count = purchase_orders.length
    if (count) {
      done(
        t(`purchaseOrders.many.${deed}.done`, { count }),
        released_order_ids?.length
          ? releasedText(released_order_ids)
          : undefined
      )
    }
    if (skipped.length) {
      toast.warning(
        t("purchaseOrders.many.skipped", {
          count: skipped.length,
          reason: skipped[0].message,
        })
      )
    }
  }
  const { mutate } = useManyPurchaseOrders(deed, {
    onSuccess: (answer) => {
      tell(answer)
      onDone()
    },
    onError: (error) => failed(t(`purchaseOrders.many.${deed}.failed`), error),
  })

  const ids = chosen
    .filter(({ status }) => deed !== "send" || status === "draft")
    .map(({ id }) => id)

  return {
    /** Offered as soon as it is possible for one of them. */
    isPossible: chosen.some((order) => canDo(order, actionOf(deed))),
    run: async () => {
      const isSure =
        deed === "issue" ||
        (await prompt({
          variant: "confirmation",
          title: t(`purchaseOrders.many.${deed}.title`, {
            count: ids.length,
          }),
          description: t(`purchaseOrders.many.${deed}.description`),
          confirmText: t(`purchaseOrders.many.${deed}.command`),
          cancelText: t("actions.cancel"),
        }))
      if (isSure) {
        mutate(ids)
      }
    },
  }
}
