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

it("limits what is sold beyond stock, on the variant's page", async () => {
  const { product, variant } = await store.make.product({
    stock: { [store.stockholm]: 1 },
  })
  await store.make.placeOrder([{ variantId: variant.id, quantity: 3 }])
  const page = await browser.open(
    `/products/${product.id}/variants/${variant.id}`
  )
  await page.getByText("No limit").waitFor()
  await page.getByRole("button", { name: "Edit backorder limit" }).click()
  const drawer = page.getByRole("dialog", { name: "Backorder limit" })
  await drawer.getByRole("radio", { name: /A number of units/ }).click()
  await drawer.getByRole("button", { name: "Save" }).click()
  await drawer.getByText("Enter a whole number, 0 or more").waitFor()
  await drawer.getByLabel("Units at most").fill("10")
  await browser.picture(page, "variant-limit-drawer")
  await drawer.getByRole("button", { name: "Save" }).click()
  await page.getByText("At most 10 units").waitFor()
  await drawer.waitFor({ state: "detached" })
  await browser.picture(page, "variant-limit")
  const { body } = await store.admin.get(
    `/admin/product-variants/${variant.id}/backorder-limit`
  )
  expect(body.backorder_limit).toMatchObject({
    type: "fixed",
    quantity: 10,
    backordered_quantity: 2,
  })
})
