import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSupply } from "../../hooks/api/use-backorder-metrics"
import { usePurchaseVendorItems } from "../../hooks/api/use-purchase-vendors"
import { Section } from "../section"
import { Table } from "../table"
import { useFigures } from "./use-figures"

type LearnedLeadTimesProps = { vendorId: string; leadTimeDays: number | null }

/** What receipts say of lead times, beside what was entered; nothing before the first receipt. */
export const LearnedLeadTimes = ({
  vendorId,
  leadTimeDays,
}: LearnedLeadTimesProps) => {
  const { t } = useTranslation("backorders")
  const { number, days } = useFigures()
  const { supply } = useSupply("purchase-vendors", vendorId)
  const { items } = usePurchaseVendorItems(vendorId, { limit: 1000 })
  if (!supply?.lead_times.length) {
    return null
  }
  const itemOf = new Map(items?.map((item) => [item.inventory_item_id, item]))

  return (
    <Section title={t("reports.supply.learned")}>
      <Text size="small" className="text-ui-fg-subtle px-6 py-3">
        {t("reports.supply.learnedHint")}
      </Text>
      <div className="max-h-[400px] overflow-auto">
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>{t("reports.columns.item")}</Table.HeaderCell>
              <Table.HeaderCell>{t("reports.supply.entered")}</Table.HeaderCell>
              <Table.HeaderCell>{t("reports.supply.middle")}</Table.HeaderCell>
              <Table.HeaderCell>{t("reports.supply.mostly")}</Table.HeaderCell>
              <Table.HeaderCell>
                {t("reports.supply.receipts")}
              </Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {supply.lead_times.map(
              ({ inventory_item_id, p50, p80, samples }) => {
                const item = itemOf.get(inventory_item_id)
                return (
                  <Table.Row key={inventory_item_id}>
                    <Table.Cell className="max-w-[280px] truncate">
                      {item?.title ?? item?.sku ?? inventory_item_id}
                    </Table.Cell>
                    <Table.Cell>
                      {days(item?.lead_time_days ?? leadTimeDays)}
                    </Table.Cell>
                    <Table.Cell>{days(p50)}</Table.Cell>
                    <Table.Cell>{days(p80)}</Table.Cell>
                    <Table.Cell>{number(samples)}</Table.Cell>
                  </Table.Row>
                )
              }
            )}
          </Table.Body>
        </Table>
      </div>
    </Section>
  )
}
