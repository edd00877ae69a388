import { Text } from "@medusajs/ui"
import { RefObject, useState } from "react"
import { useTranslation } from "react-i18next"
import type { SpareGoods } from "../../../types"
import type { UpdatePurchaseOrderBody } from "../../../types/requests"
import {
  useCancelPurchaseOrder,
  useChangePreview,
  useUpdatePurchaseOrder,
} from "../../hooks/api/use-purchase-orders"
import { useErrorText } from "../../hooks/use-error-text"
import { useFormat } from "../../hooks/use-format"
import { useNotify } from "../../hooks/use-notify"
import { AffectedOrders } from "../purchase-order/affected-orders"
import { ReasonPrompt } from "../reason-prompt"

type CutPromptProps = {
  spare: SpareGoods
  onClose: () => void
  focusAfter: RefObject<HTMLElement>
}

/** Nobody wants them: the purchase order shrinks, loses the line, or is canceled. */
export const CutPrompt = ({ spare, ...props }: CutPromptProps) => {
  const { t } = useTranslation("backorders")
  const { quantity, total } = useFormat()
  const { done, failed } = useNotify()
  const errorText = useErrorText()
  const [{ to_quantity, deed }] = useState(() => spare.cut!)
  const { purchase_order_id: id, number } = spare
  const change: UpdatePurchaseOrderBody = {
    lines: [
      {
        id: spare.purchase_order_line_id,
        ...(deed === "remove_line"
          ? { delete: true as const }
          : { quantity: to_quantity }),
      },
    ],
  }
  const { preview, error } = useChangePreview(
    id,
    deed === "cancel" ? undefined : change
  )
  const options = {
    onSuccess: () => {
      done(t(`whatNow.cut.done.${deed}`, { number }))
      props.onClose()
    },
    onError: (reason: unknown) =>
      failed(t("whatNow.cut.failed", { number }), reason),
  }
  const update = useUpdatePurchaseOrder(id, options)
  const cancel = useCancelPurchaseOrder(id, options)

  return (
    <ReasonPrompt
      {...props}
      title={t(`whatNow.cut.title.${deed}`, { number })}
      description={t(`whatNow.cut.hint.${deed}`, {
        title: spare.title ?? spare.sku ?? "",
        units: quantity(to_quantity),
        count: to_quantity,
      })}
      confirmLabel={t("whatNow.spare.cut")}
      isLoading={update.isPending || cancel.isPending}
      onConfirm={(reason) => {
        const why = reason ? { reason } : {}
        if (deed === "cancel") {
          cancel.mutate(why)
        } else {
          update.mutate({ ...change, ...why })
        }
      }}
    >
      {error && (
        <Text size="small" className="text-ui-fg-error" role="alert">
          {errorText(error)}
        </Text>
      )}
      {preview && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("whatNow.cut.total", {
            total: total(
              preview.purchase_order.total,
              preview.purchase_order.currency_code
            ),
          })}
        </Text>
      )}
      <AffectedOrders orders={preview?.orders} />
    </ReasonPrompt>
  )
}
