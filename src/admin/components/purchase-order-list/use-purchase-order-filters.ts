import { createDataTableFilterHelper, DataTableFilter } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import {
  addDays,
  BILLING_STATUSES,
  PURCHASE_ORDER_STATUSES,
  RECEIPT_STATUSES,
} from "../../../domain"
import type { PurchaseOrder } from "../../../types"
import { useVendorOptions } from "../../hooks/use-vendor-options"
import { useFormat } from "../../hooks/use-format"
import { today, toDay } from "../../lib/days"

const helper = createDataTableFilterHelper<
  PurchaseOrder & { is_late: boolean }
>()

export const usePurchaseOrderFilters = (): DataTableFilter[] => {
  const { t } = useTranslation("backorders")
  const { day } = useFormat()
  const vendors = useVendorOptions()

  return useMemo(() => {
    const options = (kind: string, statuses: readonly string[]) =>
      statuses.map((status) => ({
        value: status,
        label: t(`statuses.${kind}.${status}`),
      }))
    const now = today()

    return [
      helper.accessor("status", {
        type: "multiselect",
        label: t("purchaseOrders.fields.status"),
        options: options("purchase_order", PURCHASE_ORDER_STATUSES),
      }),
      helper.accessor("receipt_status", {
        type: "multiselect",
        label: t("purchaseOrders.fields.receipt"),
        options: options("receipt", RECEIPT_STATUSES),
      }),
      helper.accessor("billing_status", {
        type: "multiselect",
        label: t("purchaseOrders.fields.billing"),
        options: options("billing", BILLING_STATUSES),
      }),
      helper.accessor("vendor_id", {
        type: "multiselect",
        label: t("vendors.singular"),
        options: vendors,
      }),
      helper.accessor("is_late", {
        type: "radio",
        label: t("purchaseOrders.late"),
        options: [
          { value: "true", label: t("list.yes") },
          { value: "false", label: t("list.no") },
        ],
      }),
      helper.accessor("expected_date", {
        type: "date",
        label: t("purchaseOrders.fields.expected"),
        format: "date",
        formatDateValue: (date) => day(toDay(date)),
        rangeOptionLabel: t("list.dates.custom"),
        rangeOptionStartLabel: t("list.dates.from"),
        rangeOptionEndLabel: t("list.dates.to"),
        options: [
          { label: t("list.dates.past"), value: { $lt: now } },
          {
            label: t("list.dates.week"),
            value: { $gte: now, $lte: addDays(now, 7) },
          },
          {
            label: t("list.dates.month"),
            value: { $gte: now, $lte: addDays(now, 30) },
          },
        ],
      }),
    ]
  }, [t, day, vendors])
}
