import { clx, createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { PurchaseOrder } from "../../../types"
import { useFormat } from "../../hooks/use-format"
import { Status } from "../status-badges"

const helper = createDataTableColumnHelper<PurchaseOrder>()

export const usePurchaseOrderColumns = () => {
  const { t } = useTranslation("backorders")
  const { day, dayOfInstant, total } = useFormat()

  return useMemo(
    () => [
      helper.select(),
      helper.accessor("number", {
        id: "display_id",
        header: t("purchaseOrders.fields.number"),
        enableSorting: true,
        sortLabel: t("purchaseOrders.fields.number"),
        sortAscLabel: t("list.sort.oldest"),
        sortDescLabel: t("list.sort.newest"),
        cell: ({ getValue }) => (
          <span className="text-ui-fg-base txt-compact-small-plus">
            {getValue()}
          </span>
        ),
      }),
      helper.accessor((row) => row.vendor?.name, {
        id: "vendor",
        header: t("vendors.singular"),
        maxSize: 260,
        cell: ({ row }) =>
          row.original.vendor?.name ?? (
            <span className="text-ui-tag-orange-text">
              {t("purchaseOrders.noVendor")}
            </span>
          ),
      }),
      helper.accessor("status", {
        header: t("purchaseOrders.fields.status"),
        cell: ({ getValue }) => (
          <Status kind="purchase_order" status={getValue()} />
        ),
      }),
      helper.accessor("receipt_status", {
        header: t("purchaseOrders.fields.receipt"),
        cell: ({ row: { original } }) =>
          isIssued(original) ? (
            <Status kind="receipt" status={original.receipt_status} />
          ) : (
            "-"
          ),
      }),
      helper.accessor("billing_status", {
        header: t("purchaseOrders.fields.billing"),
        cell: ({ row: { original } }) =>
          isIssued(original) ? (
            <Status kind="billing" status={original.billing_status} />
          ) : (
            "-"
          ),
      }),
      helper.accessor("expected_date", {
        header: t("purchaseOrders.fields.expected"),
        enableSorting: true,
        sortLabel: t("purchaseOrders.fields.expected"),
        sortAscLabel: t("list.sort.earliest"),
        sortDescLabel: t("list.sort.latest"),
        cell: ({ row: { original } }) => (
          <span
            className={clx({ "text-ui-tag-orange-text": original.is_late })}
            title={original.is_late ? t("purchaseOrders.late") : undefined}
          >
            {day(original.expected_date)}
          </span>
        ),
      }),
      helper.accessor("total", {
        header: t("purchaseOrders.fields.total"),
        align: "right",
        enableSorting: true,
        sortLabel: t("purchaseOrders.fields.total"),
        sortAscLabel: t("list.sort.lowest"),
        sortDescLabel: t("list.sort.highest"),
        cell: ({ row: { original } }) => (
          <span className="tabular-nums">
            {total(original.total, original.currency_code)}
          </span>
        ),
      }),
      helper.accessor("created_at", {
        header: t("purchaseOrders.fields.created"),
        enableSorting: true,
        sortLabel: t("purchaseOrders.fields.created"),
        sortAscLabel: t("list.sort.oldest"),
        sortDescLabel: t("list.sort.newest"),
        cell: ({ getValue }) => dayOfInstant(getValue()),
      }),
    ],
    [t, day, dayOfInstant, total]
  )
}

const isIssued = ({ status }: PurchaseOrder) =>
  status === "issued" || status === "closed"
