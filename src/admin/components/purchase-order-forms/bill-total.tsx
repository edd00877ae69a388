import { Text } from "@medusajs/ui"
import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { subtract } from "../../../domain"
import { useFormat } from "../../hooks/use-format"
import { decimalsOf } from "../../lib/decimals"
import { parseNumber } from "../../lib/numbers"
import { FormField } from "../form-field"
import { MoneyInput } from "../inputs/money-input"
import { BillFields, billTotals } from "./bill-fields"

type BillTotalProps = {
  form: UseFormReturn<BillFields>
  currencyCode: string
}

/** The total, beside the one on the paper, so that they can be compared before saving. */
export const BillTotal = ({ form, currencyCode }: BillTotalProps) => {
  const { t } = useTranslation("backorders")
  const { money, total: totalText } = useFormat()
  const [lines, charges, paper_total] = form.watch([
    "lines",
    "charges",
    "paper_total",
  ])
  const totals = billTotals({ lines, charges }, decimalsOf(currencyCode))
  const paper = parseNumber(paper_total)
  const difference = paper === undefined ? 0 : subtract(totals.total, paper)

  return (
    <div className="bg-ui-bg-component shadow-elevation-card-rest flex flex-col gap-y-3 rounded-lg p-4">
      <div className="grid grid-cols-2 items-start gap-x-4">
        <div className="flex flex-col gap-y-2">
          <Text size="small" leading="compact" weight="plus">
            {t("bills.fields.total")}
          </Text>
          <Text
            leading="compact"
            weight="plus"
            className="flex h-8 items-center tabular-nums"
          >
            {totalText(totals.total, currencyCode)}
          </Text>
        </div>
        <FormField
          control={form.control}
          name="paper_total"
          label={t("purchaseOrders.bill.paperTotal")}
          optional
        >
          {(field) => <MoneyInput {...field} currencyCode={currencyCode} />}
        </FormField>
      </div>
      {totals.tax_total > 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("purchaseOrders.bill.ofWhichTax", {
            amount: money(totals.tax_total, currencyCode),
          })}
        </Text>
      )}
      {difference !== 0 && (
        <Text size="small" role="status" className="text-ui-tag-orange-text">
          {t(
            difference > 0
              ? "purchaseOrders.bill.abovePaper"
              : "purchaseOrders.bill.belowPaper",
            { amount: money(Math.abs(difference), currencyCode) }
          )}
        </Text>
      )}
    </div>
  )
}
