import { currencies, getNativeSymbol } from "@medusajs/dashboard/lib"
import { CurrencyInput } from "@medusajs/ui"
import { ComponentPropsWithoutRef, forwardRef } from "react"
import type { NumberField } from "../../lib/numbers"

export interface MoneyInputProps extends Omit<
  ComponentPropsWithoutRef<typeof CurrencyInput>,
  "symbol" | "code" | "value" | "onChange" | "onValueChange"
> {
  currencyCode: string
  value: NumberField
  onChange: (value: NumberField) => void
}

/** An amount in one currency. Unit costs may be finer than the currency's own decimals. */
export const MoneyInput = forwardRef<HTMLInputElement, MoneyInputProps>(
  ({ currencyCode, value, onChange, ...props }, ref) => {
    const code = currencyCode.toUpperCase()

    return (
      <CurrencyInput
        ref={ref}
        code={code}
        symbol={currencies[code]?.symbol_native ?? getNativeSymbol(code)}
        decimalsLimit={6}
        allowNegativeValue={false}
        autoComplete="off"
        {...props}
        value={value}
        onValueChange={(_value, _name, values) => onChange(values?.value ?? "")}
      />
    )
  }
)
MoneyInput.displayName = "MoneyInput"
