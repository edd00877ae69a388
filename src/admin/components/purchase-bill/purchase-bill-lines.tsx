import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useFormat } from "../../hooks/use-format"
import { ItemCell } from "../purchase-order/item-cell"
import { Section } from "../section"
import type { BillProps } from "./bill-props"

const COLUMNS = ["quantity", "cost", "tax", "subtotal"] as const

export const PurchaseBillLines = ({
  bill: { lines, currency_code },
}: BillProps) => {
  const { t } = useTranslation("backorders")
  const { quantity, money, percent } = useFormat()

  return (
    <Section title={t("bills.lines.title")}>
      <div className="overflow-x-auto rounded-b-lg">
        <Table className="min-w-[560px] table-fixed">
          <Table.Header className="border-t-0">
            <Table.Row>
              <Table.HeaderCell>
                {t("purchaseOrders.lines.item")}
              </Table.HeaderCell>
              {COLUMNS.map((column) => (
                <Table.HeaderCell key={column} className="w-24 text-right">
                  {t(`purchaseOrders.lines.${column}`)}
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Header>
          <Table.Body className="border-b-0 tabular-nums [&_tr:last-child]:border-b-0">
            {lines.map((line) => (
              <Table.Row key={line.id}>
                <Table.Cell>
                  <ItemCell title={line.title} sku={line.sku} />
                </Table.Cell>
                <Table.Cell className="text-right">
                  {quantity(line.quantity)}
                </Table.Cell>
                <Table.Cell className="text-right">
                  {money(line.unit_cost, currency_code)}
                </Table.Cell>
                <Table.Cell className="text-right">
                  {percent(line.tax_rate)}
                </Table.Cell>
                <Table.Cell className="text-ui-fg-base text-right">
                  {money(line.subtotal, currency_code)}
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
    </Section>
  )
}
