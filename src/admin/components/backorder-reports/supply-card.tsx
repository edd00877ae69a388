import { SectionRow } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { useSupply } from "../../hooks/api/use-backorder-metrics"
import { useFormat } from "../../hooks/use-format"
import { Section } from "../section"
import { TextLink } from "../text-link"
import { useFigures } from "./use-figures"

type SupplyCardProps =
  | { resource: "inventory-items"; id: string }
  | { resource: "purchase-vendors"; id: string }

/** What is on its way and waits, and how the vendor keeps its word; nothing where there are no reports. */
export const SupplyCard = ({ resource, id }: SupplyCardProps) => {
  const { t } = useTranslation("backorders")
  const { day } = useFormat()
  const { number, share, days } = useFigures()
  const { supply } = useSupply(resource, id)
  if (!supply) {
    return null
  }
  const filter =
    resource === "purchase-vendors" ? "vendor_id" : "inventory_item_id"
  const { lead_time } = supply

  return (
    <Section
      title={t("reports.supply.title")}
      actions={
        <TextLink to={`/backorder-reports?${filter}=${id}`}>
          {t("reports.supply.report")}
        </TextLink>
      }
    >
      <SectionRow
        title={t("reports.supply.onOrder")}
        value={number(supply.on_order_quantity)}
      />
      <SectionRow
        title={t("reports.supply.waiting")}
        value={t("reports.supply.waitingFor", {
          units: number(supply.waiting_quantity),
          count: supply.waiting_orders,
        })}
      />
      <SectionRow
        title={t("reports.supply.nextArrival")}
        value={day(supply.next_arrival_date)}
      />
      {lead_time && (
        <>
          <SectionRow
            title={t("reports.supply.onTime")}
            value={share(supply.on_time_rate)}
          />
          <SectionRow
            title={t("reports.supply.leadTime")}
            value={
              lead_time.samples
                ? t("reports.supply.leadTimeValue", {
                    p50: days(lead_time.p50),
                    p80: days(lead_time.p80),
                    samples: t("reports.samples", { count: lead_time.samples }),
                  })
                : null
            }
          />
        </>
      )}
    </Section>
  )
}
