import type { HttpTypes } from "@medusajs/types"
import { useMutation } from "@tanstack/react-query"
import {
  CartBackorderNotice,
  useCartNotices,
} from "medusa-plugin-backorders/storefront"
import { useRef, type FormEvent } from "react"
import { Navigate, useNavigate } from "react-router-dom"
import { useCart } from "../lib/cart"
import { useLocale } from "../lib/locale"
import { useRegion } from "../lib/region"
import { sdk } from "../lib/sdk"
import { Totals } from "../parts/totals"

const fields = [
  ["email", "email", "email", "karin.berg@example.com"],
  ["first_name", "firstName", "given-name", "Karin"],
  ["last_name", "lastName", "family-name", "Berg"],
  ["address_1", "address", "address-line1", "Storgatan 12"],
  ["postal_code", "postalCode", "postal-code", "118 26"],
  ["city", "city", "address-level2", "Stockholm"],
] as const

export function Checkout() {
  const { t, labels } = useLocale()
  const { cart, forget } = useCart()
  const { region } = useRegion()
  const { data: backorders } = useCartNotices(sdk, cart?.id)
  const navigate = useNavigate()
  const form = useRef<HTMLFormElement>(null)
  const placing = useMutation({
    mutationFn: (data: FormData) => placeOrder(cart!, data),
    onSuccess: async (order) => {
      await navigate(`/orders/${order.id}`, { replace: true })
      forget()
    },
  })

  if (!cart?.items?.length) {
    return placing.isIdle ? <Navigate to="/cart" replace /> : null
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    placing.mutate(new FormData(event.currentTarget))
  }
  const fillIn = () => {
    for (const [name, , , example] of fields) {
      const input = form.current?.elements.namedItem(name)
      if (input instanceof HTMLInputElement) {
        input.value = example
      }
    }
  }
  return (
    <form ref={form} className="two-columns" onSubmit={submit}>
      <section>
        <h1>{t.checkout}</h1>
        <p className="subtitle">
          {t.noPayment}{" "}
          <button type="button" className="quiet" onClick={fillIn}>
            {t.example}
          </button>
        </p>
        <div className="fields">
          {fields.map(([name, label, complete]) => (
            <label key={name} data-field={name}>
              <span>{t[label]}</span>
              <input
                name={name}
                type={name === "email" ? "email" : "text"}
                autoComplete={complete}
                required
              />
            </label>
          ))}
          <label data-field="country_code">
            <span>{t.country}</span>
            <select name="country_code" required>
              {region?.countries?.map(({ iso_2, display_name }) => (
                <option key={iso_2} value={iso_2}>
                  {display_name}
                </option>
              ))}
            </select>
          </label>
        </div>
      </section>
      <aside className="summary">
        <ul className="short-lines">
          {cart.items.map(({ id, quantity, product_title, variant_title }) => (
            <li key={id}>
              <span>
                {quantity} × {product_title}
              </span>
              <span className="subtitle">{variant_title}</span>
            </li>
          ))}
        </ul>
        <Totals of={cart} />
        <CartBackorderNotice
          cart={backorders}
          labels={labels}
          className="panel"
        />
        {placing.isError && <p className="trouble">{placing.error.message}</p>}
        <button className="primary" disabled={placing.isPending}>
          {placing.isPending ? t.placing : t.placeOrder}
        </button>
      </aside>
    </form>
  )
}

/** Medusa's checkout: address, shipping, payment, order. */
async function placeOrder(cart: HttpTypes.StoreCart, data: FormData) {
  const { email, ...address } = Object.fromEntries(
    [...data].map(([name, value]) => [name, String(value)])
  )
  await sdk.store.cart.update(cart.id, {
    email,
    shipping_address: address,
    billing_address: address,
  })
  const { shipping_options } = await sdk.store.fulfillment.listCartOptions({
    cart_id: cart.id,
  })
  const { cart: ready } = await sdk.store.cart.addShippingMethod(cart.id, {
    option_id: shipping_options[0]!.id,
  })
  await sdk.store.payment.initiatePaymentSession(ready, {
    provider_id: "pp_system_default",
  })
  const answer = await sdk.store.cart.complete(cart.id)
  if (answer.type !== "order") {
    throw new Error(answer.error.message)
  }
  return answer.order
}
