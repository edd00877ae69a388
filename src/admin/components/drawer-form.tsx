import { RouteDrawer } from "@medusajs/dashboard/components"
import { Button } from "@medusajs/ui"
import type { FormEvent, PropsWithChildren } from "react"
import type { FieldValues, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { KeyedForm } from "./keyed-form"

type DrawerFormProps<TFields extends FieldValues> = PropsWithChildren<{
  form: UseFormReturn<TFields>
  onSubmit: (event: FormEvent) => void
  isPending: boolean
  confirmLabel?: string
}>

/** A form in a drawer: it scrolls, its buttons stay, and it asks before changes are lost. */
export const DrawerForm = <TFields extends FieldValues>({
  form,
  onSubmit,
  isPending,
  confirmLabel,
  children,
}: DrawerFormProps<TFields>) => {
  const { t } = useTranslation("backorders")

  return (
    <RouteDrawer.Form form={form}>
      <KeyedForm
        noValidate
        onSubmit={onSubmit}
        className="flex flex-1 flex-col overflow-hidden"
      >
        <RouteDrawer.Body className="flex flex-1 flex-col gap-y-6 overflow-auto">
          {children}
        </RouteDrawer.Body>
        <RouteDrawer.Footer>
          <div className="flex items-center justify-end gap-x-2">
            <RouteDrawer.Close asChild>
              <Button size="small" variant="secondary" type="button">
                {t("actions.cancel")}
              </Button>
            </RouteDrawer.Close>
            <Button size="small" type="submit" isLoading={isPending}>
              {confirmLabel ?? t("actions.save")}
            </Button>
          </div>
        </RouteDrawer.Footer>
      </KeyedForm>
    </RouteDrawer.Form>
  )
}
