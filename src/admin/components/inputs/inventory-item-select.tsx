import { Combobox } from "@medusajs/dashboard/components"
import { useComboboxData } from "@medusajs/dashboard/hooks"
import type { HttpTypes } from "@medusajs/types"
import { forwardRef } from "react"
import { useTranslation } from "react-i18next"
import { sdk } from "../../lib/sdk"

export type PickedItem = {
  inventory_item_id: string
  title: string | null
  sku: string | null
}

type InventoryItemSelectProps = {
  id?: string
  value?: string
  onPick: (item: PickedItem) => void
  /** Items that are listed already. */
  exclude?: string[]
  placeholder?: string
  "aria-label"?: string
}

type Option = { value: string; label: string; item: PickedItem }

type Item = HttpTypes.AdminInventoryItem & {
  variants?: { title: string | null; product?: { title: string } | null }[]
}

export const ITEM_FIELDS = "id,title,sku,variants.title,variants.product.title"

/** Medusa calls an item after its variant; "Black" alone says nothing. */
export const nameOfItem = ({ title, variants = [] }: Item) => {
  const [variant] = variants
  return variants.length === 1 && variant?.product
    ? [variant.product.title, variant.title].filter(Boolean).join(" / ")
    : (title ?? null)
}

const toOption = (item: Item): Option => {
  const title = nameOfItem(item)
  const sku = item.sku ?? null
  return {
    value: item.id,
    label: [title, sku].filter(Boolean).join(" · ") || item.id,
    item: { inventory_item_id: item.id, title, sku },
  }
}

/** Finds an inventory item by name or sku. */
export const InventoryItemSelect = forwardRef<
  HTMLInputElement,
  InventoryItemSelectProps
>(({ value = "", onPick, exclude = [], placeholder, ...props }, ref) => {
  const { t } = useTranslation("backorders")
  const { options, fetchNextPage, isFetchingNextPage, ...search } =
    useComboboxData<
      HttpTypes.AdminInventoryItemListResponse,
      { q?: string },
      Option
    >({
      queryKey: ["inventory_items", "options"],
      queryFn: (query) =>
        sdk.admin.inventoryItem.list({ ...query, fields: ITEM_FIELDS }),
      getOptions: ({ inventory_items }) => inventory_items.map(toOption),
      pageSize: 20,
    })

  return (
    <Combobox
      ref={ref}
      {...props}
      value={value}
      onChange={(id?: string) => {
        const picked = options.find((option) => option.value === id)
        if (picked) {
          onPick(picked.item)
        }
      }}
      options={options.filter((option) => !exclude.includes(option.value))}
      searchValue={search.searchValue}
      onSearchValueChange={search.onSearchValueChange}
      fetchNextPage={fetchNextPage}
      isFetchingNextPage={isFetchingNextPage}
      placeholder={placeholder ?? t("inventoryItemSelect.placeholder")}
    />
  )
})
InventoryItemSelect.displayName = "InventoryItemSelect"
