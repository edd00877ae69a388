import { PencilSquare, Trash } from "@medusajs/icons"
import { DataTable } from "@medusajs/dashboard/components"
import {
  Badge,
  Container,
  createDataTableColumnHelper,
  usePrompt,
} from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import type { PurchaseVendor, PurchaseVendorItem } from "../../../types"
import {
  useDeletePurchaseVendorItem,
  usePurchaseVendorItems,
} from "../../hooks/api/use-purchase-vendors"
import { useFormat } from "../../hooks/use-format"
import { useRights } from "../../hooks/use-rights"
import { useListQuery } from "../../hooks/use-list-query"
import { useNotify } from "../../hooks/use-notify"
import { ErrorState } from "../error-state"

type PurchaseVendorItemsProps = { vendor: PurchaseVendor }

const PAGE_SIZE = 20
const columnHelper = createDataTableColumnHelper<PurchaseVendorItem>()

/** What the vendor sells, and at which cost. */
export const PurchaseVendorItems = ({ vendor }: PurchaseVendorItemsProps) => {
  const { t } = useTranslation("backorders")
  const query = useListQuery({}, { pageSize: PAGE_SIZE })
  const { items, count, isPending, isError, error, refetch } =
    usePurchaseVendorItems(vendor.id, query)
  const may = useRights()
  const columns = useColumns(vendor)

  if (isError) {
    return (
      <ErrorState
        title={t("vendors.items.error")}
        error={error}
        onRetry={refetch}
      />
    )
  }

  return (
    <Container className="divide-y p-0">
      <DataTable
        data={items}
        columns={columns}
        rowCount={count}
        pageSize={PAGE_SIZE}
        getRowId={({ id }) => id}
        rowHref={({ id }) => `/purchase-vendors/${vendor.id}/items/${id}`}
        isLoading={isPending}
        heading={t("vendors.items.title")}
        headingLevel="h2"
        action={
          may("purchase_vendor:update")
            ? { label: t("vendors.items.add"), to: "items/create" }
            : undefined
        }
        emptyState={{
          empty: {
            heading: t("vendors.items.empty.heading"),
            description: t("vendors.items.empty.description"),
          },
          filtered: {
            heading: t("list.filtered.heading"),
            description: t("list.filtered.description"),
          },
        }}
      />
    </Container>
  )
}

export const nameOfItem = ({
  title,
  sku,
  inventory_item_id,
}: PurchaseVendorItem) => title ?? sku ?? inventory_item_id

const useColumns = (vendor: PurchaseVendor) => {
  const { t } = useTranslation("backorders")
  const { money, quantity } = useFormat()
  const navigate = useNavigate()
  const remove = useRemove(vendor)
  const mayUpdate = useRights()("purchase_vendor:update")

  return useMemo(() => {
    const orDash = (value: number | null) =>
      value === null ? "-" : quantity(value)

    return [
      columnHelper.accessor((row) => nameOfItem(row), {
        id: "title",
        header: t("vendors.items.fields.item"),
        maxSize: 280,
        cell: ({ row: { original }, getValue }) => (
          <div className="flex items-center gap-x-2">
            <span className="text-ui-fg-base txt-compact-small-plus truncate">
              {getValue()}
            </span>
            {original.is_preferred && (
              <Badge size="2xsmall" color="green">
                {t("vendors.items.preferred")}
              </Badge>
            )}
          </div>
        ),
      }),
      columnHelper.accessor("sku", {
        header: t("vendors.items.fields.sku"),
        cell: ({ getValue }) => getValue() ?? "-",
      }),
      columnHelper.accessor("vendor_sku", {
        header: t("vendors.items.fields.vendorSku"),
        cell: ({ getValue }) => getValue() ?? "-",
      }),
      columnHelper.accessor("unit_cost", {
        header: t("vendors.items.fields.cost"),
        align: "right",
        cell: ({ getValue }) => money(getValue(), vendor.currency_code),
      }),
      columnHelper.accessor("min_order_quantity", {
        header: t("vendors.items.fields.minimum"),
        align: "right",
        cell: ({ getValue }) => orDash(getValue()),
      }),
      columnHelper.accessor("order_multiple", {
        header: t("vendors.items.fields.multiple"),
        align: "right",
        cell: ({ getValue }) => orDash(getValue()),
      }),
      columnHelper.accessor("lead_time_days", {
        header: t("vendors.fields.leadTimeShort"),
        cell: ({ getValue }) => {
          const days = getValue()
          return days === null ? "-" : t("days", { count: days })
        },
      }),
      ...(mayUpdate
        ? [
            columnHelper.action({
              actions: ({ row: { original } }) => [
                [
                  {
                    icon: <PencilSquare />,
                    label: t("actions.edit"),
                    onClick: () => navigate(`items/${original.id}`),
                  },
                ],
                [
                  {
                    icon: <Trash />,
                    label: t("actions.remove"),
                    onClick: () => remove(original),
                  },
                ],
              ],
            }),
          ]
        : []),
    ]
  }, [t, money, quantity, navigate, remove, mayUpdate, vendor.currency_code])
}

const useRemove = (vendor: PurchaseVendor) => {
  const { t } = useTranslation("backorders")
  const prompt = usePrompt()
  const { done, failed } = useNotify()
  const { mutate } = useDeletePurchaseVendorItem(vendor.id)

  return async (row: PurchaseVendorItem) => {
    const item = nameOfItem(row)
    const isSure = await prompt({
      title: t("vendors.items.remove.title", { item }),
      description: t("vendors.items.remove.description", {
        vendor: vendor.name,
      }),
      confirmText: t("actions.remove"),
      cancelText: t("actions.cancel"),
    })
    if (isSure) {
      mutate(row.id, {
        onSuccess: () => done(t("vendors.items.remove.done", { item })),
        onError: (error) =>
          failed(t("vendors.items.remove.failed", { item }), error),
      })
    }
  }
}
