import { CommandBar } from "@medusajs/ui"
import { Fragment } from "react"
import { useTranslation } from "react-i18next"
import type { Right } from "../../../domain"
import { useAllowed } from "../../hooks/use-rights"

export type BarCommand = {
  label: string
  /** One letter that does the same. */
  shortcut: string
  action: () => void
  right?: Right
}

type SelectionBarProps = {
  count: number
  /** How many there are; chosen all at once where that is more than is chosen. */
  total?: number
  onChooseAll?: () => void
  commands: BarCommand[]
}

/** What the user may do with the chosen rows. */
export const SelectionBar = ({
  count,
  total = 0,
  onChooseAll,
  commands,
}: SelectionBarProps) => {
  const { t } = useTranslation("backorders")
  const shown = useAllowed()(commands)
  const all =
    onChooseAll && total > count
      ? [
          {
            label: t("bulk.selectAll", { total }),
            shortcut: "a",
            action: onChooseAll,
          },
        ]
      : []

  return (
    <CommandBar open={count > 0 && shown.length > 0}>
      <CommandBar.Bar className="max-w-[calc(100vw-16px)] overflow-x-auto whitespace-nowrap [&>*]:shrink-0">
        <CommandBar.Value>{t("bulk.selected", { count })}</CommandBar.Value>
        {[...all, ...shown].map((command) => (
          <Fragment key={command.shortcut}>
            <CommandBar.Seperator />
            <CommandBar.Command {...command} />
          </Fragment>
        ))}
      </CommandBar.Bar>
    </CommandBar>
  )
}
