import { Text } from "@medusajs/ui"
import type { PropsWithChildren, ReactNode } from "react"

type SettingLineProps = PropsWithChildren<{
  id?: string
  label: string
  hint: string
  note?: ReactNode
}>

/** One setting: its name, one sentence on what it changes, and its control. */
export const SettingLine = ({
  id,
  label,
  hint,
  note,
  children,
}: SettingLineProps) => (
  <div className="flex flex-col gap-x-6 gap-y-2 px-6 py-4 sm:flex-row sm:items-center sm:justify-between">
    <div className="min-w-0 flex-1">
      <Text size="small" weight="plus" leading="compact" asChild>
        <label htmlFor={id}>{label}</label>
      </Text>
      <Text
        size="small"
        className="text-ui-fg-subtle mt-0.5"
        id={id && `${id}-hint`}
      >
        {hint}
      </Text>
      {note}
    </div>
    <div className="shrink-0 sm:w-72 sm:flex sm:justify-end">{children}</div>
  </div>
)
