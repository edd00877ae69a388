import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useFormat } from "../../hooks/use-format"
import { valuesOf, vendorsOf } from "./short-value"

type Rows = Parameters<typeof valuesOf>[0]

export const OrderNumber = ({ displayId }: { displayId: number | null }) => (
  <span className="text-ui-fg-base txt-compact-small-plus">#{displayId}</span>
)

/** The first name, and how many more. */
export const Names = ({ names }: { names: string[] }) => {
  const { t } = useTranslation("backorders")
  const [first = "-", ...others] = names
  const text = others.length
    ? t("backorders.andMore", { first, count: others.length })
    : first

  return (
    <span className="block max-w-[220px] truncate" title={names.join(", ")}>
      {text}
    </span>
  )
}

/** Who sells it. What nobody sells waits for a person. */
export const Vendors = ({ rows }: { rows: Rows }) => {
  const { t } = useTranslation("backorders")
  const names = vendorsOf(rows)

  return (
    <span className={clx({ "text-ui-tag-orange-text": names.includes(null) })}>
      <Names names={names.map((name) => name ?? t("backorders.noVendor"))} />
    </span>
  )
}

export const Value = ({ rows }: { rows: Rows }) => {
  const { money } = useFormat()

  return (
    <span className="tabular-nums">
      {valuesOf(rows)
        .map(({ amount, currency }) => money(amount, currency))
        .join(", ") || "-"}
    </span>
  )
}

type ShortProps = { short: number; toBackorder: number }

/** What stock does not cover, and what of it is ordered already. */
export const Short = ({ short, toBackorder }: ShortProps) => {
  const { t } = useTranslation("backorders")
  const { quantity } = useFormat()

  return (
    <span className="whitespace-nowrap tabular-nums">
      {short > toBackorder && (
        <span className="text-ui-fg-subtle">
          {t("backorders.ordered", {
            quantity: quantity(short - toBackorder),
          })}{" "}
        </span>
      )}
      {quantity(short)}
    </span>
  )
}
