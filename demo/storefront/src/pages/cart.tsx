import {
  CartBackorderNotice,
  useCartNotices,
} from "medusa-plugin-backorders/storefront"
import { useEffect } from "react"
import { Link } from "react-router-dom"
import { useCart } from "../lib/cart"
import { useLocale } from "../lib/locale"
import { sdk } from "../lib/sdk"
import { Notice } from "../parts/notice"
import { Stepper } from "../parts/stepper"
import { Totals } from "../parts/totals"

export function Cart() {
  const { t, labels, money } = useLocale()
  const { cart, change } = useCart()
  const { data: backorders, refresh } = useCartNotices(sdk, cart?.id)
  const items = cart?.items ?? []
  const content = items.map(({ id, quantity }) => `${id}:${quantity}`).join()
  useEffect(refresh, [content, refresh])

  if (!cart || items.length === 0) {
    return (
      <section className="empty">
        <h1>{t.cart}</h1>
        <p>{t.empty}</p>
        <Link to="/" className="primary">
          {t.toShop}
        </Link>
      </section>
    )
  }
  return (
    <div className="two-columns">
      <section>
        <h1>{t.cart}</h1>
        <ul className="lines">
          {items.map((line) => (
            <li key={line.id}>
              <Link
                to={`/products/${line.product_handle}`}
                className="picture small"
                aria-label={line.product_title}
              >
                {line.thumbnail && <img src={line.thumbnail} alt="" />}
              </Link>
              <div>
                <h2>{line.product_title}</h2>
                <p className="subtitle">{line.variant_title}</p>
                <Notice
                  notice={backorders?.notices.find(
                    ({ line_item_id }) => line_item_id === line.id
                  )}
                />
              </div>
              <div className="line-end">
                <p>
                  {money(line.unit_price * line.quantity, cart.currency_code)}
                </p>
                <Stepper
                  value={line.quantity}
                  disabled={change.isPending}
                  onChange={(quantity) =>
                    change.mutate({ line: line.id, quantity })
                  }
                />
                <button
                  type="button"
                  className="quiet"
                  onClick={() => change.mutate({ line: line.id, quantity: 0 })}
                >
                  {t.remove}
                </button>
              </div>
            </li>
          ))}
        </ul>
      </section>
      <aside className="summary">
        <Totals of={cart} />
        <CartBackorderNotice
          cart={backorders}
          labels={labels}
          className="panel"
        />
        {change.isError && <p className="trouble">{change.error.message}</p>}
        <Link to="/checkout" className="primary">
          {t.checkout}
        </Link>
      </aside>
    </div>
  )
}
