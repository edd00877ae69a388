import { Combobox } from "@medusajs/dashboard/components"
import { currencies } from "@medusajs/dashboard/lib"
import { forwardRef } from "react"

type CurrencySelectProps = {
  id?: string
  value: string
  onChange: (currencyCode: string) => void
}

const OPTIONS = Object.values(currencies).map(({ code, name }) => ({
  value: code.toLowerCase(),
  label: `${code.toUpperCase()} ${name}`,
}))

export const CurrencySelect = forwardRef<HTMLInputElement, CurrencySelectProps>(
  ({ onChange, ...props }, ref) => (
    <Combobox
      ref={ref}
      {...props}
      options={OPTIONS}
      onChange={(code?: string) => code && onChange(code)}
    />
  )
)
CurrencySelect.displayName = "CurrencySelect"
