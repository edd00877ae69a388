import { zodResolver } from "@hookform/resolvers/zod"
import { Form } from "@medusajs/dashboard/components"
import { Button, Drawer, Label, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { PurchaseVendorItem } from "../../../types"
import {
  usePurchaseVendor,
  useSavePurchaseVendorItem,
} from "../../hooks/api/use-purchase-vendors"
import { useDefaultCurrency } from "../../hooks/use-default-currency"
import { useNotify } from "../../hooks/use-notify"
import { VendorSelect } from "../inputs/vendor-select"
import {
  toVendorItem,
  vendorItemFields,
  vendorItemSchema,
} from "../purchase-vendor/vendor-item-fields"
import { VendorItemFieldset } from "../purchase-vendor/vendor-item-fieldset"
import { CreateVendorModal } from "../vendor-form/create-vendor-modal"

type ItemVendorDrawerProps = {
  item: { id: string; title?: string | null; sku?: string | null }
  /** Left out: another vendor is added. */
  row?: PurchaseVendorItem
  /** Vendors that sell it already. */
  taken: string[]
  onClose: () => void
}

/** At which terms a vendor sells this item. */
export const ItemVendorDrawer = ({
  item,
  row,
  taken,
  onClose,
}: ItemVendorDrawerProps) => {
  const { t } = useTranslation("backorders")
  const prompt = usePrompt()
  const { done, failed } = useNotify()
  const storeCurrency = useDefaultCurrency() ?? "usd"
  const [vendor, setVendor] = useState<{ id: string; name: string } | null>(
    row?.vendor ?? null
  )
  const [newName, setNewName] = useState<string | null>(null)
  const [isMissing, setIsMissing] = useState(false)
  const { purchase_vendor } = usePurchaseVendor(vendor?.id ?? "", {
    enabled: Boolean(vendor),
  })
  const currencyCode = purchase_vendor?.currency_code ?? storeCurrency
  const form = useForm({
    defaultValues: vendorItemFields(
      row ?? {
        inventory_item_id: item.id,
        title: item.title ?? item.sku ?? item.id,
        is_preferred: taken.length === 0,
      },
      row?.vendor.currency_code ?? currencyCode
    ),
    resolver: zodResolver(vendorItemSchema),
  })
  const name = vendor?.name ?? ""
  const { mutate, isPending } = useSavePurchaseVendorItem(vendor?.id ?? "", {
    onSuccess: () => {
      done(t("vendors.ofItem.saved", { vendor: name }))
      onClose()
    },
    onError: (error) =>
      failed(t("vendors.ofItem.notSaved", { vendor: name }), error),
  })
  const isSold = !row && Boolean(vendor && taken.includes(vendor.id))
  const submit = form.handleSubmit((fields) => {
    setIsMissing(!vendor)
    if (vendor && !isSold) {
      mutate(toVendorItem(fields))
    }
  })
  const leave = async () => {
    if (
      !form.formState.isDirty ||
      (await prompt({
        variant: "confirmation",
        title: t("unsaved.title"),
        description: t("unsaved.description"),
        confirmText: t("actions.continue"),
        cancelText: t("actions.cancel"),
      }))
    ) {
      onClose()
    }
  }

  return (
    <Drawer open onOpenChange={(open) => !open && void leave()}>
      <Drawer.Content aria-describedby={undefined}>
        <Drawer.Header>
          <Drawer.Title>
            {t(row ? "vendors.ofItem.editTitle" : "vendors.ofItem.addTitle")}
          </Drawer.Title>
        </Drawer.Header>
        <Form {...form}>
          <form
            noValidate
            className="flex flex-1 flex-col overflow-hidden"
            onSubmit={(event) => void submit(event)}
          >
            <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-auto">
              <div className="flex flex-col gap-y-2">
                <Label size="small" weight="plus">
                  {t("vendors.singular")}
                </Label>
                <VendorSelect
                  value={vendor?.id ?? null}
                  chosen={vendor}
                  disabled={Boolean(row)}
                  onCreate={setNewName}
                  onChange={(id, chosenName) =>
                    setVendor(id ? { id, name: chosenName } : null)
                  }
                  aria-label={t("vendors.singular")}
                />
                {((isMissing && !vendor) || isSold) && (
                  <span role="alert" className="txt-small text-ui-fg-error">
                    {isSold
                      ? t("vendors.ofItem.sold", { vendor: name })
                      : t("validation.vendor")}
                  </span>
                )}
              </div>
              <VendorItemFieldset form={form} currencyCode={currencyCode} />
            </Drawer.Body>
            <Drawer.Footer>
              <Button
                type="button"
                size="small"
                variant="secondary"
                onClick={() => void leave()}
              >
                {t("actions.cancel")}
              </Button>
              <Button type="submit" size="small" isLoading={isPending}>
                {t("actions.save")}
              </Button>
            </Drawer.Footer>
          </form>
        </Form>
        {newName !== null && (
          <CreateVendorModal
            name={newName}
            currencyCode={storeCurrency}
            onCreated={setVendor}
            onClose={() => setNewName(null)}
          />
        )}
      </Drawer.Content>
    </Drawer>
  )
}
