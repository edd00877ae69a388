import type { Page } from "playwright-core"
import { expect, it } from "vitest"
import { useBrowser } from "../browser"
import { purchasing } from "../purchasing"
import { useStore } from "../store"

const store = useStore({ admin: "built" })
const browser = useBrowser(store)

const banner = (page: Page) => page.getByRole("region", { name: "Backorders" })
const headline = (page: Page, name: string) =>
  banner(page).getByRole("heading", { name, exact: true })
const more = (page: Page) => banner(page).getByRole("button", { name: "More" })

/** An order of 4 where 1 is left; nobody sells the goods yet. */
async function shortOrder(title: string) {
  const { variant } = await store.make.product({
    title,
    stock: { [store.stockholm]: 1 },
  })
  return store.make.placeOrder([{ variantId: variant.id, quantity: 4 }])
}

async function orderOnHold(title: string) {
  const order = await shortOrder(title)
  const { status } = await store.admin.post("/admin/backorders", {
    orders: [{ order_id: order.id }],
  })
  expect(status).toBe(200)
  return order
}

it("takes a vendor that is made inside the dialog", async () => {
  const order = await shortOrder("Wool blanket")
  const page = await browser.open(`/orders/${order.id}`)
  await banner(page).getByRole("button", { name: "Backorder now" }).click()
  const dialog = page.getByRole("dialog", { name: "Backorder items" })
  const quantity = dialog.getByLabel("Quantity of Wool blanket / One size")
  await dialog.getByText("No vendor yet").waitFor()
  await quantity.fill("2")

  await dialog.getByRole("button", { name: "Create vendor" }).click()
  const form = page.getByRole("dialog", { name: "Create vendor" })
  await form.getByLabel("Name").fill("Baltic Wool")
  await form.getByRole("button", { name: "Create" }).click()

  // Nothing typed before is lost, and the summary follows.
  await form.waitFor({ state: "hidden" })
  expect(await quantity.inputValue()).toBe("2")
  await dialog.getByRole("listitem").getByText("Baltic Wool").waitFor()
  await dialog.getByLabel("Cost of Wool blanket / One size").fill("12.50")
  await dialog.getByText("€ 25.00 EUR").waitFor()
  await dialog.getByLabel("Remember vendor and cost for these items").waitFor()
  await browser.accessible(page, "dialog-vendor-made")
  await dialog.getByRole("button", { name: "Backorder", exact: true }).click()

  await page.getByRole("link", { name: "Baltic Wool" }).waitFor()
  await page.getByText("€25.00").first().waitFor()
})

it("says what has no vendor, and leads to choosing one", async () => {
  await store.admin.post("/admin/purchase-vendors", {
    name: "Skåne Woodworks",
    currency_code: "eur",
  })
  const order = await orderOnHold("Ash chair")
  const page = await browser.open(`/orders/${order.id}`)
  await banner(page)
    .getByText(/3 units on PO-\d+ have no vendor yet\./)
    .waitFor()
  await banner(page).getByRole("link", { name: "Choose vendor" }).click()

  const drawer = page.getByRole("dialog", { name: /^Edit PO-/ })
  await drawer.getByLabel("Vendor").click()
  await page.getByRole("option", { name: "Skåne Woodworks" }).click()
  await drawer.getByRole("button", { name: "Save" }).click()
  await page.getByRole("link", { name: "Skåne Woodworks" }).waitFor()
})

it("lets what is in stock go while the rest waits", async () => {
  const order = await orderOnHold("Clay pot")
  const page = await browser.open(`/orders/${order.id}`)
  await headline(page, "Part ready").waitFor()
  await banner(page).getByText("1 of 4 can ship now.").waitFor()
  await browser.accessible(page, "part-ready")
  await banner(page)
    .getByRole("button", { name: "Ship what is in stock now" })
    .click()
  await page
    .getByText(`Order #${order.display_id} can ship in part`)
    .first()
    .waitFor()
  await page.getByText("Items to fulfill").first().waitFor()
  await browser.picture(page, "ship-in-stock")

  const { body } = await store.admin.get(`/admin/orders/${order.id}/backorder`)
  expect(body.order_backorder.backorder.hold_scope).toBe("lines")
})

