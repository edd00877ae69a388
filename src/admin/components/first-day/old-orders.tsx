import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Day } from "../../../domain"
import {
  useCountOrdersFrom,
  useOldOrders,
  useSetCountOrdersFrom,
} from "../../hooks/api/use-first-day"
import { useFormat } from "../../hooks/use-format"
import { useNotify } from "../../hooks/use-notify"
import { DayPicker } from "../inputs/day-picker"

/** Takes open orders from before a day out of demand, and says how many. */
export const OldOrders = () => {
  const { t } = useTranslation("backorders")
  const { day } = useFormat()
  const { doneUndoable, done, failed } = useNotify()
  const stored = useCountOrdersFrom()
  const [before, setBefore] = useState<Day | null>(null)
  const { data } = useOldOrders(before)
  const count = data?.count
  const { mutateAsync, isPending } = useSetCountOrdersFrom()

  const set = (from: Day | null) =>
    mutateAsync(from).catch((error: unknown) => {
      failed(t("firstDay.old.failed"), error)
      throw error
    })

  const leaveOut = () => {
    const previous = stored ?? null
    set(before).then(
      () =>
        doneUndoable(
          t("firstDay.old.done", { count: count ?? 0 }),
          t("firstDay.old.doneHint", { date: day(before) }),
          () =>
            set(previous).then(
              () => done(t("firstDay.old.undone")),
              () => undefined
            )
        ),
      () => undefined
    )
  }

  return (
    <>
      {before && count !== undefined && (
        <Text size="small" className="text-ui-fg-subtle" aria-live="polite">
          {t("firstDay.old.count", { count })}
        </Text>
      )}
      {!before && stored && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("firstDay.old.stored", { date: day(stored) })}
        </Text>
      )}
      <div className="w-44">
        <DayPicker
          aria-label={t("firstDay.old.before")}
          value={before}
          onChange={setBefore}
        />
      </div>
      <Button
        size="small"
        variant="secondary"
        disabled={!before || !count}
        isLoading={isPending}
        onClick={leaveOut}
      >
        {t("firstDay.old.action")}
      </Button>
    </>
  )
}
