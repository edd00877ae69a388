import type { Page } from "playwright-core"
import { expect, it } from "vitest"
import { useBrowser } from "../browser"
import { useStore } from "../store"

const store = useStore({ admin: true })
const browser = useBrowser(store)

/** A shirt that Nordic Textiles sells in packs of ten, of which one is left. */
async function shortOrder() {
  const { variant, inventoryItemId } = await store.make.product({
    title: "Linen shirt",
    sku: "LS-M",
    stock: { [store.stockholm]: 1 },
  })
  const { purchase_vendor: vendor } = await created("/admin/purchase-vendors", {
    name: "Nordic Textiles",
    currency_code: "eur",
    lead_time_days: 9,
    payment_terms_days: 30,
  })
  await created(`/admin/purchase-vendors/${vendor.id}/items`, {
    items: [
      {
        inventory_item_id: inventoryItemId,
        unit_cost: 7.5,
        order_multiple: 10,
      },
    ],
  })
  const order = await store.make.placeOrder([
    { variantId: variant.id, quantity: 4 },
  ])
  return { order, vendor }
}

async function created(path: string, body: unknown) {
  const { status, body: answer } = await store.admin.post(path, body)
  expect(status, JSON.stringify(answer)).toBe(200)
  return answer
}

const banner = (page: Page) => page.getByRole("region", { name: "Backorders" })
const toast = (page: Page, text: string | RegExp) =>
  page.getByRole("region", { name: /Notifications/ }).getByText(text)

it("leads from a short order over its purchase order and bill to the shipment", async () => {
  const { order } = await shortOrder()
  const page = await browser.open(`/orders/${order.id}`)

  // The order says what is short, and offers the one thing to do.
  await banner(page)
    .getByText("3 of 4 units short: Linen shirt / One size.")
    .waitFor()
  await banner(page).getByText("1 comes from stock.").waitFor()
  await browser.picture(page, "walk-1-short")
  await banner(page).getByRole("button", { name: "Backorder now" }).click()

  // The dialog proposes; everything in it comes from the server's preview.
  const dialog = page.getByRole("dialog", { name: "Backorder items" })
  await dialog.getByText("Sold in packs of 10: 10 ordered, 7 spare.").waitFor()
  await dialog.getByText("New draft").waitFor()
  expect(
    await dialog.getByLabel("Quantity of Linen shirt / One size").inputValue()
  ).toBe("3")
  expect(
    await dialog.getByLabel("Cost of Linen shirt / One size").inputValue()
  ).toBe("7.50")
  await browser.picture(page, "walk-2-dialog")
  await dialog.getByLabel("Quantity of Linen shirt / One size").press("Enter")

  // One purchase order: its page.
  const number = page.getByRole("heading", { name: /^PO-\d{6}$/ })
  await number.waitFor()
  await toast(page, `Order #${order.display_id} is on hold`).waitFor()
  await page.getByRole("link", { name: `#${order.display_id}` }).waitFor()
  const purchaseOrder = (await number.textContent())!

  // A cost is corrected, saved, and the purchase order issued.
  const issue = page.getByRole("button", { name: "Mark as issued" })
  await page.getByLabel(/^Unit cost of/).fill("8.00")
  expect(await issue.isDisabled()).toBe(true)
  await page.getByRole("button", { name: "Save" }).click()
  await toast(page, `${purchaseOrder} is saved`).waitFor()
  await page.getByText("€80.00").first().waitFor()
  await browser.picture(page, "walk-3-draft")
  await issue.click()
  await toast(page, `${purchaseOrder} is issued`).waitFor()
  await page.getByText("Not received").waitFor()

  // Meanwhile the order waits, and Medusa's own form is refused.
  await page.getByRole("link", { name: `#${order.display_id}` }).click()
  await banner(page).getByText("0 of 3 units arrived.").waitFor()
  await browser.picture(page, "walk-4-on-hold")
  await page.goto(
    `${store.baseUrl}/app/orders/${order.id}/fulfillment?requires_shipping=true`
  )
  await fulfill(page)
  await toast(page, /is on hold/).waitFor()

  // The bill comes with the goods.
  await page.goto(`${store.baseUrl}/app/orders/${order.id}`)
  await banner(page).getByRole("link", { name: purchaseOrder }).click()
  await page.getByRole("link", { name: "Create bill" }).click()
  const bill = page.getByRole("dialog", {
    name: `Create bill for ${purchaseOrder}`,
  })
  await bill.getByText("€ 80.00 EUR").waitFor()
  expect(
    await bill.getByRole("switch", { name: "Receive goods now" }).isChecked()
  ).toBe(true)
  await bill.getByLabel("Total on the paper").fill("92.50")
  await bill.getByText("€12.50 less than on the paper.").waitFor()
  await bill.getByRole("button", { name: "Add" }).click()
  await bill.getByLabel("For", { exact: true }).fill("Freight")
  await bill.getByLabel("Amount").fill("12.50")
  await bill
    .getByText("€12.50 less than on the paper.")
    .waitFor({ state: "hidden" })
  await bill.getByLabel("Vendor's bill number").fill("NT-4711")
  await browser.picture(page, "walk-5-bill")
  await bill.getByRole("button", { name: "Create bill" }).click()
  await toast(page, "1 order is released and can be shipped.").waitFor()
  await page.getByText("Closed").first().waitFor()
  await browser.picture(page, "walk-6-closed")

  // The hold is gone, the order ships through Medusa's own form.
  await page.getByRole("link", { name: `#${order.display_id}` }).click()
  await banner(page).getByRole("heading", { name: "Ready to ship" }).waitFor()
  await banner(page).getByText("All 3 units arrived.").waitFor()
  await browser.picture(page, "walk-7-ready")
  await banner(page).getByRole("link", { name: "Fulfill items" }).click()
  await fulfill(page)
  await page.getByText("Fulfillment #1").waitFor()
  await page.getByRole("button", { name: "Mark as shipped" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click()
  await page.getByText("Shipped", { exact: true }).first().waitFor()
  await banner(page).waitFor({ state: "hidden" })
  await browser.picture(page, "walk-8-shipped")
})

/** Medusa's own form; it chooses location and shipping method by itself, once it has read them. */
async function fulfill(page: Page) {
  const form = page.getByRole("dialog")
  await form
    .getByRole("paragraph")
    .filter({ hasText: /^Parcel$/ })
    .waitFor()
  await form.getByRole("button", { name: "Create Fulfillment" }).click()
}
