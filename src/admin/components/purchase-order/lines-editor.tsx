import { zodResolver } from "@hookform/resolvers/zod"
import { Form } from "@medusajs/dashboard/components"
import { Button, Heading } from "@medusajs/ui"
import { useEffect, useId, useState } from "react"
import { useFieldArray, useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { PurchaseOrder } from "../../../types"
import type { UpdatePurchaseOrderBody } from "../../../types/requests"
import { useUpdatePurchaseOrder } from "../../hooks/api/use-purchase-orders"
import { useVendorOffers } from "../../hooks/api/use-purchase-vendors"
import { useNotify } from "../../hooks/use-notify"
import { InventoryItemSelect } from "../inputs/inventory-item-select"
import { UnsavedChanges } from "../unsaved-changes"
import { CutPegsPrompt } from "./cut-pegs-prompt"
import {
  changedLines,
  fallsBelowPegs,
  linesFields,
  linesSchema,
  startLine,
} from "./lines-fields"
import { LinesForm } from "./lines-form"

type LinesEditorProps = {
  purchaseOrder: PurchaseOrder
  onUnsaved: (isUnsaved: boolean) => void
  /** Of one that is issued: back to reading. */
  onClose?: () => void
}

/** The lines of a purchase order, changed in place and saved together. */
export const LinesEditor = ({
  purchaseOrder,
  onUnsaved,
  onClose,
}: LinesEditorProps) => {
  const { t } = useTranslation("backorders")
  const { done, failed } = useNotify()
  const formId = useId()
  const { id, number } = purchaseOrder
  const [cut, setCut] = useState<UpdatePurchaseOrderBody | null>(null)
  const form = useForm({
    defaultValues: linesFields(purchaseOrder),
    resolver: zodResolver(linesSchema),
  })
  const { isDirty } = form.formState
  const lines = useFieldArray({ control: form.control, name: "lines" })
  const offers = useVendorOffers(
    purchaseOrder.vendor_id,
    lines.fields.map((line) => line.inventory_item_id)
  )

  const { mutate, isPending } = useUpdatePurchaseOrder(id, {
    onSuccess: ({ purchase_order }) => {
      form.reset(linesFields(purchase_order))
      setCut(null)
      done(t("purchaseOrders.saved", { number }))
      onClose?.()
    },
    onError: (error) => {
      setCut(null)
      failed(t("purchaseOrders.notSaved", { number }), error)
    },
  })
  const save = form.handleSubmit((fields) => {
    const body = { lines: changedLines(fields, purchaseOrder) }
    if (fallsBelowPegs(body.lines, purchaseOrder)) {
      setCut(body)
    } else {
      mutate(body)
    }
  })
  const discard = () => {
    form.reset(linesFields(purchaseOrder))
    onClose?.()
  }

  useEffect(() => {
    onUnsaved(isDirty)
    return () => onUnsaved(false)
  }, [isDirty, onUnsaved])
  useEffect(() => {
    // What others change is shown, unless something is being typed here.
    if (!form.formState.isDirty) {
      form.reset(linesFields(purchaseOrder))
    }
  }, [form, purchaseOrder])

  return (
    <Form {...form}>
      <div className="flex min-h-[60px] items-center justify-between px-6 py-4">
        <Heading level="h2">{t("purchaseOrders.lines.title")}</Heading>
        {(isDirty || onClose) && (
          <div className="flex items-center gap-x-2">
            <Button
              size="small"
              variant="secondary"
              disabled={isPending}
              onClick={discard}
            >
              {t(isDirty ? "actions.discard" : "actions.cancel")}
            </Button>
            <Button
              size="small"
              type="submit"
              form={formId}
              disabled={!isDirty}
              isLoading={isPending}
            >
              {t("actions.save")}
            </Button>
          </div>
        )}
      </div>
      <form id={formId} onSubmit={save} noValidate>
        <LinesForm
          rows={lines.fields}
          stored={purchaseOrder.lines}
          offers={offers}
          currencyCode={purchaseOrder.currency_code}
          onRemove={lines.remove}
        />
      </form>
      <div className="px-6 py-4">
        <div className="max-w-[360px]">
          <InventoryItemSelect
            aria-label={t("purchaseOrders.lines.add")}
            placeholder={t("purchaseOrders.lines.add")}
            exclude={lines.fields.map((line) => line.inventory_item_id)}
            onPick={(item) => lines.append(startLine(item))}
          />
        </div>
      </div>
      {isDirty && <UnsavedChanges />}
      {cut && (
        <CutPegsPrompt
          purchaseOrder={purchaseOrder}
          change={cut}
          isLoading={isPending}
          onConfirm={(reason) =>
            mutate({
              ...cut,
              drop_pegs: true,
              ...(reason ? { reason } : {}),
            })
          }
          onClose={() => setCut(null)}
        />
      )}
    </Form>
  )
}
