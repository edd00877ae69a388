import { zodResolver } from "@hookform/resolvers/zod"
import { RouteFocusModal, useRouteModal } from "@medusajs/dashboard/components"
import { Button, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useCreatePurchaseVendor } from "../../hooks/api/use-purchase-vendors"
import { useNotify } from "../../hooks/use-notify"
import { newIdempotencyKey } from "../../lib/idempotency-key"
import { KeyedForm } from "../keyed-form"
import { VendorFieldset } from "../vendor-form/vendor-fields"
import {
  toVendor,
  vendorFields,
  vendorSchema,
} from "../vendor-form/vendor-schema"

type CreateVendorFormProps = { currencyCode: string }

export const CreateVendorForm = ({ currencyCode }: CreateVendorFormProps) => {
  const { t } = useTranslation("backorders")
  const { handleSuccess } = useRouteModal()
  const { done, failed } = useNotify()
  const [idempotencyKey] = useState(newIdempotencyKey)
  const form = useForm({
    defaultValues: vendorFields({}, currencyCode),
    resolver: zodResolver(vendorSchema),
  })
  const { mutate, isPending } = useCreatePurchaseVendor(idempotencyKey, {
    onSuccess: ({ purchase_vendor: { id, name } }) => {
      done(t("vendors.created", { name }))
      handleSuccess(`/purchase-vendors/${id}`)
    },
    onError: (error) => failed(t("vendors.createFailed"), error),
  })
  const submit = form.handleSubmit((fields) => mutate(toVendor(fields)))

  return (
    <RouteFocusModal.Form form={form}>
      <KeyedForm
        noValidate
        onSubmit={submit}
        className="flex h-full flex-col overflow-hidden"
      >
        <RouteFocusModal.Header />
        <RouteFocusModal.Body className="flex flex-1 flex-col items-center overflow-auto px-4 py-16">
          <div className="flex w-full max-w-[720px] flex-col gap-y-8">
            <div>
              <RouteFocusModal.Title asChild>
                <Heading>{t("vendors.create.title")}</Heading>
              </RouteFocusModal.Title>
              <Text size="small" className="text-ui-fg-subtle">
                {t("vendors.create.hint")}
              </Text>
            </div>
            <VendorFieldset form={form} wide />
          </div>
        </RouteFocusModal.Body>
        <RouteFocusModal.Footer>
          <RouteFocusModal.Close asChild>
            <Button size="small" variant="secondary" type="button">
              {t("actions.cancel")}
            </Button>
          </RouteFocusModal.Close>
          <Button size="small" type="submit" isLoading={isPending}>
            {t("vendors.create.confirm")}
          </Button>
        </RouteFocusModal.Footer>
      </KeyedForm>
    </RouteFocusModal.Form>
  )
}
