import { Text } from "@medusajs/ui"
import { clx } from "@medusajs/ui"
import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { PurchaseOrderLine, PurchaseVendorItem } from "../../../types"
import type { LineFields, LinesFields } from "./lines-fields"
import { LinesFormRow } from "./lines-form-row"
import { Table } from "../table"

type LinesFormProps = {
  rows: (LineFields & { id: string })[]
  stored: PurchaseOrderLine[]
  /** What the vendor sells of them, by inventory item. */
  offers: ReadonlyMap<string, PurchaseVendorItem>
  currencyCode: string
  onRemove: (index: number) => void
}

const COLUMNS = [
  ["item", ""],
  ["quantity", "w-20 pe-2"],
  ["cost", "w-[136px] pe-2"],
  ["tax", "w-16 pe-2"],
  ["expected", "w-[148px] pe-2"],
  ["subtotal", "w-[92px] text-end"],
] as const

/** The editable table of a purchase order's lines. */
export const LinesForm = ({
  rows,
  stored,
  offers,
  currencyCode,
  onRemove,
}: LinesFormProps) => {
  const { t } = useTranslation("backorders")
  const { watch } = useFormContext<LinesFields>()
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
      <Table className="min-w-[690px] table-fixed">
        <Table.Header className="border-t-0">
          <Table.Row>
            {COLUMNS.map(([column, width]) => (
              <Table.HeaderCell key={column} className={clx(width)}>
                {t(`purchaseOrders.lines.${column}`)}
              </Table.HeaderCell>
            ))}
            <Table.HeaderCell className="w-11" />
          </Table.Row>
        </Table.Header>
        <Table.Body className="border-b-0 [&_tr:last-child]:border-b-0">
          {rows.map((row, index) => (
            <LinesFormRow
              key={row.id}
              index={index}
              line={values[index] ?? row}
              stored={stored.find(({ id }) => id === row.line_id)}
              offer={offers.get(row.inventory_item_id)}
              currencyCode={currencyCode}
              onRemove={() => onRemove(index)}
            />
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
