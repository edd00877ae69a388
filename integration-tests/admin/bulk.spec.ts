import type { Locator, Page } from "playwright-core"
import { expect, it } from "vitest"
import { useBrowser } from "../browser"
import { copyOrder } from "../copies"
import { purchasing } from "../purchasing"
import { useStore } from "../store"

const store = useStore({ admin: "built", mail: true })
const browser = useBrowser(store)
const { bought, boughtFor, ordered, vendor } = purchasing(store)

const bar = (page: Page) =>
  page.getByRole("region", { name: "Backorders of these orders" })
const dialog = (page: Page) =>
  page.getByRole("dialog", { name: "Bulk backorder" })
const rowOf = (page: Page, order: { display_id: number }) =>
  page.getByRole("row").filter({ hasText: `#${order.display_id}` })

it("goes from the order list to issued purchase orders", async () => {
  const shirt = await bought(
    { title: "Linen shirt" },
    { unit_cost: 7.5, order_multiple: 4 },
    { name: "Nordic Textiles" }
  )
  const table = await bought(
    { title: "Oak table" },
    { unit_cost: 90 },
    { name: "Skåne Woodworks", min_order_value: 1000 }
  )
  const lamp = await store.make.product({
    title: "Brass lamp",
    stock: { [store.stockholm]: 0 },
  })
  const orders = [
    await ordered([shirt, 3]),
    await ordered([shirt, 2], [table, 1]),
    await ordered([lamp, 1]),
  ]
  const page = await browser.open("/orders")
  await bar(page).getByText("3 orders need backordering").waitFor()
  await browser.accessible(page, "bulk-order-list")

  await bar(page).getByRole("button", { name: "Bulk backorder" }).click()
  for (const order of orders) {
    await dialog(page)
      .getByRole("row")
      .filter({ hasText: `#${order.display_id}` })
      .waitFor()
  }
  await dialog(page).getByRole("button", { name: "Select all 3" }).click()
  await browser.accessible(page, "bulk-choose")
  await dialog(page)
    .getByRole("button", { name: "Continue with 3 orders" })
    .click()

  // One shirt less than is short: the younger order gets one of its two.
  await dialog(page)
    .getByLabel(/^Quantity of Linen shirt/)
    .fill("4")
  await dialog(page).getByText("4 of 5: the oldest orders first.").waitFor()
  await dialog(page).getByText("No vendor yet").waitFor()
  await dialog(page)
    .getByText("€ 910.00 EUR below the minimum of € 1,000.00 EUR")
    .waitFor()
  await dialog(page)
    .getByText("3 orders go on hold until their goods are in and billed.")
    .waitFor()
  await browser.accessible(page, "bulk-dialog")
  await dialog(page)
    .getByRole("button", { name: "Backorder", exact: true })
    .click()

  const result = page.getByRole("dialog", { name: "3 orders are on hold" })
  await result.getByText("1 item has no cost").waitFor()
  await result.getByRole("button", { name: "Mark 1 as issued" }).waitFor()
  await result
    .getByRole("listitem")
    .filter({ hasText: "Skåne Woodworks" })
    .getByRole("checkbox")
    .click()
  await result.getByRole("button", { name: "Mark 2 as issued" }).click()
  await page.getByText("2 purchase orders are issued").waitFor()
  expect(await result.getByText("Issued", { exact: true }).count()).toBe(2)
  expect(await result.getByText("Draft", { exact: true }).count()).toBe(1)
  await browser.accessible(page, "bulk-result")
  await result.getByRole("button", { name: "Close" }).last().click()

  await bar(page).getByText("1 order needs backordering").waitFor()
  await bar(page).getByRole("link", { name: "3 on hold" }).click()
  for (const order of orders) {
    await rowOf(page, order).waitFor()
  }
  await browser.accessible(page, "backorders-on-hold")
})

