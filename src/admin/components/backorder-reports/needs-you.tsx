import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { BackorderMetrics } from "../../../types"
import { Section } from "../section"
import { TextLink } from "../text-link"
import { useReportQuery } from "./use-report-query"

type NeedsYouProps = { needs: BackorderMetrics["needs_you"] }

/** What a person has to look at; empty when there is nothing. */
export const NeedsYou = ({ needs }: NeedsYouProps) => {
  const { t } = useTranslation("backorders")
  const { query, rowsOf } = useReportQuery()
  const ofVendor = query.vendor_id ? `&vendor_id=${query.vendor_id}` : ""
  const tasks = [
    ["late_purchase_orders", rowsOf("late_purchase_orders")],
    ["unsupplied_lines", rowsOf("unsupplied_lines")],
    ["overdue_bills", `/purchase-bills?is_overdue=true${ofVendor}`],
    ["authorizations_ending", rowsOf("authorizations_ending")],
  ] as const
  const open = tasks.filter(([task]) => needs[task] > 0)

  return (
    <Section
      title={t("reports.needsYou.title")}
      empty={!open.length && t("reports.needsYou.nothing")}
    >
      <ul className="divide-y">
        {open.map(([task, to]) => (
          <li key={task} className="px-6 py-3">
            <Text size="small" asChild>
              <TextLink to={to}>
                {t(`reports.needsYou.${task}`, { count: needs[task] })}
              </TextLink>
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  )
}
