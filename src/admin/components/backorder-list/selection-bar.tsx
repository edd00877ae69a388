import { CommandBar } from "@medusajs/ui"
import { Fragment } from "react"
import { useTranslation } from "react-i18next"

export type BarCommand = {
  label: string
  /** One letter that does the same. */
  shortcut: string
  action: () => void
}

type SelectionBarProps = {
  count: number
  /** How many there are; chosen all at once where that is more than is chosen. */
  total?: number
  onChooseAll?: () => void
  commands: BarCommand[]
}

/** What can be done with the chosen rows. */
export const SelectionBar = ({
  count,
  total = 0,
  onChooseAll,
  commands,
}: SelectionBarProps) => {
  const { t } = useTranslation("backorders")
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
    <CommandBar open={count > 0}>
      <CommandBar.Bar className="max-w-[calc(100vw-16px)] overflow-x-auto whitespace-nowrap [&>*]:shrink-0">
        <CommandBar.Value>{t("bulk.selected", { count })}</CommandBar.Value>
        {[...all, ...commands].map((command) => (
          <Fragment key={command.shortcut}>
            <CommandBar.Seperator />
            <CommandBar.Command {...command} />
          </Fragment>
        ))}
      </CommandBar.Bar>
    </CommandBar>
  )
}
