import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useAccruals } from "../../hooks/api/use-purchase-bills"
import { useFormat } from "../../hooks/use-format"
import { ErrorState } from "../error-state"
import { TextLink } from "../text-link"
import { Table } from "../table"

/** By vendor and value; a click shows the lines behind it. */
export const AccrualVendors = () => {
  const { t } = useTranslation("backorders")
  const { total } = useFormat()
  const { accruals, isError, error, refetch } = useAccruals()

  if (isError) {
    return (
      <ErrorState title={t("accruals.error")} error={error} onRetry={refetch} />
    )
  }
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading>{t("accruals.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("accruals.hint")}
        </Text>
      </div>
      {accruals?.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("accruals.empty.description")}
        </Text>
      )}
      {!!accruals?.length && (
        <div className="overflow-x-auto rounded-b-lg">
          <Table className="min-w-[560px]">
            <Table.Header className="border-t-0">
              <Table.Row>
                <Table.HeaderCell>{t("vendors.singular")}</Table.HeaderCell>
                <Table.HeaderCell>
                  {t("bills.fields.purchaseOrders")}
                </Table.HeaderCell>
                <Table.HeaderCell className="text-end">
                  {t("accruals.received_not_billed")}
                </Table.HeaderCell>
                <Table.HeaderCell className="text-end">
                  {t("accruals.billed_not_received")}
                </Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body className="border-b-0 tabular-nums [&_tr:last-child]:border-b-0">
              {accruals.map((row) => (
                <Table.Row key={`${row.vendor.id}-${row.currency_code}`}>
                  <Table.Cell>
                    <TextLink
                      to={`?vendor_id=${encodeURIComponent(JSON.stringify([row.vendor.id]))}`}
                    >
                      {row.vendor.name}
                    </TextLink>
                  </Table.Cell>
                  <Table.Cell>
                    {t("accruals.purchaseOrders", {
                      count: row.purchase_order_count,
                    })}
                  </Table.Cell>
                  <Table.Cell className="text-end">
                    {total(row.received_not_billed, row.currency_code)}
                  </Table.Cell>
                  <Table.Cell className="text-end">
                    {total(row.billed_not_received, row.currency_code)}
                  </Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </Container>
  )
}
