import { toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { positive, subtract, sumOf } from "../../../domain"
import type { Backorder } from "../../../types"
import {
  EachAnswer,
  useCancelBackorders,
  useReleaseBackorders,
} from "../../hooks/api/use-backorder-list"
import { useErrorText } from "../../hooks/use-error-text"
import { useFormat } from "../../hooks/use-format"
import { useNotify } from "../../hooks/use-notify"
import { ReasonPrompt } from "../reason-prompt"

type EachPromptProps = {
  backorders: Backorder[]
  onDone: () => void
  onClose: () => void
}

/** Says how many were done, and which were not and why. */
const useTell = (
  kind: "release" | "cancel",
  { onDone, onClose }: EachPromptProps
) => {
  const { t } = useTranslation("backorders")
  const { done, failed: notDone } = useNotify()
  const errorText = useErrorText()

  return {
    onSuccess: ({ done: all, failed }: EachAnswer) => {
      if (all.length) {
        done(t(`bulk.${kind}.done`, { count: all.length }))
      }
      if (failed.length) {
        toast.error(t(`bulk.${kind}.failed`, { count: failed.length }), {
          description: failed
            .map(
              ({ backorder, error }) =>
                `#${backorder.order_display_id}: ${errorText(error)}`
            )
            .join(" "),
          duration: 15_000,
        })
      }
      onDone()
      onClose()
    },
    onError: (error: unknown) => notDone(t(`bulk.${kind}.error`), error),
  }
}

export const ReleaseEachPrompt = (props: EachPromptProps) => {
  const { t } = useTranslation("backorders")
  const { quantity } = useFormat()
  const { backorders, onClose } = props
  const { mutate, isPending } = useReleaseBackorders(useTell("release", props))
  const missing = sumOf(
    backorders.flatMap(({ lines }) => lines),
    (line) =>
      line.status === "canceled"
        ? 0
        : positive(subtract(line.quantity, line.allocated_quantity))
  )

  return (
    <ReasonPrompt
      title={t("bulk.release.title", { count: backorders.length })}
      description={
        missing > 0
          ? t("bulk.release.missing", {
              count: missing,
              units: quantity(missing),
            })
          : t("bulk.release.allArrived")
      }
      confirmLabel={t("bulk.release.confirm")}
      variant={missing > 0 ? "danger" : "confirmation"}
      isRequired
      isLoading={isPending}
      onConfirm={(reason) => mutate({ backorders, reason })}
      onClose={onClose}
    />
  )
}

export const CancelEachPrompt = (props: EachPromptProps) => {
  const { t } = useTranslation("backorders")
  const { backorders, onClose } = props
  const { mutate, isPending } = useCancelBackorders(useTell("cancel", props))

  return (
    <ReasonPrompt
      title={t("bulk.cancel.title", { count: backorders.length })}
      description={t("bulk.cancel.description")}
      confirmLabel={t("bulk.cancel.confirm")}
      isLoading={isPending}
      onConfirm={(reason) => mutate({ backorders, reason })}
      onClose={onClose}
    />
  )
}
