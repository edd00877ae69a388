import { Text } from "@medusajs/ui"
import { useFormat } from "../hooks/use-format"

type AmountRowsProps = {
  currencyCode: string
  rows: { label: string; amount: number }[]
}

/** Amounts below each other, as in the summary of an order. */
export const AmountRows = ({ currencyCode, rows }: AmountRowsProps) => {
  const { money } = useFormat()

  return (
    <div className="text-ui-fg-subtle flex flex-col gap-y-2 px-6 py-4">
      {rows.map(({ label, amount }, index) => (
        <div key={index} className="flex items-center justify-between gap-x-4">
          <Text size="small" leading="compact">
            {label}
          </Text>
          <Text size="small" leading="compact" className="tabular-nums">
            {money(amount, currencyCode)}
          </Text>
        </div>
      ))}
    </div>
  )
}

type TotalRowProps = { label: string; amount: number; currencyCode: string }

export const TotalRow = ({ label, amount, currencyCode }: TotalRowProps) => {
  const { total } = useFormat()

  return (
    <div className="flex items-center justify-between gap-x-4 px-6 py-4">
      <Text size="small" leading="compact" weight="plus">
        {label}
      </Text>
      <Text
        size="small"
        leading="compact"
        weight="plus"
        className="tabular-nums"
      >
        {total(amount, currencyCode)}
      </Text>
    </div>
  )
}
