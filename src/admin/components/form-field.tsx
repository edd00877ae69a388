import { Form } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import type { ReactElement, ReactNode } from "react"
import type {
  Control,
  ControllerRenderProps,
  FieldPath,
  FieldValues,
} from "react-hook-form"

type FormFieldProps<
  TFields extends FieldValues,
  TName extends FieldPath<TFields>,
> = {
  control: Control<TFields>
  name: TName
  label: ReactNode
  optional?: boolean
  tooltip?: ReactNode
  hint?: string
  children: (field: ControllerRenderProps<TFields, TName>) => ReactElement
}

/** A labelled field of a form, with its hint and what is wrong with it. */
export const FormField = <
  TFields extends FieldValues,
  TName extends FieldPath<TFields>,
>({
  control,
  name,
  label,
  optional,
  tooltip,
  hint,
  children,
}: FormFieldProps<TFields, TName>) => {
  const { t } = useTranslation("backorders")

  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field, fieldState: { error } }) => (
        <Form.Item>
          <Form.Label optional={optional} tooltip={tooltip}>
            {label}
          </Form.Label>
          <Form.Control>{children(field)}</Form.Control>
          {hint && <Form.Hint>{hint}</Form.Hint>}
          <FieldError message={error?.message && t(error.message)} />
        </Form.Item>
      )}
    />
  )
}

/** Schemas name their messages by key; the words come from the translation. */
const FieldError = ({ message }: { message?: string }) =>
  message ? (
    <span role="alert" className="txt-small text-ui-fg-error">
      {message}
    </span>
  ) : null
