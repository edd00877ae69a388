import { Trash } from "@medusajs/icons"
import { Form } from "@medusajs/dashboard/components"

import { IconButton, Table, Text } from "@medusajs/ui"
import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { lineSubtotal } from "../../../domain"
import type { PurchaseOrderLine } from "../../../types"
import { useFormat } from "../../hooks/use-format"
import { decimalsOf } from "../../lib/decimals"
import { parseNumber } from "../../lib/numbers"
import { MoneyInput } from "../inputs/money-input"
import { QuantityInput } from "../inputs/quantity-input"
import { ItemCell } from "./item-cell"
import type { LinesFields } from "./lines-fields"
import { SpareNote } from "./spare-note"

type LinesFormProps = {
  rows: (LinesFields["lines"][number] & { id: string })[]
  stored: PurchaseOrderLine[]
  currencyCode: string
  onRemove: (index: number) => void
}

/** The editable table of a draft's lines. */
export const LinesForm = ({
  rows,
  stored,
  currencyCode,
  onRemove,
}: LinesFormProps) => {
  const { t } = useTranslation("backorders")
  const { control, watch } = useFormContext<LinesFields>()
  const values = watch("lines")

  if (!rows.length) {
    return (
      <div className="px-6 py-4">
        <Text size="small" className="text-ui-fg-subtle">
          {t("purchaseOrders.lines.empty")}
        </Text>
      </div>
    )
  }

  return (
    <div className="overflow-x-auto">
      <Table className="min-w-[720px] table-fixed">
        <Table.Header className="border-t-0">
          <Table.Row>
            <Table.HeaderCell>
              {t("purchaseOrders.lines.item")}
            </Table.HeaderCell>
            <Table.HeaderCell className="w-28 pr-3">
              {t("purchaseOrders.lines.quantity")}
            </Table.HeaderCell>
            <Table.HeaderCell className="w-40 pr-3">
              {t("purchaseOrders.lines.cost")}
            </Table.HeaderCell>
            <Table.HeaderCell className="w-24 pr-3">
              {t("purchaseOrders.lines.tax")}
            </Table.HeaderCell>
            <Table.HeaderCell className="w-28 text-right">
              {t("purchaseOrders.lines.subtotal")}
            </Table.HeaderCell>
            <Table.HeaderCell className="w-14" />
          </Table.Row>
        </Table.Header>
        <Table.Body className="border-b-0 [&_tr:last-child]:border-b-0">
          {rows.map((row, index) => {
            const line = stored.find(({ id }) => id === row.line_id)
            const title = row.title ?? row.sku ?? ""

            return (
              <Table.Row key={row.id} className="hover:bg-ui-bg-base">
                <Table.Cell>
                  <ItemCell title={row.title} sku={row.sku}>
                    {line && <SpareNote line={line} />}
                  </ItemCell>
                </Table.Cell>
                <Table.Cell className="pr-3">
                  <Form.Field
                    control={control}
                    name={`lines.${index}.quantity`}
                    render={({ field, fieldState: { error } }) => (
                      <QuantityInput
                        {...field}
                        size="small"
                        aria-invalid={Boolean(error)}
                        title={error?.message && t(error.message)}
                        aria-label={t("purchaseOrders.lines.quantityOf", {
                          title,
                        })}
                      />
                    )}
                  />
                </Table.Cell>
                <Table.Cell className="pr-3">
                  <Form.Field
                    control={control}
                    name={`lines.${index}.unit_cost`}
                    render={({ field, fieldState: { error } }) => (
                      <MoneyInput
                        {...field}
                        size="small"
                        currencyCode={currencyCode}
                        aria-invalid={Boolean(error)}
                        aria-label={t("purchaseOrders.lines.costOf", { title })}
                      />
                    )}
                  />
                </Table.Cell>
                <Table.Cell className="pr-3">
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
                <Table.Cell className="text-ui-fg-base text-right tabular-nums">
                  <Subtotal row={values[index]} currencyCode={currencyCode} />
                </Table.Cell>
                <Table.Cell>
                  <RemoveButton
                    line={line}
                    title={title}
                    onClick={() => onRemove(index)}
                  />
                </Table.Cell>
              </Table.Row>
            )
          })}
        </Table.Body>
      </Table>
    </div>
  )
}

type SubtotalProps = {
  row: LinesFields["lines"][number] | undefined
  currencyCode: string
}

/** By the server's own rule; of a cost left to the vendor's there is none yet. */
const Subtotal = ({ row, currencyCode }: SubtotalProps) => {
  const { money } = useFormat()
  const quantity = parseNumber(row?.quantity)
  const unit_cost = parseNumber(row?.unit_cost)

  return quantity === undefined || unit_cost === undefined
    ? "-"
    : money(
        lineSubtotal(
          { quantity, unit_cost, tax_rate: null },
          decimalsOf(currencyCode)
        ),
        currencyCode
      )
}

type RemoveButtonProps = {
  line: PurchaseOrderLine | undefined
  title: string
  onClick: () => void
}

const RemoveButton = ({ line, title, onClick }: RemoveButtonProps) => {
  const { t } = useTranslation("backorders")
  const isInUse = Boolean(line?.pegged_quantity)
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
