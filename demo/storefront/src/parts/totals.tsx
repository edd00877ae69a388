import { useLocale } from "../lib/locale"

/** What a cart or an order costs. */
export function Totals({
  of: { item_subtotal, item_total, shipping_total, total, currency_code },
}: {
  of: {
    item_subtotal?: number | null
    item_total?: number | null
    shipping_total?: number | null
    total?: number | null
    currency_code: string
  }
}) {
  const { t, money } = useLocale()
  const rows: [string, number | null | undefined][] = [
    [t.subtotal, item_total ?? item_subtotal],
    [t.shipping, shipping_total || null],
    [t.total, total],
  ]
  return (
    <dl className="totals">
      {rows.map(([label, amount]) =>
        amount == null ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{money(amount, currency_code)}</dd>
          </div>
        )
      )}
    </dl>
  )
}
