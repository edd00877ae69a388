import { Form } from "@medusajs/dashboard/components"
import { Switch } from "@medusajs/ui"
import type { Control, FieldPath, FieldValues } from "react-hook-form"

type SwitchFieldProps<TFields extends FieldValues> = {
  control: Control<TFields>
  name: FieldPath<TFields>
  label: string
  hint?: string
  disabled?: boolean
  onChange?: (checked: boolean) => void
}

/** A switch with its label and what it does. */
export const SwitchField = <TFields extends FieldValues>({
  control,
  name,
  label,
  hint,
  disabled,
  onChange: onChanged,
}: SwitchFieldProps<TFields>) => (
  <Form.Field
    control={control}
    name={name}
    render={({ field: { value, onChange, ...field } }) => (
      <Form.Item>
        <div className="flex items-start gap-x-3">
          <Form.Control>
            <Switch
              {...field}
              dir="ltr"
              className="mt-0.5 shrink-0 rtl:rotate-180"
              size="small"
              checked={value}
              disabled={disabled}
              onCheckedChange={(checked) => {
                onChange(checked)
                onChanged?.(checked)
              }}
            />
          </Form.Control>
          <div>
            <Form.Label>{label}</Form.Label>
            {hint && <Form.Hint>{hint}</Form.Hint>}
          </div>
        </div>
      </Form.Item>
    )}
  />
)