it("takes an item from another location, buys the rest from another vendor, and sends it", async () => {
  const mug = await bought({ title: "Clay mug" }, { unit_cost: 4 })
  const first = await ordered([mug, 2])
  const second = await ordered([mug, 3])
  await store.make.setStock(mug.inventoryItemId, store.malmo, 3)
  await vendor([], { name: "Baltic Ceramics", email: "orders@baltic.example" })

  const page = await browser.open("/backorders?by=item&q=Clay")
  const row = page.getByRole("row").filter({ hasText: "Clay mug" })
  await row.getByRole("checkbox").click()
  await page.keyboard.press("b")
  await dialog(page).getByText("Malmö has 3 free.").waitFor()
  await browser.accessible(page, "bulk-elsewhere")
  await dialog(page)
    .getByRole("button", { name: "Take from Malmö: Clay mug" })
    .click()
  await page.getByText("1 order takes its goods from Malmö").waitFor()
  await dialog(page).getByLabel("All from one vendor").click()
  await page.getByRole("option", { name: "Baltic Ceramics" }).click()
  await dialog(page)
    .getByLabel(/^Cost of Clay mug/)
    .fill("3.50")
  await dialog(page)
    .getByRole("listitem")
    .filter({ hasText: "Baltic Ceramics" })
    .getByText("€ 10.50 EUR")
    .waitFor()
  await dialog(page)
    .getByRole("button", { name: "Backorder", exact: true })
    .click()
  const result = page.getByRole("dialog", { name: "1 order is on hold" })
  await result.getByRole("button", { name: "Send and issue 1" }).click()
  await result.getByText("Issued", { exact: true }).waitFor()
  expect(store.mails.caught).toHaveLength(1)
  expect(await boughtFor([first, second])).toMatchObject({
    backorders: 1,
    quantity: 3,
  })
  await result.getByRole("link", { name: /^PO-\d+$/ }).click()
  await page.getByRole("link", { name: "Baltic Ceramics" }).waitFor()
})

it("takes a line from another location in the dialog of its order, and buys the other", async () => {
  const bowl = await bought({ title: "Blue bowl" })
  const plate = await bought({ title: "White plate" })
  const order = await ordered([bowl, 2], [plate, 3])
  await store.make.setStock(bowl.inventoryItemId, store.malmo, 5)
  await store.make.setStock(plate.inventoryItemId, store.malmo, 1)
  const page = await browser.open(`/orders/${order.id}`)
  await page.getByRole("button", { name: "Backorder now" }).click()
  const single = page.getByRole("dialog", { name: "Backorder items" })
  await single.getByText(/Transfer 1 of .* instead\./).waitFor()
  await browser.accessible(page, "dialog-elsewhere")
  await single
    .getByRole("button", { name: "Take from Malmö: Blue bowl" })
    .click()
  await single
    .getByLabel(/^Quantity of Blue bowl/)
    .waitFor({ state: "detached" })
  await single.getByRole("button", { name: "Backorder", exact: true }).click()
  await page.waitForURL(/purchase-orders\/po_/)
  expect(await boughtFor(order)).toMatchObject({ quantity: 3 })
})

it("leaves an order out, and takes it back", async () => {
  const vase = await bought({ title: "Glass vase" })
  const order = await ordered([vase, 1])
  const page = await browser.open("/backorders?q=Glass")
  await rowOf(page, order).getByRole("checkbox").click()
  await page.getByRole("button", { name: "Leave out" }).click()
  await page.getByText("1 order is left out").waitFor()
  await page.getByText("No results").waitFor()
  await page.getByRole("button", { name: "Undo" }).click()
  await rowOf(page, order).waitFor()
})

it("releases several holds with one reason", async () => {
  const rug = await bought({ title: "Wool rug" })
  const orders = [await ordered([rug, 1]), await ordered([rug, 2])]
  await store.admin.post("/admin/backorders", {
    orders: orders.map(({ id }) => ({ order_id: id })),
  })
  const page = await browser.open("/backorders?tab=on_hold")
  for (const order of orders) {
    await rowOf(page, order).getByRole("checkbox").click()
  }
  await page.getByRole("button", { name: "Release" }).click()
  const prompt = page.getByRole("alertdialog", { name: "Release 2 orders?" })
  await prompt
    .getByText("3 units have not arrived; packing them makes stock negative.")
    .waitFor()
  await browser.accessible(page, "release-several")
  await prompt.getByLabel("Reason").fill("customers agreed")
  await prompt.getByRole("button", { name: "Release" }).click()
  await page.getByText("2 orders are released").waitFor()
  for (const order of orders) {
    await rowOf(page, order).waitFor({ state: "hidden" })
  }
})

