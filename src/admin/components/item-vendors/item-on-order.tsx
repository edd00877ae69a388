import { clx, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ItemOnOrder } from "../../../types"
import { useStockLocations } from "../../hooks/api/use-stock-locations"
import { useFormat } from "../../hooks/use-format"
import { Status } from "../status-badges"
import { TextLink } from "../text-link"

type ItemOnOrderListProps = { rows: ItemOnOrder[] }

/** What is on order of an item, and when it comes. */
export const ItemOnOrderList = ({ rows }: ItemOnOrderListProps) => {
  const { t } = useTranslation("backorders")
  const { quantity } = useFormat()
  const total = rows.reduce((sum, row) => sum + row.open_quantity, 0)

  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <Text size="small" leading="compact" weight="plus">
        {rows.length
          ? t("vendors.ofItem.onOrder", { quantity: quantity(total) })
          : t("vendors.ofItem.nothingOnOrder")}
      </Text>
      {rows.map((row) => (
        <OnOrderRow key={row.purchase_order_id} row={row} />
      ))}
    </div>
  )
}

const OnOrderRow = ({ row }: { row: ItemOnOrder }) => {
  const { t } = useTranslation("backorders")
  const { quantity, day } = useFormat()
  const { locations } = useStockLocations()
  const location = locations.find(({ id }) => id === row.location_id)?.name

  return (
    <div className="flex items-start justify-between gap-x-4">
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <TextLink to={`/purchase-orders/${row.purchase_order_id}`}>
            {row.number}
          </TextLink>
          {row.status === "draft" && (
            <Status kind="purchase_order" status="draft" />
          )}
        </div>
        <Text size="small" className="text-ui-fg-subtle">
          {[row.vendor?.name, location].filter(Boolean).join(" · ")}
        </Text>
      </div>
      <div className="shrink-0 text-end">
        <Text
          size="small"
          className={clx("tabular-nums", {
            "text-ui-tag-orange-text": row.is_late,
          })}
        >
          {t("vendors.ofItem.arrives", {
            quantity: quantity(row.open_quantity),
            date: day(row.expected_date),
          })}
        </Text>
        {row.free_quantity > 0 && (
          <Text size="small" className="text-ui-fg-subtle tabular-nums">
            {t("vendors.ofItem.free", {
              quantity: quantity(row.free_quantity),
            })}
          </Text>
        )}
      </div>
    </div>
  )
}
