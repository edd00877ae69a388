import { useTranslation } from "react-i18next"
import { isDay } from "../../../domain"
import type { HistoryEntry } from "../../../types"
import { useFormat } from "../../hooks/use-format"
import { TextLink } from "../text-link"

type FieldChange = {
  field: string
  item?: string
  from: Value
  to: Value
}

type Value = string | number | boolean | null

/** What a history entry knows beside its action. */
type Details = {
  changes?: FieldChange[]
  added?: string[]
  removed?: string[]
  items?: unknown[]
  purchase_order_id?: string
  number?: string
}

const list = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.filter((one): one is string => typeof one === "string")
    : []

/** What exactly was changed, and where something went. */
export const HistoryDetails = ({ entry }: { entry: HistoryEntry }) => {
  const { t } = useTranslation("backorders")
  const details = (entry.data ?? {}) as Details
  const changes = Array.isArray(details.changes) ? details.changes : []
  const added = list(details.added)
  const removed = list(details.removed)
  const moved = list(details.items)
  const lines = [
    added.length ? t("history.added", { items: added.join(", ") }) : "",
    removed.length ? t("history.removed", { items: removed.join(", ") }) : "",
    moved.join(", "),
  ].filter(Boolean)
  const other = details.purchase_order_id && details.number

  if (!changes.length && !lines.length && !other) {
    return null
  }
  return (
    <ul className="text-ui-fg-subtle txt-small pt-1">
      {changes.map((change, index) => (
        <ChangeRow key={index} change={change} />
      ))}
      {lines.map((line, index) => (
        <li key={`line-${index}`} className="break-words">
          {line}
        </li>
      ))}
      {other && (
        <li>
          <TextLink to={`/purchase-orders/${details.purchase_order_id}`}>
            {details.number}
          </TextLink>
        </li>
      )}
    </ul>
  )
}

const ChangeRow = ({ change }: { change: FieldChange }) => {
  const { t } = useTranslation("backorders")
  const { day, quantity } = useFormat()
  const show = (value: Value) => {
    if (typeof value === "boolean") {
      return t(value ? "history.on" : "history.off")
    }
    if (value === null || value === "") {
      return t("history.empty_value")
    }
    if (typeof value === "number") {
      return quantity(value)
    }
    return isDay(value)
      ? day(value)
      : t(`settings.rows.${change.field}.choices.${value}`, {
          defaultValue: value,
        })
  }

  return (
    <li className="break-words">
      {t("history.change", {
        field: t([
          `history.fields.${change.field}`,
          `settings.rows.${change.field}.label`,
          "history.fields.other",
        ]),
        from: show(change.from),
        to: show(change.to),
      })}
      {change.item ? ` (${change.item})` : ""}
    </li>
  )
}
