import { Checkbox, clx } from "@medusajs/ui"
import { RefObject, useMemo, useRef } from "react"
import { useTranslation } from "react-i18next"
import type { BackorderPreview } from "../../../types"
import { useWindow } from "../../hooks/use-window"
import { BulkItem, placeKey } from "./bulk-choice"
import { BulkEdit, BulkFields, NO_EDIT } from "./bulk-fields"
import { BulkRow, COLUMNS, ROW_HEIGHT } from "./bulk-row"
import { itemKey, suppliesOf } from "./bulk-supply"

type BulkTableProps = {
  items: BulkItem[]
  edits: BulkFields["edits"]
  preview: BackorderPreview | undefined
  currencyCode: string
  /** Takes the edits that are new. */
  onEdit: (edits: BulkFields["edits"]) => void
  /** These order lines have their goods now. */
  onTaken: (lineItemIds: string[]) => void
  /** What scrolls. */
  box: RefObject<HTMLElement>
}

const NUMBERS = ["orders", "short", "onOrder", "elsewhere"] as const

export const BulkTable = ({
  items,
  edits,
  preview,
  currencyCode,
  onEdit,
  onTaken,
  box,
}: BulkTableProps) => {
  const { t } = useTranslation("backorders")
  const list = useRef<HTMLDivElement>(null)
  const { start, end } = useWindow(items.length, ROW_HEIGHT, list, box)
  const supplies = useMemo(() => suppliesOf(preview), [preview])
  const editOf = (item: BulkItem): BulkEdit => edits[placeKey(item)] ?? NO_EDIT
  const chosen = items.filter((item) => !editOf(item).isOff).length
  const showLocation =
    new Set(items.map(({ location_id }) => location_id)).size > 1

  const chooseAll = (isOff: boolean) =>
    onEdit(
      Object.fromEntries(
        items.map((item) => [placeKey(item), { ...editOf(item), isOff }])
      )
    )

  return (
    <div className="shadow-elevation-card-rest rounded-lg max-xl:overflow-x-auto">
      <div
        role="table"
        aria-rowcount={items.length + 1}
        className="min-w-[1150px]"
      >
        <div
          role="row"
          className={clx(
            COLUMNS,
            "bg-ui-bg-subtle text-ui-fg-subtle txt-compact-small-plus h-12 items-center rounded-t-lg border-b"
          )}
        >
          <div role="columnheader" className="flex">
            <Checkbox
              checked={
                chosen === items.length
                  ? true
                  : chosen > 0
                    ? "indeterminate"
                    : false
              }
              onCheckedChange={(checked) => chooseAll(checked !== true)}
              aria-label={t("bulk.form.chooseAll")}
            />
          </div>
          <div role="columnheader">{t("bulk.form.columns.item")}</div>
          {NUMBERS.map((column) => (
            <div key={column} role="columnheader" className="text-end">
              {t(`bulk.form.columns.${column}`)}
            </div>
          ))}
          <div role="columnheader" className="whitespace-nowrap ps-3">
            {t("bulk.form.columns.quantity")}
          </div>
          <div role="columnheader">{t("bulk.form.columns.vendor")}</div>
          <div role="columnheader">{t("bulk.form.columns.cost")}</div>
        </div>
        <div
          ref={list}
          role="rowgroup"
          style={{
            paddingTop: start * ROW_HEIGHT,
            paddingBottom: (items.length - end) * ROW_HEIGHT,
          }}
        >
          {items.slice(start, end).map((item) => {
            const key = placeKey(item)

            return (
              <BulkRow
                key={key}
                item={item}
                edit={editOf(item)}
                supply={supplies.get(key) ?? supplies.get(itemKey(item))}
                currencyCode={currencyCode}
                showLocation={showLocation}
                onEdit={onEdit}
                onTaken={onTaken}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}
