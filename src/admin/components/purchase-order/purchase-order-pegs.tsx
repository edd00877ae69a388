import { useTranslation } from "react-i18next"
import { useFormat } from "../../hooks/use-format"
import { Section } from "../section"
import { TextLink } from "../text-link"
import type { SectionProps } from "./section-props"
import { Table } from "../table"

/** The orders that wait for these goods. */
export const PurchaseOrderPegs = ({ purchaseOrder }: SectionProps) => {
  const { t } = useTranslation("backorders")
  const { quantity } = useFormat()
  const isDropShip = purchaseOrder.delivery === "drop_ship"
  const pegs = purchaseOrder.lines.flatMap((line) =>
    line.pegs.map((peg) => ({ ...peg, item: line.title ?? line.sku ?? "-" }))
  )

  return (
    <Section
      title={t("purchaseOrders.pegs.title")}
      empty={
        !pegs.length &&
        t(
          `purchaseOrders.pegs.${comesToStock(purchaseOrder) ? "empty" : "none"}`
        )
      }
    >
      <div className="overflow-x-auto rounded-b-lg">
        <Table>
          <Table.Header className="border-t-0">
            <Table.Row>
              <Table.HeaderCell>
                {t("purchaseOrders.pegs.order")}
              </Table.HeaderCell>
              <Table.HeaderCell>
                {t("purchaseOrders.pegs.customer")}
              </Table.HeaderCell>
              <Table.HeaderCell>
                {t("purchaseOrders.lines.item")}
              </Table.HeaderCell>
              <Table.HeaderCell className="text-end">
                {t("purchaseOrders.lines.quantity")}
              </Table.HeaderCell>
              <Table.HeaderCell className="text-end">
                {t(`purchaseOrders.pegs.${isDropShip ? "shipped" : "arrived"}`)}
              </Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body className="border-b-0 [&_tr:last-child]:border-b-0">
            {pegs.map((peg, index) => (
              <Table.Row key={index}>
                <Table.Cell>
                  <TextLink to={`/orders/${peg.order_id}`}>
                    #{peg.order_display_id}
                  </TextLink>
                </Table.Cell>
                <Table.Cell className="max-w-[200px] truncate">
                  {peg.customer_email ?? "-"}
                </Table.Cell>
                <Table.Cell className="max-w-[240px] truncate">
                  {peg.item}
                </Table.Cell>
                <Table.Cell className="text-end tabular-nums">
                  {quantity(peg.quantity)}
                </Table.Cell>
                <Table.Cell className="text-end tabular-nums">
                  {quantity(
                    isDropShip ? peg.fulfilled_quantity : peg.allocated_quantity
                  )}
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
    </Section>
  )
}

const comesToStock = ({ status, delivery }: SectionProps["purchaseOrder"]) =>
  status !== "canceled" && delivery === "warehouse"
