import { clx, createDataTableColumnHelper, StatusBadge } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { sumOf } from "../../../domain"
import type { Backorder } from "../../../types"
import type {
  BackorderState,
  PurchaseOrderName,
} from "../../hooks/api/use-backorder-list"
import { useAge } from "../../hooks/use-age"
import { useFormat } from "../../hooks/use-format"
import { TextLink } from "../text-link"
import { Names, OrderNumber } from "./cells"

export type BackorderRow = Backorder & {
  customer: string | null
  order_total: { amount: number; currency_code: string } | null
  purchase_orders: PurchaseOrderName[]
}

const helper = createDataTableColumnHelper<BackorderRow>()

const live = ({ lines }: Backorder) =>
  lines.filter(({ status }) => status !== "canceled")

/** The columns of one tab. Ids are what the server sorts by. */
export const useBackorderColumns = (state: BackorderState) => {
  const { t } = useTranslation("backorders")
  const { day, dayOfInstant, money, quantity } = useFormat()
  const age = useAge()

  return useMemo(() => {
    const sorted = (label: string) => ({
      header: label,
      enableSorting: true,
      sortLabel: label,
      sortAscLabel: t("list.sort.oldest"),
      sortDescLabel: t("list.sort.newest"),
    })
    const isOnHold = state === "on_hold"

    return [
      ...(state === "done" ? [] : [helper.select()]),
      helper.accessor("order_display_id", {
        ...sorted(t("backorders.fields.order")),
        cell: ({ getValue }) => <OrderNumber displayId={getValue()} />,
      }),
      helper.accessor("customer", {
        header: t("backorders.fields.customer"),
        maxSize: 240,
        cell: ({ getValue }) => getValue() ?? "-",
      }),
      helper.accessor("lines", {
        id: "items",
        header: t("backorders.fields.items"),
        cell: ({ getValue }) => (
          <Names
            names={[
              ...new Set(
                getValue().map(({ title, sku }) => title ?? sku ?? "-")
              ),
            ]}
          />
        ),
      }),
      ...(state === "done"
        ? [
            helper.accessor("status", {
              header: t("backorders.fields.status"),
              cell: ({ getValue }) => (
                <StatusBadge
                  color={getValue() === "canceled" ? "grey" : "green"}
                  className="text-nowrap"
                >
                  {t(
                    getValue() === "canceled"
                      ? "backorders.done.canceled"
                      : "backorders.done.shipped"
                  )}
                </StatusBadge>
              ),
            }),
            helper.accessor("placed_at", {
              ...sorted(t("backorders.fields.placed")),
              cell: ({ getValue }) => dayOfInstant(getValue()),
            }),
          ]
        : [
            helper.accessor((row) => live(row), {
              id: "arrived",
              header: t("backorders.fields.arrived"),
              align: "right",
              cell: ({ getValue }) => (
                <span className="whitespace-nowrap tabular-nums">
                  {t("backorders.arrivedOf", {
                    arrived: quantity(
                      sumOf(getValue(), (line) => line.allocated_quantity)
                    ),
                    quantity: quantity(
                      sumOf(getValue(), (line) => line.quantity)
                    ),
                  })}
                </span>
              ),
            }),
          ]),
      ...(isOnHold
        ? [
            helper.accessor("placed_at", {
              ...sorted(t("backorders.fields.onHoldFor")),
              cell: ({ getValue }) => age(getValue()),
            }),
            helper.accessor("purchase_orders", {
              header: t("backorders.fields.purchaseOrders"),
              cell: ({ getValue }) => <PurchaseOrders orders={getValue()} />,
            }),
            helper.accessor("expected_date", {
              ...sorted(t("backorders.fields.expected")),
              cell: ({ row: { original } }) => (
                <Expected row={original}>
                  {day(original.expected_date)}
                </Expected>
              ),
            }),
          ]
        : [
            helper.accessor("released_at", {
              ...sorted(t("backorders.fields.released")),
              cell: ({ getValue }) => dayOfInstant(getValue()),
            }),
          ]),
      helper.accessor("order_total", {
        header: t("backorders.fields.orderTotal"),
        align: "right",
        cell: ({ getValue }) => {
          const total = getValue()
          return (
            <span className="tabular-nums">
              {total ? money(total.amount, total.currency_code) : "-"}
            </span>
          )
        },
      }),
    ]
  }, [t, day, dayOfInstant, money, quantity, age, state])
}

const PurchaseOrders = ({ orders }: { orders: PurchaseOrderName[] }) => {
  const { t } = useTranslation("backorders")
  const [first, ...others] = orders

  return first ? (
    <span className="flex max-w-[240px] items-center gap-x-2">
      <TextLink
        to={`/purchase-orders/${first.id}`}
        onClick={(event) => event.stopPropagation()}
        className="shrink-0"
      >
        {first.number}
      </TextLink>
      <span
        title={first.vendor?.name}
        className={clx("truncate", {
          "text-ui-tag-orange-text": !first.vendor,
        })}
      >
        {first.vendor?.name ?? t("backorders.noVendor")}
      </span>
      {others.length > 0 && (
        <span
          className="text-ui-fg-subtle shrink-0"
          title={others.map(({ number }) => number).join(", ")}
        >
          +{others.length}
        </span>
      )}
    </span>
  ) : (
    "-"
  )
}

type ExpectedProps = { row: BackorderRow; children: string }

/** A late date waits for a person. */
const Expected = ({ row, children }: ExpectedProps) => {
  const { t } = useTranslation("backorders")
  const isLate = row.purchase_orders.some(({ is_late }) => is_late)

  return (
    <span
      className={clx({ "text-ui-tag-orange-text": isLate })}
      title={isLate ? t("purchaseOrders.late") : undefined}
    >
      {children}
    </span>
  )
}