it("prints all that an order needs from the shelves, also what was never short", async () => {
  const kettle = await bought({ title: "Copper kettle" })
  await store.make.setStock(kettle.inventoryItemId, store.stockholm, 1)
  const cup = await store.make.product({
    title: "Enamel cup",
    stock: { [store.stockholm]: 9 },
  })
  const order = await ordered([kettle, 3], [cup, 4])
  const { body } = await store.admin.post("/admin/backorders", {
    orders: [{ order_id: order.id }],
  })
  const po = `/admin/purchase-orders/${body.purchase_orders[0].id}`
  await store.admin.post(`${po}/issue`, {})
  const line_id = body.purchase_orders[0].lines[0].id
  await store.admin.post(`${po}/receipts`, {
    lines: [{ line_id, quantity: 2 }],
  })
  await store.admin.post(`${po}/bills`, {})

  const page = await browser.open("/backorders?tab=ready")
  // Printing needs a printer: only the paper is looked at.
  await page.addInitScript(() => {
    window.print = () => undefined
  })
  await page.reload()
  await rowOf(page, order).getByRole("checkbox").click()
  await page.getByRole("button", { name: "Pick list" }).click()
  const paper = page.frameLocator("iframe")
  await paper.locator("tbody").waitFor({ state: "attached" })
  const rows = await paper.locator("tbody tr").all()
  const cells = await Promise.all(
    rows.map((row) => row.locator("td").allTextContents())
  )
  expect(
    cells.map(([, item, quantity, of]) => [
      item!.replace(/^.* · /, ""),
      quantity,
      of,
    ])
  ).toEqual([
    [expect.stringContaining("Copper kettle"), "3", `#${order.display_id}`],
    [expect.stringContaining("Enamel cup"), "4", `#${order.display_id}`],
  ])
})

it("30 orders of 2,000 are ordered with six clicks", async () => {
  const email = "many@example.test"
  const cloth = await bought({ title: "Linen cloth" })
  const towel = await store.make.product({
    title: "Tea towel",
    stock: { [store.stockholm]: 5000 },
  })
  const short = await ordered([cloth, 2])
  const covered = await ordered([towel, 1])
  for (const { id } of [short, covered]) {
    await store.sql(`update "order" set email = $2 where id = $1`, [id, email])
  }
  const ids = [short.id, ...(await copyOrder(store, short.id, 29))]
  await copyOrder(store, covered.id, 1969)

  const page = await browser.open(`/orders?q=${email}`)
  let clicks = 0
  const click = async (button: Locator) => {
    clicks++
    await button.click()
  }
  const named = (name: string | RegExp) =>
    dialog(page).getByRole("button", { name })
  await bar(page).getByText("30 orders need backordering").waitFor()
  await click(bar(page).getByRole("button", { name: "Bulk backorder" }))
  await click(named("Select all 30"))
  await click(named("Continue with 30 orders"))
  await dialog(page)
    .getByText("30 orders go on hold until their goods are in and billed.")
    .waitFor()
  await click(named(/^Backorder$/))
  const result = page.getByRole("dialog", { name: "30 orders are on hold" })
  await click(result.getByRole("button", { name: "Mark 1 as issued" }))
  await result.getByText("Issued", { exact: true }).waitFor()
  expect(clicks).toBeLessThanOrEqual(6)
  expect(await boughtFor(ids.map((id) => ({ id })))).toEqual({
    backorders: 30,
    purchase_orders: 1,
    quantity: 60,
  })
})

it("says nothing above an order list that finds nothing short", async () => {
  const page = await browser.open("/orders?q=nobody@nowhere.test")
  await page.waitForResponse(/\/admin\/backorders\/counts/)
  await page.getByText("No results").first().waitFor()
  expect(await bar(page).count()).toBe(0)
})
