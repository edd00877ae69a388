import { PencilSquare, Plus, Trash } from "@medusajs/icons"
import { Badge, Button, Text, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { PurchaseVendorItem } from "../../../types"
import {
  useDeletePurchaseVendorItem,
  useItemVendors,
} from "../../hooks/api/use-purchase-vendors"
import { useFormat } from "../../hooks/use-format"
import { useNotify } from "../../hooks/use-notify"
import { Allowed } from "../allowed"
import { ErrorState } from "../error-state"
import { MoreMenu } from "../more-menu"
import { Section } from "../section"
import { SectionSkeleton } from "../skeletons"
import { TextLink } from "../text-link"
import { ItemOnOrderList } from "./item-on-order"
import { ItemVendorDrawer } from "./item-vendor-drawer"

type ItemVendorsProps = {
  item: { id: string; title?: string | null; sku?: string | null }
}

/** Who sells an inventory item, and what of it is on order. */
export const ItemVendors = ({ item }: ItemVendorsProps) => {
  const { t } = useTranslation("backorders")
  const { vendors, on_order, isError, error, refetch } = useItemVendors(item.id)
  const [edited, setEdited] = useState<PurchaseVendorItem | "new" | null>(null)

  if (!vendors || !on_order) {
    return isError ? (
      <ErrorState
        title={t("vendors.ofItem.error")}
        error={error}
        onRetry={refetch}
      />
    ) : (
      <SectionSkeleton rows={2} />
    )
  }

  return (
    <>
      <Section
        title={t("vendors.title")}
        actions={
          <Allowed right="purchase_vendor:update">
            <Button
              size="small"
              variant="secondary"
              onClick={() => setEdited("new")}
            >
              <Plus />
              {t("actions.add")}
            </Button>
          </Allowed>
        }
      >
        {vendors.length === 0 && (
          <div className="px-6 py-4">
            <Text size="small" className="text-ui-fg-subtle">
              {t("vendors.ofItem.empty")}
            </Text>
          </div>
        )}
        {vendors.map((row) => (
          <VendorRow key={row.id} row={row} onEdit={() => setEdited(row)} />
        ))}
        <ItemOnOrderList rows={on_order} />
      </Section>
      {edited && (
        <ItemVendorDrawer
          item={item}
          row={edited === "new" ? undefined : edited}
          taken={vendors.map(({ vendor_id }) => vendor_id)}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  )
}

type VendorRowProps = { row: PurchaseVendorItem; onEdit: () => void }

const VendorRow = ({ row, onEdit }: VendorRowProps) => {
  const { t } = useTranslation("backorders")
  const { money, quantity } = useFormat()
  const remove = useRemove(row)
  const { vendor } = row
  const terms = [
    row.vendor_sku,
    row.min_order_quantity && row.min_order_quantity > 1
      ? t("purchaseOrders.lines.minimum", {
          quantity: quantity(row.min_order_quantity),
        })
      : "",
    row.order_multiple && row.order_multiple !== 1
      ? t("purchaseOrders.lines.packs", {
          quantity: quantity(row.order_multiple),
        })
      : "",
    row.lead_time_days === null ? "" : t("days", { count: row.lead_time_days }),
    row.price_breaks?.length
      ? t("vendors.ofItem.breaks", { count: row.price_breaks.length })
      : "",
  ].filter(Boolean)

  return (
    <div className="flex items-start justify-between gap-x-4 px-6 py-4">
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <TextLink to={`/purchase-vendors/${vendor.id}`}>
            {vendor.name}
          </TextLink>
          {row.is_preferred && (
            <Badge size="2xsmall" color="green">
              {t("vendors.items.preferred")}
            </Badge>
          )}
          {!vendor.is_active && (
            <Badge size="2xsmall">{t("vendors.inactive")}</Badge>
          )}
        </div>
        {terms.length > 0 && (
          <Text size="small" className="text-ui-fg-subtle break-words">
            {terms.join(" · ")}
          </Text>
        )}
      </div>
      <div className="flex shrink-0 items-center gap-x-2">
        <Text size="small" className="tabular-nums">
          {money(row.unit_cost, vendor.currency_code)}
        </Text>
        <MoreMenu
          groups={[
            {
              actions: [
                {
                  icon: <PencilSquare />,
                  label: t("actions.edit"),
                  right: "purchase_vendor:update",
                  onClick: onEdit,
                },
              ],
            },
            {
              actions: [
                {
                  icon: <Trash />,
                  label: t("actions.remove"),
                  right: "purchase_vendor:update",
                  onClick: remove,
                },
              ],
            },
          ]}
        />
      </div>
    </div>
  )
}

const useRemove = (row: PurchaseVendorItem) => {
  const { t } = useTranslation("backorders")
  const prompt = usePrompt()
  const { done, failed } = useNotify()
  const { mutate } = useDeletePurchaseVendorItem(row.vendor_id, {
    onSuccess: () =>
      done(t("vendors.ofItem.removed", { vendor: row.vendor.name })),
    onError: (error) =>
      failed(
        t("vendors.ofItem.notRemoved", { vendor: row.vendor.name }),
        error
      ),
  })

  return async () => {
    const isSure = await prompt({
      title: t("vendors.ofItem.removeTitle", { vendor: row.vendor.name }),
      description: t("vendors.ofItem.removeDescription"),
      confirmText: t("actions.remove"),
      cancelText: t("actions.cancel"),
    })
    if (isSure) {
      mutate(row.id)
    }
  }
}
