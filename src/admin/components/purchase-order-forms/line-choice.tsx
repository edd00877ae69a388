import { Checkbox, Label, Text } from "@medusajs/ui"
import { useId } from "react"
import type { PurchaseOrderLine } from "../../../types"

type LineChoiceProps = {
  label: string
  lines: PurchaseOrderLine[]
  value: string[]
  onChange: (lineIds: string[]) => void
  /** What is to know of a line. */
  noteOf?: (line: PurchaseOrderLine) => string
}

/** Chooses some of the lines. */
export const LineChoice = ({
  label,
  lines,
  value,
  onChange,
  noteOf,
}: LineChoiceProps) => {
  const id = useId()

  return (
    <fieldset className="flex flex-col gap-y-2">
      <legend className="txt-compact-small-plus pb-2">{label}</legend>
      <div className="shadow-elevation-card-rest bg-ui-bg-component divide-y rounded-lg">
        {lines.map((line) => {
          const isChosen = value.includes(line.id)
          return (
            <div key={line.id} className="flex items-start gap-x-3 px-4 py-2.5">
              <Checkbox
                id={`${id}-${line.id}`}
                checked={isChosen}
                onCheckedChange={() =>
                  onChange(
                    isChosen
                      ? value.filter((one) => one !== line.id)
                      : [...value, line.id]
                  )
                }
              />
              <Label
                htmlFor={`${id}-${line.id}`}
                size="small"
                className="min-w-0 flex-1 cursor-pointer"
              >
                <span className="text-ui-fg-base block truncate font-medium">
                  {line.title ?? line.sku}
                </span>
                <Text as="span" size="small" className="text-ui-fg-subtle">
                  {[line.sku, noteOf?.(line)].filter(Boolean).join(" · ")}
                </Text>
              </Label>
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}
