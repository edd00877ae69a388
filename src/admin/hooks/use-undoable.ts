import { useTranslation } from "react-i18next"
import { useLeaveOut } from "./api/use-bulk-backorders"
import { useNotify } from "./use-notify"

/** Leaves orders out; the toast takes it back. */
export const useLeaveOutUndoable = (onDone?: () => void) => {
  const { t } = useTranslation("backorders")
  const { done, doneUndoable, failed } = useNotify()
  // The promise, not the callbacks: the toast outlives the page.
  const { mutateAsync, isPending } = useLeaveOut()

  const run = (order_ids: string[], undo: boolean): Promise<void> =>
    mutateAsync({ order_ids, ...(undo ? { undo } : {}) }).then(
      (answer) => {
        const count = answer.order_ids.length
        if (undo || !count) {
          done(
            t(undo ? "bulk.leaveOut.undone" : "bulk.leaveOut.done", { count })
          )
        } else {
          doneUndoable(
            t("bulk.leaveOut.done", { count }),
            t("bulk.leaveOut.hint", { count }),
            () => run(answer.order_ids, true)
          )
        }
        onDone?.()
      },
      (error: unknown) => {
        failed(t("bulk.leaveOut.failed"), error)
      }
    )

  return { run: (orderIds: string[]) => void run(orderIds, false), isPending }
}
