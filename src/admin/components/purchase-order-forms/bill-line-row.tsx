import { Text } from "@medusajs/ui"
import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { PurchaseOrderLine } from "../../../types"
import { useFormat } from "../../hooks/use-format"
import { FormField } from "../form-field"
import { MoneyInput } from "../inputs/money-input"
import { QuantityInput } from "../inputs/quantity-input"
import { ItemCell } from "../purchase-order/item-cell"
import type { BillFields } from "./bill-fields"

type BillLineRowProps = {
  form: UseFormReturn<BillFields>
  line: PurchaseOrderLine
  index: number
  currencyCode: string
}

/** One line of the paper, beside what was ordered, received and billed of it. */
export const BillLineRow = ({
  form: { control },
  line,
  index,
  currencyCode,
}: BillLineRowProps) => {
  const { t } = useTranslation("backorders")
  const { quantity } = useFormat()

  return (
    <div className="flex flex-col gap-y-3 px-6 pb-4">
      <ItemCell title={line.title} sku={line.sku}>
        <Text size="small" className="text-ui-fg-subtle">
          {t("purchaseOrders.bill.soFar", {
            ordered: quantity(line.quantity),
            received: quantity(line.received_quantity),
            billed: quantity(line.billed_quantity),
          })}
        </Text>
      </ItemCell>
      <div className="grid grid-cols-2 items-start gap-3 sm:grid-cols-[1fr_1.6fr_1fr] [&>*]:min-w-0">
        <FormField
          control={control}
          name={`lines.${index}.quantity`}
          label={t("purchaseOrders.lines.quantity")}
        >
          {(field) => <QuantityInput {...field} autoFocus={index === 0} />}
        </FormField>
        <FormField
          control={control}
          name={`lines.${index}.unit_cost`}
          label={t("purchaseOrders.lines.cost")}
        >
          {(field) => <MoneyInput {...field} currencyCode={currencyCode} />}
        </FormField>
        <FormField
          control={control}
          name={`lines.${index}.tax_rate`}
          label={t("purchaseOrders.lines.tax")}
        >
          {(field) => <QuantityInput {...field} />}
        </FormField>
      </div>
    </div>
  )
}
