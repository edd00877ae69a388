import { beforeAll, expect, it } from "vitest"
import { useBrowser } from "../browser"
import { purchasing } from "../purchasing"
import { createRole, giveRole, SUPER_ADMIN } from "../rights"
import { freePort } from "../servers"
import { useStore } from "../store"

// An admin as a stranger may have it: at another path, logged in by a token, its backend elsewhere, with all that Medusa has behind flags.
beforeAll(async () => {
  const port = await freePort()
  Object.assign(process.env, {
    TEST_PORT: String(port),
    ADMIN_PATH: "/console",
    ADMIN_AUTH_TYPE: "jwt",
    ADMIN_JWT_TOKEN_STORAGE_KEY: "token_of_staff",
    ADMIN_CORS: `http://localhost:${port}`,
    AUTH_CORS: `http://localhost:${port}`,
    MEDUSA_BACKEND_URL: `http://api.localhost:${port}`,
  })
})
const store = useStore({
  admin: "compiled",
  featureFlags: ["rbac", "translation", "view_configurations"],
})
const { bought, ordered, place } = purchasing(store)
// Before anybody logs in.
beforeAll(async () => {
  await giveRole(store, store.admin.id, SUPER_ADMIN)
  await giveRole(
    store,
    store.secondAdmin.id,
    await createRole(store, "Reader", [
      "order:read",
      "inventory_item:read",
      "backorder:read",
      "purchase_order:read",
      "purchase_vendor:read",
      "purchase_bill:read",
      "purchase_receipt:read",
      "backorder_setting:read",
    ])
  )
})
const browser = useBrowser(store)

it("shows the orders to the admin user", async () => {
  const { variant } = await store.make.product({ stock: { [store.malmo]: 1 } })
  const order = await store.make.placeOrder([
    { variantId: variant.id, quantity: 2 },
  ])
  const page = await browser.open("/orders")
  await page.getByText(`#${order.display_id}`).first().waitFor()
  expect(new URL(page.url()).pathname).toBe("/console/orders")
  await page
    .getByRole("region", { name: "Backorders of these orders" })
    .getByText("1 order needs backordering")
    .waitFor()
})

it("works at another path, by token, with its backend at another origin", async () => {
  const product = await bought()
  const order = await ordered([product, 3])
  const page = await browser.open(`/orders/${order.id}`)
  await page.getByRole("button", { name: "Backorder now" }).click()
  const dialog = page.getByRole("dialog", { name: "Backorder items" })
  await dialog.getByRole("button", { name: "Backorder", exact: true }).click()
  await page.waitForURL(/\/console\/purchase-orders\/po/)
  await page.getByRole("button", { name: "More" }).first().click()
  await page.getByRole("menuitem", { name: "PDF" }).click()
  await page.locator("iframe[src^=blob]").waitFor()
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
  await browser.accessible(page, "variant-limit-drawer")
  await drawer.getByRole("button", { name: "Save" }).click()
  await page.getByText("At most 10 units").waitFor()
  await drawer.waitFor({ state: "detached" })
  await browser.accessible(page, "variant-limit")
  const { body } = await store.admin.get(
    `/admin/product-variants/${variant.id}/backorder-limit`
  )
  expect(body.backorder_limit).toMatchObject({
    type: "fixed",
    quantity: 10,
    backordered_quantity: 2,
  })
})

it("offers who may only read nothing that they may not do", async () => {
  const product = await bought()
  const order = await ordered([product, 3])
  const { purchase_orders } = await place(order)
  const commands = async (
    path: string,
    ready: string,
    who: { email: string; password: string } = store.secondAdmin
  ) => {
    const page = await browser.open(path, { who })
    await page.getByText(ready).first().waitFor()
    const names = await page
      .getByRole("main")
      .locator("a, button")
      .evaluateAll((all) =>
        all.map((each) => each.getAttribute("aria-label") ?? each.textContent)
      )
    return [page, names] as const
  }
  const { id, number } = purchase_orders[0]!
  const detail = `/purchase-orders/${id}`

  const [, all] = await commands(detail, "For these orders", store.admin)
  expect(all).toEqual(expect.arrayContaining(["Mark as issued", "More"]))
  const [page, few] = await commands(detail, "For these orders")
  expect(few).not.toContain("Mark as issued")
  expect(few.filter((name) => name?.startsWith("Edit"))).toEqual([])
  await page.getByRole("button", { name: "More" }).first().click()
  expect(await page.getByRole("menuitem").allTextContents()).toEqual(["PDF"])
  await page.keyboard.press("Escape")
  await page.getByRole("menuitem").waitFor({ state: "detached" })
  await browser.accessible(page, "purchase-order-of-a-reader")

  const [, list] = await commands("/purchase-orders", number)
  expect(list).not.toContain("Create")

  const [ofOrder, banner] = await commands(`/orders/${order.id}`, "On hold")
  expect(banner).not.toContain("Release hold")
  await browser.accessible(ofOrder, "order-of-a-reader")

  // Another location has it: said to all, taken by who may.
  const lamp = await bought({ title: "Brass lamp" })
  const dark = await ordered([lamp, 2])
  await store.make.setStock(lamp.inventoryItemId, store.malmo, 5)
  const at = `/orders/${dark.id}`
  const take = "Take from Malmö"
  const [, may] = await commands(at, "Malmö has 5 free", store.admin)
  expect(may.filter((name) => name?.startsWith(take))).toHaveLength(1)
  // Nor may the reader see what locations are called.
  const [, mayNot] = await commands(at, "Another location has 5 free")
  expect(mayNot.filter((name) => name?.startsWith("Take"))).toEqual([])
})
