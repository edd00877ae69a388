import type { AdminOrder } from "@medusajs/framework/types"
import type { RefObject } from "react"
import { useTranslation } from "react-i18next"
import { positive, subtract, sumOf } from "../../../domain"
import type { Backorder } from "../../../types"
import {
  useCancelBackorder,
  useReleaseBackorder,
} from "../../hooks/api/use-backorders"
import { useFormat } from "../../hooks/use-format"
import { useNotify } from "../../hooks/use-notify"
import { ReasonPrompt } from "../reason-prompt"

type PromptProps = {
  order: AdminOrder
  backorder: Backorder
  onClose: () => void
  focusAfter: RefObject<HTMLElement>
}

/** "Release order #1042? 3 units have not arrived; packing them makes stock negative." */
export const ReleasePrompt = ({ order, backorder, ...props }: PromptProps) => {
  const { t } = useTranslation("backorders")
  const { quantity } = useFormat()
  const { done, failed } = useNotify()
  const name = `#${order.display_id}`
  const missing = missingQuantity(backorder)

  const { mutate, isPending } = useReleaseBackorder(backorder.id, {
    onSuccess: () => {
      done(t("release.done", { order: name }), t("release.doneHint"))
      props.onClose()
    },
    onError: (error) => failed(t("release.failed", { order: name }), error),
  })

  return (
    <ReasonPrompt
      {...props}
      title={t("release.title", { order: name })}
      description={
        missing > 0
          ? t("release.missing", { count: missing, units: quantity(missing) })
          : t("release.allArrived")
      }
      confirmLabel={t("orderBanner.actions.release")}
      variant={missing > 0 ? "danger" : "confirmation"}
      isRequired
      isLoading={isPending}
      onConfirm={(reason) => mutate({ reason })}
    />
  )
}

export const CancelBackorderPrompt = ({
  order,
  backorder,
  ...props
}: PromptProps) => {
  const { t } = useTranslation("backorders")
  const { done, failed } = useNotify()
  const name = `#${order.display_id}`

  const { mutate, isPending } = useCancelBackorder(backorder.id, {
    onSuccess: () => {
      done(
        t("cancelBackorder.done", { order: name }),
        t("cancelBackorder.doneHint")
      )
      props.onClose()
    },
    onError: (error) =>
      failed(t("cancelBackorder.failed", { order: name }), error),
  })

  return (
    <ReasonPrompt
      {...props}
      title={t("cancelBackorder.title", { order: name })}
      description={t("cancelBackorder.description")}
      confirmLabel={t("cancelBackorder.confirm")}
      isLoading={isPending}
      onConfirm={(reason) => mutate(reason ? { reason } : {})}
    />
  )
}

const missingQuantity = ({ lines }: Backorder) =>
  sumOf(
    lines.filter(({ status }) => status !== "canceled"),
    (line) => positive(subtract(line.quantity, line.allocated_quantity))
  )
