import { Checkbox, clx, Text } from "@medusajs/ui"
import { memo, RefObject, useRef } from "react"
import { useTranslation } from "react-i18next"
import { useFormat } from "../../hooks/use-format"
import { useWindow } from "../../hooks/use-window"
import { toField } from "../../lib/numbers"
import { QuantityInput } from "../inputs/quantity-input"
import {
  LineEdit,
  LineEdits,
  lineKey,
  NO_LINE_EDIT,
  OrderLine,
} from "./bulk-order-fields"
import { TakeForOrders } from "./take-for-orders"

const ROW_HEIGHT = 64
const COLUMNS =
  "grid grid-cols-[28px_minmax(160px,1fr)_minmax(200px,1.4fr)_88px_96px_80px_120px] gap-x-3 px-4 items-center"
const NUMBERS = ["ordered", "fromStock", "short"] as const

type BulkOrderTableProps = {
  lines: OrderLine[]
  edits: LineEdits
  onEdit: (edits: LineEdits) => void
  /** These order lines have their goods now. */
  onTaken: (lineItemIds: string[]) => void
  /** What scrolls. */
  box: RefObject<HTMLElement>
}

/** The same by order: each line with what its order gets. */
export const BulkOrderTable = ({
  lines,
  edits,
  onEdit,
  onTaken,
  box,
}: BulkOrderTableProps) => {
  const { t } = useTranslation("backorders")
  const list = useRef<HTMLDivElement>(null)
  const { start, end } = useWindow(lines.length, ROW_HEIGHT, list, box)

  return (
    <div className="shadow-elevation-card-rest rounded-lg max-xl:overflow-x-auto">
      <div
        role="table"
        aria-rowcount={lines.length + 1}
        className="min-w-[900px]"
      >
        <div
          role="row"
          className={clx(
            COLUMNS,
            "bg-ui-bg-subtle text-ui-fg-subtle txt-compact-small-plus h-12 rounded-t-lg border-b"
          )}
        >
          <div role="columnheader" />
          <div role="columnheader">{t("backorders.fields.order")}</div>
          <div role="columnheader">{t("bulk.form.columns.item")}</div>
          {NUMBERS.map((column) => (
            <div key={column} role="columnheader" className="text-end">
              {t(`bulk.byOrder.${column}`)}
            </div>
          ))}
          <div role="columnheader">{t("bulk.form.columns.quantity")}</div>
        </div>
        <div
          ref={list}
          role="rowgroup"
          style={{
            paddingTop: start * ROW_HEIGHT,
            paddingBottom: (lines.length - end) * ROW_HEIGHT,
          }}
        >
          {lines.slice(start, end).map((one) => (
            <Row
              key={lineKey(one)}
              one={one}
              edit={edits[lineKey(one)] ?? NO_LINE_EDIT}
              onEdit={onEdit}
              onTaken={onTaken}
            />
          ))}
        </div>
      </div>
    </div>
  )
}

type RowProps = {
  one: OrderLine
  edit: LineEdit
  onEdit: (edits: LineEdits) => void
  onTaken: (lineItemIds: string[]) => void
}

const RowView = ({ one, edit, onEdit, onTaken }: RowProps) => {
  const { t } = useTranslation("backorders")
  const { quantity } = useFormat()
  const { order, line, isFirst } = one
  const isIdle = edit.isOff ?? false
  const title = [line.title, line.variant_title].filter(Boolean).join(" / ")
  const name = `#${order.order_display_id} ${title}`
  const change = (changed: LineEdit) =>
    onEdit({ [lineKey(one)]: { ...edit, ...changed } })

  return (
    <div
      role="row"
      style={{ height: ROW_HEIGHT }}
      className={clx(
        COLUMNS,
        "border-ui-border-base txt-compact-small border-b last:border-b-0",
        isIdle ? "text-ui-fg-disabled" : "text-ui-fg-subtle"
      )}
    >
      <div role="cell" className="flex">
        <Checkbox
          checked={!isIdle}
          onCheckedChange={(checked) => change({ isOff: checked !== true })}
          aria-label={name}
        />
      </div>
      <div role="cell" className="min-w-0">
        {isFirst && (
          <>
            <Text size="small" leading="compact" weight="plus">
              #{order.order_display_id}
            </Text>
            <Text size="small" leading="compact" className="truncate">
              {order.customer_email}
            </Text>
          </>
        )}
      </div>
      <div role="cell" className="min-w-0">
        <Text size="small" leading="compact" className="truncate" title={title}>
          {title}
        </Text>
        <div className="flex min-w-0 items-center gap-x-2">
          <Text
            as="span"
            size="small"
            leading="compact"
            className="truncate empty:hidden"
          >
            {line.sku}
          </Text>
          {!isIdle && (
            <TakeForOrders
              item={{ ...line, title: name, orders: [{ ...order, ...line }] }}
              onTaken={onTaken}
            />
          )}
        </div>
      </div>
      {[line.required_quantity, line.covered_quantity, line.short_quantity].map(
        (value, index) => (
          <div
            key={NUMBERS[index]}
            role="cell"
            className="text-end tabular-nums"
          >
            {quantity(value)}
          </div>
        )
      )}
      <div role="cell">
        <QuantityInput
          size="small"
          disabled={isIdle}
          aria-label={t("bulk.byOrder.quantityOf", { name })}
          value={edit.quantity ?? toField(line.to_backorder_quantity)}
          onChange={(value) => change({ quantity: value })}
        />
      </div>
    </div>
  )
}

const Row = memo(RowView)
