import { DatePicker } from "@medusajs/ui"
import { ComponentPropsWithoutRef, forwardRef, useMemo } from "react"
import type { Day } from "../../../domain"
import { fromDay, toDay } from "../../lib/days"

export interface DayPickerProps extends Omit<
  ComponentPropsWithoutRef<typeof DatePicker>,
  "value" | "onChange" | "granularity"
> {
  value: Day | null
  onChange: (value: Day | null) => void
}

/** Picks a day; a day has no time and no time zone. */
export const DayPicker = forwardRef<HTMLDivElement, DayPickerProps>(
  ({ value, onChange, ...props }, ref) => {
    const date = useMemo(() => (value ? fromDay(value) : null), [value])

    return (
      <DatePicker
        ref={ref}
        {...props}
        granularity="day"
        value={date}
        onChange={(picked) => {
          const day = picked ? toDay(picked) : null
          if (day !== value) {
            onChange(day)
          }
        }}
      />
    )
  }
)
DayPicker.displayName = "DayPicker"
