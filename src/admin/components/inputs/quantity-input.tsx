import { Input } from "@medusajs/ui"
import { ComponentPropsWithoutRef, forwardRef } from "react"
import type { NumberField } from "../../lib/numbers"

export interface QuantityInputProps extends Omit<
  ComponentPropsWithoutRef<typeof Input>,
  "value" | "onChange" | "type"
> {
  value: NumberField
  onChange: (value: NumberField) => void
}

export const QuantityInput = forwardRef<HTMLInputElement, QuantityInputProps>(
  ({ onChange, ...props }, ref) => (
    <Input
      ref={ref}
      type="number"
      step="any"
      min={0}
      autoComplete="off"
      {...props}
      onChange={(event) => onChange(event.target.value)}
    />
  )
)
QuantityInput.displayName = "QuantityInput"