it("asks why before a hold is released, and says who released it", async () => {
  const order = await orderOnHold("Oak table")
  const page = await browser.open(`/orders/${order.id}`)
  await more(page).click()
  await page.getByRole("menuitem", { name: "Release hold" }).click()

  const prompt = page.getByRole("alertdialog", {
    name: `Release order #${order.display_id}?`,
  })
  await prompt
    .getByText("3 units have not arrived; packing them makes stock negative.")
    .waitFor()
  await prompt.getByRole("button", { name: "Release hold" }).click()
  await prompt.getByText("Say why, so that your colleagues know.").waitFor()
  await prompt.getByLabel("Reason").fill("customer agreed")
  await browser.accessible(page, "release")
  await prompt.getByRole("button", { name: "Release hold" }).click()

  await headline(page, "Released before the goods arrived").waitFor()
  await banner(page)
    .getByText(/: customer agreed\./)
    .waitFor()
})

it("takes a backorder back", async () => {
  const order = await orderOnHold("Pine shelf")
  const page = await browser.open(`/orders/${order.id}`)
  await more(page).click()
  await page.getByRole("menuitem", { name: "Cancel backorder" }).click()
  const prompt = page.getByRole("alertdialog")
  await prompt.getByText("Goods are no longer ordered for this order").waitFor()
  await prompt.getByRole("button", { name: "Cancel backorder" }).click()
  await headline(page, "Backordering required").waitFor()
})

