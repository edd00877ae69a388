import { zodResolver } from "@hookform/resolvers/zod"
import { RouteFocusModal, useRouteModal } from "@medusajs/dashboard/components"
import { Button, Container, Heading, Input, Label, Text } from "@medusajs/ui"
import { useState } from "react"
import { useFieldArray, useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { useCreatePurchaseOrder } from "../../hooks/api/use-purchase-orders"
import {
  usePurchaseVendor,
  useVendorOffers,
} from "../../hooks/api/use-purchase-vendors"
import { useNotify } from "../../hooks/use-notify"
import { newIdempotencyKey } from "../../lib/idempotency-key"
import { FormField } from "../form-field"
import { DayPicker } from "../inputs/day-picker"
import { InventoryItemSelect } from "../inputs/inventory-item-select"
import { LocationSelect } from "../inputs/location-select"
import { VendorSelect } from "../inputs/vendor-select"
import { KeyedForm } from "../keyed-form"
import { linesSchema, newLine, startLine } from "../purchase-order/lines-fields"
import { LinesForm } from "../purchase-order/lines-form"

const schema = linesSchema.extend({
  vendor: z.object({ id: z.string(), name: z.string() }).nullable(),
  location_id: z.string().nullable(),
  expected_date: z.string().nullable(),
  reference: z.string(),
  issued_at: z.string().nullable(),
})

type Fields = z.infer<typeof schema>

type CreatePurchaseOrderFormProps = { currencyCode: string }

/** A draft by hand: goods for stock, or something a vendor offers. */
export const CreatePurchaseOrderForm = ({
  currencyCode,
}: CreatePurchaseOrderFormProps) => {
  const { t } = useTranslation("backorders")
  const { handleSuccess } = useRouteModal()
  const { done, failed } = useNotify()
  const [idempotencyKey] = useState(newIdempotencyKey)
  const form = useForm<Fields>({
    defaultValues: {
      vendor: null,
      location_id: null,
      expected_date: null,
      reference: "",
      issued_at: null,
      lines: [],
    },
    resolver: zodResolver(schema),
  })
  const { control } = form
  const lines = useFieldArray({ control, name: "lines" })
  const vendorId = form.watch("vendor")?.id ?? ""
  const { purchase_vendor } = usePurchaseVendor(vendorId, {
    enabled: Boolean(vendorId),
  })

  const offers = useVendorOffers(
    vendorId,
    lines.fields.map((line) => line.inventory_item_id)
  )

  const { mutate, isPending } = useCreatePurchaseOrder(idempotencyKey, {
    onSuccess: ({ purchase_order: { id, number } }) => {
      done(t("purchaseOrders.create.done", { number }))
      handleSuccess(`/purchase-orders/${id}`)
    },
    onError: (error) => failed(t("purchaseOrders.create.failed"), error),
  })
  const submit = form.handleSubmit((fields) =>
    mutate({
      vendor_id: fields.vendor?.id,
      location_id: fields.location_id ?? undefined,
      expected_date: fields.expected_date ?? undefined,
      reference: fields.reference.trim() || undefined,
      issued_at: fields.issued_at ?? undefined,
      lines: fields.lines.map(newLine),
    })
  )

  return (
    <RouteFocusModal.Form form={form}>
      <KeyedForm
        noValidate
        onSubmit={submit}
        className="flex h-full flex-col overflow-hidden"
      >
        <RouteFocusModal.Header />
        <RouteFocusModal.Body className="flex flex-1 flex-col items-center overflow-auto px-4 py-16">
          <div className="flex w-full max-w-[860px] flex-col gap-y-8">
            <div>
              <RouteFocusModal.Title asChild>
                <Heading>{t("purchaseOrders.create.title")}</Heading>
              </RouteFocusModal.Title>
              <Text size="small" className="text-ui-fg-subtle">
                {t("purchaseOrders.create.hint")}
              </Text>
            </div>
            <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
              <FormField
                control={control}
                name="vendor"
                label={t("vendors.singular")}
                optional
              >
                {({ value, onChange, ...field }) => (
                  <VendorSelect
                    {...field}
                    value={value?.id ?? null}
                    chosen={value}
                    onChange={(id, name) => onChange(id ? { id, name } : null)}
                  />
                )}
              </FormField>
              <FormField
                control={control}
                name="location_id"
                label={t("purchaseOrders.detail.deliverTo")}
                optional
              >
                {(field) => <LocationSelect {...field} />}
              </FormField>
              <FormField
                control={control}
                name="expected_date"
                label={t("purchaseOrders.fields.expectedDate")}
                optional
              >
                {(field) => <DayPicker {...field} />}
              </FormField>
              <FormField
                control={control}
                name="reference"
                label={t("purchaseOrders.fields.reference")}
                optional
              >
                {(field) => <Input {...field} autoComplete="off" />}
              </FormField>
            </div>
            <FormField
              control={control}
              name="issued_at"
              label={t("purchaseOrders.create.issuedAt")}
              hint={t("purchaseOrders.create.issuedAtHint")}
              optional
            >
              {(field) => <DayPicker {...field} className="max-w-[422px]" />}
            </FormField>
            <div className="flex flex-col gap-y-2">
              <Label size="small" weight="plus">
                {t("purchaseOrders.create.items")}
              </Label>
              <Container className="divide-y p-0">
                {lines.fields.length > 0 && (
                  <LinesForm
                    rows={lines.fields}
                    stored={[]}
                    offers={offers}
                    currencyCode={
                      purchase_vendor?.currency_code ?? currencyCode
                    }
                    onRemove={lines.remove}
                  />
                )}
                <div className="p-4">
                  <InventoryItemSelect
                    aria-label={t("purchaseOrders.lines.add")}
                    placeholder={t("purchaseOrders.lines.add")}
                    exclude={lines.fields.map((line) => line.inventory_item_id)}
                    onPick={(item) => lines.append(startLine(item))}
                  />
                </div>
              </Container>
            </div>
          </div>
        </RouteFocusModal.Body>
        <RouteFocusModal.Footer>
          <RouteFocusModal.Close asChild>
            <Button size="small" variant="secondary" type="button">
              {t("actions.cancel")}
            </Button>
          </RouteFocusModal.Close>
          <Button size="small" type="submit" isLoading={isPending}>
            {t("purchaseOrders.create.confirm")}
          </Button>
        </RouteFocusModal.Footer>
      </KeyedForm>
    </RouteFocusModal.Form>
  )
}
