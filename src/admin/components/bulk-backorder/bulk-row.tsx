import { Thumbnail } from "@medusajs/dashboard/components"
import { Checkbox, clx, Text } from "@medusajs/ui"
import { memo, useState } from "react"
import { useTranslation } from "react-i18next"
import { sumOf } from "../../../domain"
import { useStockLocations } from "../../hooks/api/use-stock-locations"
import { useFormat } from "../../hooks/use-format"
import { decimalsOf } from "../../lib/decimals"
import { toField, toMoneyField } from "../../lib/numbers"
import { MoneyInput } from "../inputs/money-input"
import { QuantityInput } from "../inputs/quantity-input"
import { VendorSelect } from "../inputs/vendor-select"
import { CreateVendorModal } from "../vendor-form/create-vendor-modal"
import { BulkItem, placeKey } from "./bulk-choice"
import { BulkEdit, BulkFields, quantityOf } from "./bulk-fields"
import { BulkNote } from "./bulk-note"
import type { BulkSupply } from "./bulk-supply"
import { TakeForOrders } from "./take-for-orders"

/** Every row is as high as every other, so that only those in sight need drawing. */
export const ROW_HEIGHT = 92

export const COLUMNS =
  "grid grid-cols-[28px_minmax(200px,1fr)_64px_64px_80px_88px_120px_208px_176px] gap-x-3 px-4"

type BulkRowProps = {
  item: BulkItem
  edit: BulkEdit
  supply: BulkSupply | undefined
  /** Where nothing else says in which currency the item is bought. */
  currencyCode: string
  showLocation: boolean
  onEdit: (edits: BulkFields["edits"]) => void
  onTaken: (lineItemIds: string[]) => void
}

const BulkRowView = ({
  item,
  edit,
  supply,
  currencyCode,
  showLocation,
  onEdit,
  onTaken,
}: BulkRowProps) => {
  const { t } = useTranslation("backorders")
  const { quantity } = useFormat()
  const { nameOf } = useStockLocations()
  const [newVendor, setNewVendor] = useState<string | null>(null)
  const { title } = item
  const isIdle = edit.isOff ?? false
  const bought = supply?.bought ?? null
  const proposed = bought?.purchase_order.vendor ?? item.vendor
  const vendor = edit.vendor ?? proposed
  const currency =
    bought?.purchase_order.currency_code ?? item.currency_code ?? currencyCode
  const cost = vendor ? (bought?.unit_cost ?? item.unit_cost) : null
  const elsewhere = sumOf(item.free_elsewhere, (free) => free.quantity)
  const change = (changed: BulkEdit) =>
    onEdit({ [placeKey(item)]: { ...edit, ...changed } })
  const chooseVendor = (value: BulkEdit["vendor"]) =>
    change({ vendor: value, unit_cost: "" })

  return (
    <div
      role="row"
      style={{ height: ROW_HEIGHT }}
      className={clx("border-ui-border-base border-b last:border-b-0", {
        "text-ui-fg-disabled": isIdle,
        "text-ui-fg-subtle": !isIdle,
      })}
    >
      <div className={clx(COLUMNS, "txt-compact-small items-center pt-3")}>
        <div role="cell" className="flex">
          <Checkbox
            checked={!isIdle}
            onCheckedChange={(checked) => change({ isOff: checked !== true })}
            aria-label={title}
          />
        </div>
        <div role="cell" className="flex min-w-0 items-center gap-x-3">
          <div className="shrink-0">
            <Thumbnail src={item.thumbnail} />
          </div>
          <div className="min-w-0">
            <Text
              size="small"
              leading="compact"
              weight="plus"
              title={title}
              className={clx("truncate", { "text-ui-fg-base": !isIdle })}
            >
              {title}
            </Text>
            <Text size="small" leading="compact" className="truncate">
              {[item.sku, showLocation && nameOf(item.location_id)]
                .filter(Boolean)
                .join(" · ")}
            </Text>
          </div>
        </div>
        <div role="cell" className="text-end tabular-nums">
          {quantity(item.order_count)}
        </div>
        <div role="cell" className="text-end tabular-nums">
          {quantity(item.short_quantity)}
        </div>
        <div role="cell" className="text-end tabular-nums">
          {item.free_on_order_quantity > 0
            ? quantity(item.free_on_order_quantity)
            : "-"}
        </div>
        <div
          role="cell"
          className="text-end tabular-nums"
          title={item.free_elsewhere
            .map((free) =>
              t("bulk.form.elsewhereAt", {
                location: nameOf(free.location_id),
                quantity: quantity(free.quantity),
              })
            )
            .join(", ")}
        >
          {elsewhere > 0 ? quantity(elsewhere) : "-"}
        </div>
        <div role="cell" className="ps-3">
          <QuantityInput
            size="small"
            value={edit.quantity ?? toField(item.to_backorder_quantity)}
            onChange={(value) => change({ quantity: value })}
            disabled={isIdle}
            aria-invalid={!isIdle && quantityOf(item, edit) === undefined}
            aria-label={t("backorderDialog.quantityOf", { title })}
          />
        </div>
        <div role="cell">
          <VendorSelect
            value={vendor?.id ?? null}
            chosen={vendor}
            disabled={isIdle}
            aria-label={t("backorderDialog.vendorOf", { title })}
            onCreate={setNewVendor}
            onChange={(id, name) => chooseVendor(id ? { id, name } : null)}
          />
          {newVendor !== null && (
            <CreateVendorModal
              name={newVendor}
              currencyCode={currency}
              onCreated={({ id, name }) => chooseVendor({ id, name })}
              onClose={() => setNewVendor(null)}
            />
          )}
        </div>
        <div role="cell">
          <MoneyInput
            size="small"
            currencyCode={currency}
            value={edit.unit_cost || toMoneyField(cost, decimalsOf(currency))}
            onChange={(value) => change({ unit_cost: value })}
            disabled={isIdle}
            aria-label={t("backorderDialog.costOf", { title })}
          />
        </div>
      </div>
      <div className={clx(COLUMNS, "pt-2")}>
        <div
          role="cell"
          className="col-start-2 col-end-[-1] flex min-w-0 items-center gap-x-2"
        >
          <Text
            as="span"
            size="small"
            leading="compact"
            className="text-ui-fg-subtle truncate empty:hidden"
          >
            {!isIdle && <BulkNote item={item} edit={edit} supply={supply} />}
          </Text>
          {!isIdle && <TakeForOrders item={item} onTaken={onTaken} />}
        </div>
      </div>
    </div>
  )
}

/** Drawn again only when it changes: there may be many, and somebody types in one. */
export const BulkRow = memo(BulkRowView)