it("asks what now when a purchase order is canceled, and when an order is", async () => {
  const staff = purchasing(store)
  const made = await staff.waiting(3, { title: "Linen curtain" })
  const { order, purchaseOrder } = made
  const other = await staff.vendor([], { name: "Curtains & Co" })
  const page = await browser.open(`/purchase-orders/${purchaseOrder.id}`)
  await page.getByRole("heading", { name: purchaseOrder.number }).waitFor()
  await page.getByRole("button", { name: "More" }).first().click()
  await page.getByRole("menuitem", { name: "Cancel purchase order" }).click()
  const prompt = page.getByRole("alertdialog")
  await prompt.getByText("Loses 3 of 3").waitFor()
  await prompt.getByRole("button", { name: "Cancel purchase order" }).click()

  // It opens by itself: who lost what, the choices, and what the chosen does.
  const drawer = page.getByRole("dialog", { name: "What now?" })
  const lost = drawer.getByRole("group", { name: `#${order.display_id}` })
  await lost
    .getByText(`3 without supply. ${purchaseOrder.number} was canceled.`)
    .waitFor()
  await lost.getByText("New draft").waitFor()
  await browser.accessible(page, "what-now-lost")
  await lost.getByLabel("Cancel the line").click()
  await lost.getByText(/can cancel the card authorization/).waitFor()
  await lost.getByLabel("Backorder again").click()
  await lost.getByLabel(`Vendor for order #${order.display_id}`).click()
  await page.getByRole("option", { name: "Curtains & Co" }).click()
  await lost.getByRole("listitem").getByText("Curtains & Co").waitFor()
  await lost.getByRole("button", { name: "Backorder again" }).click()
  await drawer.getByText("Nothing waits for a decision here.").waitFor()

  // The order itself is canceled: what is free, and who is next.
  const again = (await staff.backorder(made.backorder.id)).lines[0]!
  const { number, vendor_id } = await staff.issue(again.purchase_order_id!)
  expect(vendor_id).toBe(other)
  const next = await staff.ordered([made, 2])
  await store.make.cancelOrder(order.id)
  await store.events.settled()
  await page.goto(`${store.baseUrl}/app/orders/${order.id}`)
  await headline(page, "Backorder canceled").waitFor()
  await banner(page)
    .getByText(
      `3 units on ${number} are free now. Order #${next.display_id} is next.`
    )
    .waitFor()
  await browser.accessible(page, "canceled-next")
  await banner(page).getByRole("button", { name: "Give to the next" }).click()
  const give = page.getByRole("alertdialog")
  await give.getByText(`${number}, on order already`).waitFor()
  await browser.accessible(page, "what-now-give")
  await give.getByRole("button", { name: /^Give to #/ }).click()
  await banner(page).getByText(`1 unit on ${number} is free now.`).waitFor()
  await banner(page)
    .getByRole("button", { name: "Cut the purchase order" })
    .click()
  const cut = page.getByRole("alertdialog", { name: `Cut ${number}?` })
  await cut.getByText("2 stay on order. Tell the vendor.").waitFor()
  await cut.getByText(/^New total:/).waitFor()
  await browser.accessible(page, "what-now-cut")
  await cut.getByRole("button", { name: "Cut the purchase order" }).click()
  await page.getByText(`${number} is cut`).first().waitFor()
  await banner(page).waitFor({ state: "hidden" })
  expect((await staff.order(again.purchase_order_id!)).lines).toMatchObject([
    { quantity: 2, pegged_quantity: 2, surplus_quantity: 0 },
  ])

  await page.goto(`${store.baseUrl}/app/settings/backorders`)
  await page.getByRole("button", { name: "Check now" }).click()
  await page.getByText("Nothing is wrong.").waitFor()
  await browser.accessible(page, "doctor")
})

it("shows nothing on an order that stock covers", async () => {
  const { variant } = await store.make.product({
    stock: { [store.stockholm]: 5 },
  })
  const order = await store.make.placeOrder([
    { variantId: variant.id, quantity: 2 },
  ])
  const page = await browser.open(`/orders/${order.id}`)
  await page.waitForResponse(/\/admin\/orders\/[^/]+\/backorder/)
  await page.getByRole("heading", { name: "Unfulfilled Items" }).waitFor()
  expect(await banner(page).count()).toBe(0)
})

it("asks before changed lines are left", async () => {
  const order = await orderOnHold("Elm stool")
  const page = await browser.open(`/orders/${order.id}`)
  await page
    .getByRole("link", { name: /^PO-\d+$/ })
    .first()
    .click()
  await page.getByLabel(/^Quantity of/).fill("5")
  await page.getByRole("link", { name: "Orders", exact: true }).click()
  const prompt = page.getByRole("alertdialog", {
    name: "Leave without saving?",
  })
  await prompt.getByRole("button", { name: "Cancel" }).click()
  expect(await page.getByLabel(/^Quantity of/).inputValue()).toBe("5")
  await page.getByRole("button", { name: "Discard" }).click()
  expect(await page.getByLabel(/^Quantity of/).inputValue()).toBe("3")
})

it("leaves the page of an order whole when our part of it fails", async () => {
  const { variant } = await store.make.product({
    stock: { [store.stockholm]: 0 },
  })
  const order = await store.make.placeOrder([
    { variantId: variant.id, quantity: 1 },
  ])
  const page = await browser.open("/orders")
  // As a server of another version might answer.
  const answer = "**/admin/orders/*/backorder"
  await page.route(answer, (route) =>
    route.fulfill({ json: { order_backorder: { backorder: {} } } })
  )
  await page.getByText(`#${order.display_id}`, { exact: true }).click()
  await page.getByText("Backorders can't be shown here.").first().waitFor()
  await page.getByRole("heading", { name: "Summary" }).waitFor()
  await browser.accessible(page, "order-without-banner")

  await page.unroute(answer)
  await page.getByRole("button", { name: "Try again" }).first().click()
  await headline(page, "Backordering required").waitFor()
})
