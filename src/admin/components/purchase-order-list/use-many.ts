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

type Deed = "issue" | "receive"

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

  return {
    /** Offered as soon as it is possible for one of them. */
    isPossible: chosen.some((order) => canDo(order, deed)),
    run: async () => {
      const isSure =
        deed === "issue" ||
        (await prompt({
          variant: "confirmation",
          title: t("purchaseOrders.many.receive.title", {
            count: chosen.length,
          }),
          description: t("purchaseOrders.many.receive.description"),
          confirmText: t("purchaseOrders.many.receive.command"),
          cancelText: t("actions.cancel"),
        }))
      if (isSure) {
        mutate(chosen.map(({ id }) => id))
      }
    },
  }
}
