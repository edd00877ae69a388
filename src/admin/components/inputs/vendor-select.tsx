import { Combobox } from "@medusajs/dashboard/components"
import { useComboboxData } from "@medusajs/dashboard/hooks"
import { forwardRef } from "react"
import { useTranslation } from "react-i18next"
import {
  listPurchaseVendors,
  VendorList,
} from "../../hooks/api/use-purchase-vendors"
import { purchaseVendorsQueryKeys } from "../../lib/query-keys"

type VendorSelectProps = {
  id?: string
  value: string | null
  /** The name goes with the id, to be shown before the vendor is read again. */
  onChange: (vendorId: string | null, name: string) => void
  /** The chosen vendor, so that its name shows before the list has come. */
  chosen?: { id: string; name: string } | null
  /** Called with the typed name when no vendor has it. */
  onCreate?: (name: string) => void
  allowClear?: boolean
  disabled?: boolean
  placeholder?: string
  className?: string
  "aria-label"?: string
}

type Option = { value: string; label: string }

export const VendorSelect = forwardRef<HTMLInputElement, VendorSelectProps>(
  ({ value, onChange, chosen, onCreate, placeholder, ...props }, ref) => {
    const { t } = useTranslation("backorders")
    const { options, fetchNextPage, isFetchingNextPage, ...search } =
      useComboboxData<VendorList, { q?: string }>({
        queryKey: [...purchaseVendorsQueryKeys.all, "options"],
        queryFn: (query) =>
          listPurchaseVendors({ ...query, is_active: true, order: "name" }),
        getOptions: ({ purchase_vendors }) =>
          purchase_vendors.map(({ id, name }) => ({ value: id, label: name })),
        pageSize: 20,
      })

    const all = withChosen(options, chosen)

    return (
      <Combobox
        ref={ref}
        {...props}
        value={value ?? ""}
        onChange={(next?: string) => {
          const picked = all.find((option) => option.value === next)
          if (picked) {
            onChange(picked.value, picked.label)
          } else if (!next) {
            onChange(null, "")
          }
        }}
        options={all}
        searchValue={search.searchValue}
        onSearchValueChange={search.onSearchValueChange}
        fetchNextPage={fetchNextPage}
        isFetchingNextPage={isFetchingNextPage}
        onCreateOption={onCreate}
        placeholder={placeholder ?? t("vendorSelect.placeholder")}
        noResultsPlaceholder={
          <div className="txt-compact-small text-ui-fg-subtle px-2 py-1.5">
            {t("vendorSelect.none")}
          </div>
        }
      />
    )
  }
)
VendorSelect.displayName = "VendorSelect"

const withChosen = (options: Option[], chosen: VendorSelectProps["chosen"]) =>
  !chosen || options.some(({ value }) => value === chosen.id)
    ? options
    : [{ value: chosen.id, label: chosen.name }, ...options]
