import { toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useLeaveOut, useServeFirst } from "./api/use-bulk-backorders"
import { useNotify } from "./use-notify"

type Kind = "serveFirst" | "leaveOut"

/** Serves orders first or leaves them out; the toast takes it back. */
export const useUndoable = (kind: Kind, onDone?: () => void) => {
  const { t } = useTranslation("backorders")
  const { failed } = useNotify()
  const serveFirst = useServeFirst()
  const leaveOut = useLeaveOut()
  // The promise, not the callbacks: the toast outlives the page.
  const { mutateAsync, isPending } =
    kind === "serveFirst" ? serveFirst : leaveOut

  const run = (order_ids: string[], undo: boolean): Promise<void> =>
    mutateAsync({ order_ids, ...(undo ? { undo } : {}) }).then(
      (answer) => {
        const count = answer.order_ids.length
        toast.success(
          t(undo ? `bulk.${kind}.undone` : `bulk.${kind}.done`, { count }),
          undo || !count
            ? {}
            : {
                description: t(`bulk.${kind}.hint`, { count }),
                duration: 10_000,
                action: {
                  label: t("bulk.undo"),
                  altText: t("bulk.undo"),
                  onClick: () => void run(answer.order_ids, true),
                },
              }
        )
        onDone?.()
      },
      (error: unknown) => {
        failed(t(`bulk.${kind}.failed`), error)
      }
    )

  return { run: (orderIds: string[]) => void run(orderIds, false), isPending }
}
