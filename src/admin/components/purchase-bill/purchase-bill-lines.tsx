import { clx, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { PurchaseBill } from "../../../types"
import { useFormat } from "../../hooks/use-format"
import { ItemCell } from "../purchase-order/item-cell"
import { Section } from "../section"
import { Status } from "../status-badges"
import { TextLink } from "../text-link"
import type { BillProps } from "./bill-props"
import { Table } from "../table"

const COLUMNS = ["quantity", "cost", "tax", "subtotal"] as const

/** What is billed beside what was ordered and what has come, line by line. */
export const PurchaseBillLines = ({ bill }: BillProps) => {
  const { t } = useTranslation("backorders")

  return (
    <Section title={t("bills.lines.title")}>
      <div className="overflow-x-auto rounded-b-lg">
        <Table className="min-w-[560px] table-fixed">
          <Table.Header className="border-t-0">
            <Table.Row>
              <Table.HeaderCell>{t("bills.lines.item")}</Table.HeaderCell>
              {COLUMNS.map((column) => (
                <Table.HeaderCell key={column} className="w-24 text-end">
                  {t(`purchaseOrders.lines.${column}`)}
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Header>
          <Table.Body className="border-b-0 tabular-nums [&_tr:last-child]:border-b-0">
            {bill.lines.map((line) => (
              <LineRow key={line.id} bill={bill} line={line} />
            ))}
          </Table.Body>
        </Table>
      </div>
    </Section>
  )
}

type LineRowProps = BillProps & { line: PurchaseBill["lines"][number] }

const LineRow = ({ bill, line }: LineRowProps) => {
  const { t } = useTranslation("backorders")
  const { quantity, money, percent } = useFormat()
  const isOtherPrice =
    line.match_status === "price_mismatch" || line.match_status === "both"
  const isOtherQuantity =
    line.match_status === "quantity_mismatch" || line.match_status === "both"
  const isShown = bill.status !== "void" && line.match_status !== "matched"
  const differs = (isOther: boolean) =>
    clx("text-end", {
      "text-ui-tag-orange-text":
        isOther && bill.status !== "void" && bill.match_status !== "accepted",
    })

  return (
    <Table.Row>
      <Table.Cell className="py-2">
        <ItemCell title={line.title} sku={line.sku}>
          <Text size="small" className="text-ui-fg-subtle whitespace-normal">
            {t("purchaseOrders.bill.soFar", {
              ordered: quantity(line.ordered_quantity),
              received: quantity(line.received_quantity),
              billed: quantity(line.billed_quantity),
            })}
          </Text>
          <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
            {bill.purchase_orders.length > 1 && (
              <TextLink to={`/purchase-orders/${line.purchase_order_id}`}>
                {line.purchase_order_number}
              </TextLink>
            )}
            {isShown && <Status kind="bill_match" status={line.match_status} />}
          </div>
        </ItemCell>
      </Table.Cell>
      <Table.Cell className={differs(isOtherQuantity)}>
        {quantity(line.quantity)}
      </Table.Cell>
      <Table.Cell className={differs(isOtherPrice)}>
        {money(line.unit_cost, bill.currency_code)}
        {isOtherPrice && (
          <Text size="xsmall" className="text-ui-fg-subtle whitespace-normal">
            {t("bills.lines.ordered", {
              cost: money(line.ordered_unit_cost, bill.currency_code),
            })}
          </Text>
        )}
      </Table.Cell>
      <Table.Cell className="text-end">{percent(line.tax_rate)}</Table.Cell>
      <Table.Cell className="text-ui-fg-base text-end">
        {money(line.subtotal, bill.currency_code)}
      </Table.Cell>
    </Table.Row>
  )
}
