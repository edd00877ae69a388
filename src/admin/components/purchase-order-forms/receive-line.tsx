import { Button, Input, RadioGroup, Text } from "@medusajs/ui"
import { useState } from "react"
import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { openQuantity } from "../../../domain"
import type { PurchaseOrderLine, ReceiptPreview } from "../../../types"
import { useFormat } from "../../hooks/use-format"
import { FormField } from "../form-field"
import { QuantityInput } from "../inputs/quantity-input"
import { ItemCell } from "../purchase-order/item-cell"
import { ReceiveFields, restOf } from "./receive-fields"
import { ReceiveShares } from "./receive-shares"

type ReceiveLineProps = {
  form: UseFormReturn<ReceiveFields>
  line: PurchaseOrderLine
  index: number
  preview: ReceiptPreview | undefined
}

/** One line of a delivery: what came, who gets it, and what is sent back. */
export const ReceiveLine = ({
  form,
  line,
  index,
  preview,
}: ReceiveLineProps) => {
  const { t } = useTranslation("backorders")
  const { quantity } = useFormat()
  const [isRejecting, setIsRejecting] = useState(false)
  const [typed, isGivenUp] = form.watch([
    `lines.${index}.quantity`,
    `lines.${index}.give_up`,
  ])
  const rest = restOf(line, typed)
  const orders = [
    ...new Set(line.pegs.map((peg) => `#${peg.order_display_id}`)),
  ]

  return (
    <div className="flex flex-col gap-y-3 px-6 pb-4">
      <ItemCell title={line.title} sku={line.sku}>
        <Text size="small" className="text-ui-fg-subtle">
          {[
            t("purchaseOrders.receive.open", {
              open: quantity(openQuantity(line)),
              ordered: quantity(line.quantity),
            }),
            orders.length > 0 &&
              t("purchaseOrders.receive.for", { orders: orders.join(", ") }),
          ]
            .filter(Boolean)
            .join(" ")}
        </Text>
      </ItemCell>
      <div className="grid grid-cols-2 items-end gap-x-4">
        <FormField
          control={form.control}
          name={`lines.${index}.quantity`}
          label={t("purchaseOrders.receive.quantity")}
        >
          {(field) => <QuantityInput {...field} />}
        </FormField>
        {isRejecting ? (
          <FormField
            control={form.control}
            name={`lines.${index}.rejected_quantity`}
            label={t("purchaseOrders.receive.rejected")}
          >
            {(field) => <QuantityInput {...field} autoFocus />}
          </FormField>
        ) : (
          <Button
            type="button"
            size="small"
            variant="transparent"
            className="text-ui-fg-subtle w-fit"
            onClick={() => setIsRejecting(true)}
          >
            {t("purchaseOrders.receive.reject")}
          </Button>
        )}
      </div>
      {isRejecting && (
        <FormField
          control={form.control}
          name={`lines.${index}.rejection_reason`}
          label={t("purchaseOrders.receive.rejectionReason")}
          hint={t("purchaseOrders.receive.rejectedHint")}
        >
          {(field) => <Input {...field} autoComplete="off" />}
        </FormField>
      )}
      <ReceiveShares
        line={preview?.lines.find(({ line_id }) => line_id === line.id)}
      />
      {rest > 0 && typed !== "" && (
        <div className="flex flex-wrap items-center justify-between gap-2">
          <Text size="small" className="text-ui-fg-subtle">
            {t("receiving.rest", { quantity: quantity(rest) })}
          </Text>
          <RadioGroup
            className="flex items-center gap-x-4"
            aria-label={t("receiving.rest", { quantity: quantity(rest) })}
            value={isGivenUp ? "give_up" : "wait"}
            onValueChange={(value) =>
              form.setValue(`lines.${index}.give_up`, value === "give_up", {
                shouldDirty: true,
              })
            }
          >
            {(["wait", "give_up"] as const).map((choice) => (
              <label
                key={choice}
                className="txt-compact-small flex items-center gap-x-2"
              >
                <RadioGroup.Item value={choice} />
                {t(choice === "wait" ? "receiving.wait" : "receiving.giveUp")}
              </label>
            ))}
          </RadioGroup>
        </div>
      )}
    </div>
  )
}
