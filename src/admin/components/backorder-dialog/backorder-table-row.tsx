import { Form, Thumbnail } from "@medusajs/dashboard/components"
import { Checkbox, clx, Text } from "@medusajs/ui"
import { useState } from "react"
import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { ShortLine } from "../../../types"
import { useFormat } from "../../hooks/use-format"
import { decimalsOf } from "../../lib/decimals"
import { toMoneyField } from "../../lib/numbers"
import { MoneyInput } from "../inputs/money-input"
import { QuantityInput } from "../inputs/quantity-input"
import { VendorSelect } from "../inputs/vendor-select"
import { CreateVendorModal } from "../vendor-form/create-vendor-modal"
import { BackorderFields, canBackorder, isQuantity } from "./backorder-fields"
import type { RowSupply } from "./row-supply"
import { Table } from "../table"

type BackorderTableRowProps = {
  form: UseFormReturn<BackorderFields>
  line: ShortLine
  index: number
  supply: RowSupply
  currencyCode: string
}

export const BackorderTableRow = ({
  form: { control, watch, setValue },
  line,
  index,
  supply,
  currencyCode,
}: BackorderTableRowProps) => {
  const { t } = useTranslation("backorders")
  const { quantity } = useFormat()
  const [newVendor, setNewVendor] = useState<string | null>(null)
  const row = watch(`rows.${index}`)
  const isOff = !canBackorder(line)
  const isIdle = isOff || !row.isChosen
  const title = [line.title, line.variant_title].filter(Boolean).join(" / ")
  const proposed = supply.bought?.purchase_order.vendor ?? line.vendor
  const vendor = row.vendor ?? proposed
  const cost = vendor ? (supply.bought?.unit_cost ?? line.unit_cost) : null
  const proposedCost = toMoneyField(cost, decimalsOf(currencyCode))
  const chooseVendor = (value: BackorderFields["rows"][number]["vendor"]) =>
    setValue(`rows.${index}.vendor`, value, { shouldDirty: true })

  return (
    <Table.Row
      className={clx("hover:bg-ui-bg-base border-b-0", {
        "text-ui-fg-disabled": isOff,
      })}
    >
      <Table.Cell className="pe-3">
        <Form.Field
          control={control}
          name={`rows.${index}.isChosen`}
          render={({ field: { value, onChange, ...field } }) => (
            <Checkbox
              {...field}
              checked={value}
              disabled={isOff}
              onCheckedChange={(checked) => onChange(checked === true)}
              aria-label={title}
            />
          )}
        />
      </Table.Cell>
      <Table.Cell className="py-3">
        <div className="flex items-center gap-x-3">
          <div className="shrink-0">
            <Thumbnail src={line.thumbnail} />
          </div>
          <div className="min-w-0">
            <Text
              size="small"
              leading="compact"
              weight="plus"
              title={title}
              className={clx("truncate", { "text-ui-fg-base": !isOff })}
            >
              {title}
            </Text>
            {line.sku && (
              <Text size="small" leading="compact" className="truncate">
                {line.sku}
              </Text>
            )}
          </div>
        </div>
      </Table.Cell>
      <Table.Cell className="text-end tabular-nums">
        {quantity(line.required_quantity)}
      </Table.Cell>
      <Table.Cell className="text-end tabular-nums">
        {quantity(line.covered_quantity)}
      </Table.Cell>
      <Table.Cell className="text-end tabular-nums">
        {quantity(line.short_quantity)}
      </Table.Cell>
      <Table.Cell>
        <Form.Field
          control={control}
          name={`rows.${index}.quantity`}
          render={({ field }) => (
            <QuantityInput
              {...field}
              size="small"
              disabled={isIdle}
              aria-invalid={!isIdle && !isQuantity(field.value)}
              aria-label={t("backorderDialog.quantityOf", { title })}
            />
          )}
        />
      </Table.Cell>
      <Table.Cell>
        <VendorSelect
          value={isOff ? null : (vendor?.id ?? null)}
          chosen={vendor}
          disabled={isIdle}
          aria-label={t("backorderDialog.vendorOf", { title })}
          onCreate={setNewVendor}
          onChange={(id, name) => chooseVendor(id ? { id, name } : null)}
        />
        {newVendor !== null && (
          <CreateVendorModal
            name={newVendor}
            currencyCode={currencyCode}
            onCreated={({ id, name }) => chooseVendor({ id, name })}
            onClose={() => setNewVendor(null)}
          />
        )}
      </Table.Cell>
      <Table.Cell>
        <Form.Field
          control={control}
          name={`rows.${index}.unit_cost`}
          render={({ field }) => (
            <MoneyInput
              {...field}
              size="small"
              currencyCode={currencyCode}
              value={isOff ? "" : field.value || proposedCost}
              disabled={isIdle}
              aria-label={t("backorderDialog.costOf", { title })}
            />
          )}
        />
      </Table.Cell>
    </Table.Row>
  )
}
