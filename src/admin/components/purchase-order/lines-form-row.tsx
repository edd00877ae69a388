import { Form } from "@medusajs/dashboard/components"
import { Trash } from "@medusajs/icons"
import { IconButton, Text } from "@medusajs/ui"
import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { lineSubtotal } from "../../../domain"
import type { PurchaseOrderLine, PurchaseVendorItem } from "../../../types"
import { useFormat } from "../../hooks/use-format"
import { decimalsOf } from "../../lib/decimals"
import { parseNumber } from "../../lib/numbers"
import { DayPicker } from "../inputs/day-picker"
import { MoneyInput } from "../inputs/money-input"
import { QuantityInput } from "../inputs/quantity-input"
import { ItemCell } from "./item-cell"
import { costOf, LineFields, LinesFields } from "./lines-fields"
import { SpareNote } from "./spare-note"
import { Table } from "../table"

type LinesFormRowProps = {
  index: number
  line: LineFields
  stored: PurchaseOrderLine | undefined
  offer: PurchaseVendorItem | undefined
  currencyCode: string
  onRemove: () => void
}

export const LinesFormRow = ({
  index,
  line,
  stored,
  offer,
  currencyCode,
  onRemove,
}: LinesFormRowProps) => {
  const { t } = useTranslation("backorders")
  const { money } = useFormat()
  const { control, setValue } = useFormContext<LinesFields>()
  const title = line.title ?? line.sku ?? ""
  const decimals = decimalsOf(currencyCode)
  const cost = costOf(line, offer, decimals)
  const quantity = parseNumber(line.quantity)
  const unit_cost = parseNumber(cost)

  const typeCost = (text: string) => {
    if (text !== cost) {
      setValue(`lines.${index}.unit_cost`, text, {
        shouldDirty: true,
        shouldValidate: true,
      })
      setValue(`lines.${index}.is_typed`, text !== "", { shouldDirty: true })
    }
  }

  return (
    <Table.Row className="hover:bg-ui-bg-base">
      <Table.Cell>
        <ItemCell title={line.title} sku={line.sku}>
          <TermsNote offer={offer} />
          {stored && <SpareNote line={stored} />}
        </ItemCell>
      </Table.Cell>
      <Table.Cell className="pe-2">
        <Form.Field
          control={control}
          name={`lines.${index}.quantity`}
          render={({ field, fieldState: { error } }) => (
            <QuantityInput
              {...field}
              size="small"
              aria-invalid={Boolean(error)}
              title={error?.message && t(error.message)}
              aria-label={t("purchaseOrders.lines.quantityOf", { title })}
            />
          )}
        />
      </Table.Cell>
      <Table.Cell className="pe-2">
        <Form.Field
          control={control}
          name={`lines.${index}.unit_cost`}
          render={({ field, fieldState: { error } }) => (
            <MoneyInput
              {...field}
              size="small"
              value={cost}
              onChange={typeCost}
              currencyCode={currencyCode}
              aria-invalid={Boolean(error)}
              title={
                offer && !line.is_typed
                  ? t("purchaseOrders.lines.vendorCost")
                  : undefined
              }
              aria-label={t("purchaseOrders.lines.costOf", { title })}
            />
          )}
        />
      </Table.Cell>
      <Table.Cell className="pe-2">
        <Form.Field
          control={control}
          name={`lines.${index}.tax_rate`}
          render={({ field, fieldState: { error } }) => (
            <QuantityInput
              {...field}
              size="small"
              aria-invalid={Boolean(error)}
              aria-label={t("purchaseOrders.lines.taxOf", { title })}
            />
          )}
        />
      </Table.Cell>
      <Table.Cell className="pe-2">
        <Form.Field
          control={control}
          name={`lines.${index}.expected_date`}
          render={({ field }) => (
            <DayPicker
              {...field}
              size="small"
              aria-label={t("purchaseOrders.lines.expectedOf", { title })}
            />
          )}
        />
      </Table.Cell>
      <Table.Cell className="text-ui-fg-base text-end tabular-nums">
        {quantity === undefined || unit_cost === undefined
          ? "-"
          : money(
              lineSubtotal({ quantity, unit_cost, tax_rate: null }, decimals),
              currencyCode
            )}
      </Table.Cell>
      <Table.Cell>
        <RemoveButton line={stored} title={title} onClick={onRemove} />
      </Table.Cell>
    </Table.Row>
  )
}

/** On what terms the vendor sells it. */
const TermsNote = ({ offer }: { offer: PurchaseVendorItem | undefined }) => {
  const { t } = useTranslation("backorders")
  const { quantity } = useFormat()
  const terms = offer
    ? [
        offer.min_order_quantity && offer.min_order_quantity > 1
          ? t("purchaseOrders.lines.minimum", {
              quantity: quantity(offer.min_order_quantity),
            })
          : "",
        offer.order_multiple && offer.order_multiple !== 1
          ? t("purchaseOrders.lines.packs", {
              quantity: quantity(offer.order_multiple),
            })
          : "",
        offer.lead_time_days === null
          ? ""
          : t("days", { count: offer.lead_time_days }),
      ].filter(Boolean)
    : []

  return terms.length ? (
    <Text size="small" leading="compact" className="text-ui-fg-subtle">
      {terms.join(" · ")}
    </Text>
  ) : null
}

type RemoveButtonProps = {
  line: PurchaseOrderLine | undefined
  title: string
  onClick: () => void
}

/** What has come or is billed stays. */
const RemoveButton = ({ line, title, onClick }: RemoveButtonProps) => {
  const { t } = useTranslation("backorders")
  const isInUse = Boolean(line?.received_quantity || line?.billed_quantity)
  const label = isInUse
    ? t("purchaseOrders.lines.inUse")
    : t("purchaseOrders.lines.removeOf", { title })

  return (
    <IconButton
      type="button"
      size="small"
      variant="transparent"
      disabled={isInUse}
      title={label}
      aria-label={label}
      onClick={onClick}
    >
      <Trash />
    </IconButton>
  )
}
