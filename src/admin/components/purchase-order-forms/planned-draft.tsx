import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { PurchaseOrderPreview } from "../../../types"
import { useFormat } from "../../hooks/use-format"

type PlannedDraftProps = {
  title: string
  purchaseOrder: PurchaseOrderPreview["purchase_order"]
}

/** A draft that would be made, from the server's preview. */
export const PlannedDraft = ({
  title,
  purchaseOrder: { lines, currency_code, total },
}: PlannedDraftProps) => {
  const { t } = useTranslation("backorders")
  const { money, quantity, total: formatTotal } = useFormat()

  return (
    <div className="flex flex-col gap-y-2">
      <Text size="small" leading="compact" weight="plus">
        {title}
      </Text>
      <ul className="shadow-elevation-card-rest bg-ui-bg-component max-h-64 divide-y overflow-auto rounded-lg">
        {lines.map((line) => (
          <li
            key={line.inventory_item_id}
            className="flex items-baseline justify-between gap-x-4 px-4 py-2.5"
          >
            <Text size="small" leading="compact" className="min-w-0 truncate">
              {line.title ?? line.sku}
            </Text>
            <Text
              size="small"
              leading="compact"
              className={
                line.unit_cost
                  ? "shrink-0 tabular-nums"
                  : "text-ui-tag-orange-text shrink-0 tabular-nums"
              }
            >
              {line.unit_cost
                ? t("purchaseOrders.replace.line", {
                    quantity: quantity(line.quantity),
                    cost: money(line.unit_cost, currency_code),
                  })
                : t("purchaseOrders.replace.noCost", {
                    quantity: quantity(line.quantity),
                  })}
            </Text>
          </li>
        ))}
        <li className="flex items-baseline justify-between gap-x-4 px-4 py-2.5">
          <Text size="small" leading="compact" weight="plus">
            {t("purchaseOrders.totals.total")}
          </Text>
          <Text
            size="small"
            leading="compact"
            weight="plus"
            className="tabular-nums"
          >
            {formatTotal(total, currency_code)}
          </Text>
        </li>
      </ul>
    </div>
  )
}
