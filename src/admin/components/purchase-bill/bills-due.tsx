import { Button, clx, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import type { DueBills } from "../../../types"
import { useDueBills } from "../../hooks/api/use-purchase-bills"
import { useFormat } from "../../hooks/use-format"
import { Section } from "../section"

const SHOWN = 6

/** What is left to pay, by week; a click shows these bills. */
export const BillsDue = () => {
  const { t } = useTranslation("backorders")
  const { due } = useDueBills()
  const [isAll, setIsAll] = useState(false)

  if (!due?.length) {
    return null
  }
  return (
    <Section
      title={t("bills.due.title")}
      actions={
        due.length > SHOWN &&
        !isAll && (
          <Button
            size="small"
            variant="transparent"
            onClick={() => setIsAll(true)}
          >
            {t("purchaseOrders.list.showAll")}
          </Button>
        )
      }
    >
      <div className="grid grid-cols-2 gap-px overflow-hidden rounded-b-lg sm:grid-cols-3 2xl:grid-cols-6">
        {due.slice(0, isAll ? due.length : SHOWN).map((row) => (
          <DueCell
            key={`${row.period}-${row.from_date}-${row.currency_code}`}
            due={row}
          />
        ))}
      </div>
    </Section>
  )
}

const filterOf = ({ period, from_date, to_date }: DueBills) => {
  const params = new URLSearchParams({ order: "due_date" })
  if (period === "overdue") {
    params.set("is_overdue", JSON.stringify("true"))
  } else {
    params.set("status", JSON.stringify(["open", "partially_paid"]))
    if (period === "week") {
      params.set("due_date", JSON.stringify({ $gte: from_date, $lte: to_date }))
    }
  }
  return params.toString()
}

const DueCell = ({ due }: { due: DueBills }) => {
  const { t } = useTranslation("backorders")
  const { day, total } = useFormat()
  const navigate = useNavigate()

  return (
    <button
      type="button"
      onClick={() => void navigate(`/purchase-bills?${filterOf(due)}`)}
      className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-interactive-with-focus flex flex-col gap-y-1 px-6 py-4 text-start outline-none"
    >
      <Text
        size="small"
        leading="compact"
        className={clx("text-ui-fg-subtle", {
          "text-ui-tag-orange-text": due.period === "overdue",
        })}
      >
        {due.period === "week"
          ? t("bills.due.week", {
              from: day(due.from_date),
              to: day(due.to_date),
            })
          : t(
              due.period === "overdue"
                ? "bills.due.overdue"
                : "bills.due.no_date"
            )}
      </Text>
      <Text leading="compact" weight="plus" className="tabular-nums">
        {total(due.balance, due.currency_code)}
      </Text>
      <Text size="xsmall" leading="compact" className="text-ui-fg-subtle">
        {t("bills.due.bills", { count: due.bill_count })}
      </Text>
    </button>
  )
}
