import { useTranslation } from "react-i18next"
import { HistoryList } from "../history/history-list"
import { Section } from "../section"
import type { SectionProps } from "./section-props"

export const PurchaseOrderHistory = ({ purchaseOrder }: SectionProps) => {
  const { t } = useTranslation("backorders")
  const { history = [] } = purchaseOrder

  return (
    <Section
      title={t("history.title")}
      empty={!history.length && t("history.empty")}
    >
      <HistoryList entries={history} />
    </Section>
  )
}
