import { zodResolver } from "@hookform/resolvers/zod"
import { Form } from "@medusajs/dashboard/components"
import { Button, FocusModal, Heading } from "@medusajs/ui"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { PurchaseVendor } from "../../../types"
import { useCreatePurchaseVendor } from "../../hooks/api/use-purchase-vendors"
import { useNotify } from "../../hooks/use-notify"
import { keepOpenForPopover } from "../../lib/escape"
import { newIdempotencyKey } from "../../lib/idempotency-key"
import { VendorFieldset } from "./vendor-fields"
import { toVendor, vendorFields, vendorSchema } from "./vendor-schema"

type CreateVendorModalProps = {
  name?: string
  currencyCode: string
  onCreated: (vendor: PurchaseVendor) => void
  onClose: () => void
}

/** Makes a vendor on top of another dialog, which keeps what was typed. */
export const CreateVendorModal = ({
  name,
  currencyCode,
  onCreated,
  onClose,
}: CreateVendorModalProps) => {
  const { t } = useTranslation("backorders")
  const { done, failed } = useNotify()
  const [idempotencyKey] = useState(newIdempotencyKey)
  const form = useForm({
    defaultValues: vendorFields({ name }, currencyCode),
    resolver: zodResolver(vendorSchema),
  })
  const { mutate, isPending } = useCreatePurchaseVendor(idempotencyKey, {
    onSuccess: ({ purchase_vendor }) => {
      done(t("vendors.created", { name: purchase_vendor.name }))
      onCreated(purchase_vendor)
      onClose()
    },
    onError: (error) => failed(t("vendors.createFailed"), error),
  })
  const submit = form.handleSubmit((fields) => mutate(toVendor(fields)))

  return (
    <FocusModal open onOpenChange={(open) => !open && onClose()}>
      <FocusModal.Content
        className="!top-6"
        aria-describedby={undefined}
        onEscapeKeyDown={keepOpenForPopover}
        onOpenAutoFocus={(event) => {
          event.preventDefault()
          form.setFocus("name")
        }}
        overlayProps={{ className: "bg-transparent" }}
      >
        <Form {...form}>
          <form
            noValidate
            className="flex h-full flex-col overflow-hidden"
            onSubmit={(event) => {
              // React passes a submit on to the form of the dialog below.
              event.stopPropagation()
              void submit(event)
            }}
          >
            <FocusModal.Header />
            <FocusModal.Body className="flex flex-1 flex-col items-center overflow-auto px-4 py-16">
              <div className="flex w-full max-w-[720px] flex-col gap-y-8">
                <FocusModal.Title asChild>
                  <Heading>{t("vendors.create.title")}</Heading>
                </FocusModal.Title>
                <VendorFieldset form={form} wide />
              </div>
            </FocusModal.Body>
            <FocusModal.Footer>
              <FocusModal.Close asChild>
                <Button size="small" variant="secondary" type="button">
                  {t("actions.cancel")}
                </Button>
              </FocusModal.Close>
              <Button size="small" type="submit" isLoading={isPending}>
                {t("vendors.create.confirm")}
              </Button>
            </FocusModal.Footer>
          </form>
        </Form>
      </FocusModal.Content>
    </FocusModal>
  )
}
