/** What scripts/storefront-package.spec.mts opens with React 18 and 19. */
import { useState, version } from "react"
import { createRoot } from "react-dom/client"
import { renderToString as render } from "react-dom/server"
import {
  BackorderNotice,
  CartBackorderNotice,
  OrderBackorderStatus,
  useCartNotices,
  useOrderBackorder,
  useVariantNotices,
  type Notice,
} from "medusa-plugin-backorders/storefront"

export { version }

const backordered: Notice = {
  variant_id: "variant_1",
  availability: "backordered",
  available_quantity: 0,
  backorder_quantity: 1,
  expected_date: "2026-12-12",
  expected_in_days: 4,
  is_delayed: false,
  expected_source: "lead_time",
}

export const renderToString = () =>
  render(<BackorderNotice notice={backordered} as="span" />)

export function mount(
  body: HTMLElement,
  fetch: (url: string) => Promise<unknown>
) {
  const controls = { setQuantity: (_: number) => {}, refreshCart: () => {} }
  const sdk = {
    client: {
      fetch: <T,>(path: string, init?: { query?: object }) =>
        fetch(`${path} ${JSON.stringify(init?.query)}`) as Promise<T>,
    },
  }

  function Page() {
    const [quantity, setQuantity] = useState(7)
    const { data: notices } = useVariantNotices(sdk, [
      { variant_id: "variant_1", quantity },
    ])
    const cart = useCartNotices(sdk, "cart_1")
    const order = useOrderBackorder(sdk, "order_no")
    const none = useOrderBackorder(sdk, null)
    Object.assign(controls, { setQuantity, refreshCart: cart.refresh })
    return (
      <main>
        <BackorderNotice notice={notices?.[0]} />
        <CartBackorderNotice cart={cart.data} />
        <OrderBackorderStatus order={none.data} />
        {order.error?.message}
      </main>
    )
  }

  const page = createRoot(body)
  page.render(<Page />)
  return {
    setQuantity: (quantity: number) => controls.setQuantity(quantity),
    refreshCart: () => controls.refreshCart(),
    unmount: () => page.unmount(),
  }
}
