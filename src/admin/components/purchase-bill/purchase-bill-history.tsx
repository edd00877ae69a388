import { useTranslation } from "react-i18next"
import { HistoryList } from "../history/history-list"
import { Section } from "../section"
import type { BillProps } from "./bill-props"

export const PurchaseBillHistory = ({ bill: { history = [] } }: BillProps) => {
  const { t } = useTranslation("backorders")

  return (
    <Section
      title={t("history.title")}
      empty={!history.length && t("history.empty")}
    >
      <HistoryList entries={history} />
    </Section>
  )
}
