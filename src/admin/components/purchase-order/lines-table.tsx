import { PencilSquare } from "@medusajs/icons"
import { Heading, IconButton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { PurchaseOrder } from "../../../types"
import { useFormat } from "../../hooks/use-format"
import { ItemCell } from "./item-cell"
import { SpareNote } from "./spare-note"
import { Table } from "../table"

type LinesTableProps = {
  purchaseOrder: PurchaseOrder
  /** Left out where it can't be edited. */
  onEdit?: () => void
}

/** Widths in pixels; amounts take what the longest of them needs. */
const ITEM = 200
const COLUMNS = {
  ordered: 80,
  received: 84,
  billed: 68,
  cost: 100,
  tax: 72,
  expected: 96,
  subtotal: 112,
}

const widthOf = (texts: string[]) =>
  Math.max(...texts.map((text) => text.length)) * 8 + 28

export const LinesTable = ({
  purchaseOrder: { lines, currency_code, delivery, expected_date },
  onEdit,
}: LinesTableProps) => {
  const { t } = useTranslation("backorders")
  const { quantity, money, percent, day } = useFormat()
  const isTaxed = lines.some(({ tax_rate }) => tax_rate !== null)
  // The date of the whole stands beside the lines.
  const isDated = lines.some((line) => line.expected_date !== expected_date)
  const widths = {
    ...COLUMNS,
    cost: Math.max(
      COLUMNS.cost,
      widthOf(lines.map((line) => money(line.unit_cost, currency_code)))
    ),
    subtotal: Math.max(
      COLUMNS.subtotal,
      widthOf(lines.map((line) => money(line.subtotal, currency_code)))
    ),
  }
  const columns = Object.entries(widths).filter(
    ([column]) =>
      (column !== "tax" || isTaxed) && (column !== "expected" || isDated)
  )
  const minWidth = columns.reduce((sum, [, width]) => sum + width, ITEM)

  return (
    <>
      <div className="flex items-center justify-between px-6 py-4">
        <Heading level="h2">{t("purchaseOrders.lines.title")}</Heading>
        {onEdit && (
          <IconButton
            size="small"
            variant="transparent"
            onClick={onEdit}
            aria-label={t("purchaseOrders.lines.edit")}
            title={t("purchaseOrders.lines.edit")}
          >
            <PencilSquare className="text-ui-fg-muted" />
          </IconButton>
        )}
      </div>
      <div className="overflow-x-auto rounded-b-lg">
        <Table className="table-fixed" style={{ minWidth }}>
          <Table.Header className="border-t-0">
            <Table.Row>
              <Table.HeaderCell>
                {t("purchaseOrders.lines.item")}
              </Table.HeaderCell>
              {columns.map(([column, width]) => (
                <Table.HeaderCell
                  key={column}
                  className="text-end"
                  style={{ width }}
                >
                  {t(
                    column === "received" && delivery === "drop_ship"
                      ? "purchaseOrders.pegs.shipped"
                      : `purchaseOrders.lines.${column}`
                  )}
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Header>
          <Table.Body className="border-b-0 tabular-nums [&_tr:last-child]:border-b-0">
            {lines.map((line) => (
              <Table.Row key={line.id}>
                <Table.Cell>
                  <ItemCell title={line.title} sku={line.sku}>
                    <SpareNote line={line} />
                    {line.short_closed_quantity > 0 && (
                      <Text
                        size="small"
                        leading="compact"
                        className="text-ui-fg-subtle"
                      >
                        {t("purchaseOrders.lines.givenUp", {
                          quantity: quantity(line.short_closed_quantity),
                        })}
                      </Text>
                    )}
                  </ItemCell>
                </Table.Cell>
                <Table.Cell className="text-end">
                  {quantity(line.quantity)}
                </Table.Cell>
                <Table.Cell className="text-end">
                  {quantity(line.received_quantity)}
                </Table.Cell>
                <Table.Cell className="text-end">
                  {quantity(line.billed_quantity)}
                </Table.Cell>
                <Table.Cell className="text-end">
                  {money(line.unit_cost, currency_code)}
                </Table.Cell>
                {isTaxed && (
                  <Table.Cell className="text-end">
                    {percent(line.tax_rate)}
                  </Table.Cell>
                )}
                {isDated && (
                  <Table.Cell className="text-end">
                    {day(line.expected_date)}
                  </Table.Cell>
                )}
                <Table.Cell className="text-ui-fg-base text-end">
                  {money(line.subtotal, currency_code)}
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
    </>
  )
}
