import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import { InlineTip, Text } from "@medusajs/ui"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { PurchaseOrder } from "../../../types"
import { useShipPurchaseOrder } from "../../hooks/api/use-purchase-orders"
import { useFormat } from "../../hooks/use-format"
import { useNotify } from "../../hooks/use-notify"
import { useReleasedText } from "../../hooks/use-released-text"
import { newIdempotencyKey } from "../../lib/idempotency-key"
import { DrawerForm } from "../drawer-form"
import { FormField } from "../form-field"
import { DayPicker } from "../inputs/day-picker"
import { QuantityInput } from "../inputs/quantity-input"
import { ItemCell } from "../purchase-order/item-cell"
import { shipFields, shipSchema, toShip, toShipment } from "./ship-fields"
import { ShipLabels } from "./ship-labels"

type ShipFormProps = { purchaseOrder: PurchaseOrder }

/** The vendor has shipped to the customer: how much, and how it is tracked. Starts with all that the order waits for. */
export const ShipForm = ({ purchaseOrder }: ShipFormProps) => {
  const { t } = useTranslation("backorders")
  const { quantity } = useFormat()
  const { handleSuccess } = useRouteModal()
  const { done, failed } = useNotify()
  const releasedText = useReleasedText()
  const [idempotencyKey] = useState(newIdempotencyKey)
  const { id, number, order_display_id } = purchaseOrder
  const [lines] = useState(() =>
    purchaseOrder.lines.filter((line) => toShip(line) > 0)
  )
  const form = useForm({
    defaultValues: shipFields(lines),
    resolver: zodResolver(shipSchema),
  })
  const { mutate, isPending } = useShipPurchaseOrder(id, idempotencyKey, {
    onSuccess: ({ released_order_ids }) => {
      done(
        t("purchaseOrders.ship.done", { order: `#${order_display_id}` }),
        releasedText(released_order_ids)
      )
      handleSuccess()
    },
    onError: (error) =>
      failed(t("purchaseOrders.ship.failed", { number }), error),
  })
  const submit = form.handleSubmit((fields) => {
    const shipment = toShipment(fields)
    if (shipment.lines?.length) {
      mutate(shipment)
    } else {
      form.setError("lines.0.quantity", {
        message: "purchaseOrders.ship.nothingEntered",
      })
    }
  })

  if (!lines.length) {
    return (
      <Text size="small" className="text-ui-fg-subtle px-6 py-4">
        {t("purchaseOrders.ship.nothing")}
      </Text>
    )
  }

  return (
    <DrawerForm
      form={form}
      onSubmit={submit}
      isPending={isPending}
      confirmLabel={t("purchaseOrders.ship.confirm")}
    >
      <InlineTip label={t("purchaseOrders.ship.tip")}>
        {t("purchaseOrders.ship.hint", { order: `#${order_display_id}` })}
      </InlineTip>
      {lines.map((line, index) => (
        <div key={line.id} className="grid grid-cols-2 items-end gap-x-4">
          <ItemCell title={line.title} sku={line.sku}>
            <Text size="small" className="text-ui-fg-subtle">
              {t("purchaseOrders.ship.open", {
                open: quantity(toShip(line)),
                ordered: quantity(line.quantity),
              })}
            </Text>
          </ItemCell>
          <FormField
            control={form.control}
            name={`lines.${index}.quantity`}
            label={t("purchaseOrders.ship.quantity")}
          >
            {(field) => <QuantityInput {...field} autoFocus={index === 0} />}
          </FormField>
        </div>
      ))}
      <ShipLabels form={form} />
      <FormField
        control={form.control}
        name="shipped_date"
        label={t("purchaseOrders.ship.date")}
      >
        {(field) => <DayPicker {...field} />}
      </FormField>
    </DrawerForm>
  )
}
