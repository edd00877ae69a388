import { expect, it } from "vitest"
import { useBrowser } from "../browser"
import { useStore } from "../store"

const store = useStore({ admin: true })
const browser = useBrowser(store)

it("shows the orders to the admin user", async () => {
  const { variant } = await store.make.product({ stock: { [store.malmo]: 1 } })
  const order = await store.make.placeOrder([
    { variantId: variant.id, quantity: 2 },
  ])
  const page = await browser.open("/orders")
  await page.getByText(`#${order.display_id}`).first().waitFor()
  expect(new URL(page.url()).pathname).toBe("/app/orders")
})
