import { XMarkMini } from "@medusajs/icons"
import { Badge, IconButton } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { sdk } from "../../lib/sdk"
import { ITEM_FIELDS, nameOfItem } from "../inputs/inventory-item-select"

type ItemFilterProps = { id: string; onClear: () => void }

/** Of which item the reports are, where they were opened from one, and the way back to all. */
export const ItemFilter = ({ id, onClear }: ItemFilterProps) => {
  const { t } = useTranslation("backorders")
  const { data } = useQuery({
    queryKey: ["inventory_items", "detail", id, { fields: ITEM_FIELDS }],
    queryFn: () =>
      sdk.admin.inventoryItem.retrieve(id, { fields: ITEM_FIELDS }),
    retry: false,
  })
  const item = data?.inventory_item

  return (
    <Badge size="small" className="max-w-[280px] gap-x-1">
      <span className="truncate">
        {t("reports.filters.item", {
          item: (item && (nameOfItem(item) ?? item.sku)) ?? id,
        })}
      </span>
      <IconButton
        size="2xsmall"
        variant="transparent"
        aria-label={t("reports.filters.clearItem")}
        onClick={onClear}
      >
        <XMarkMini />
      </IconButton>
    </Badge>
  )
}
