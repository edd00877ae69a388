import type { Page } from "playwright-core"
import { expect, it } from "vitest"
import { useBrowser } from "../browser"
import { enter, leave, tabTo } from "../keyboard"
import { dayAgo, daysAgo, measuredShop } from "../measured-shop"
import { useStore } from "../store"

const store = useStore({ admin: "built" })
const browser = useBrowser(store)

/** A shirt that Nordic Textiles sells in packs of ten, of which one is left. */
async function shortOrder(title = "Linen shirt", sku = "LS-M") {
  const { variant, inventoryItemId } = await store.make.product({
    title,
    sku,
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

it("says that there is nothing to report yet", async () => {
  const page = await browser.open("/backorder-reports")
  await page.getByText("Nothing to report yet").waitFor()
  expect(await page.getByText("NaN").count()).toBe(0)
})

it("leads from a short order over its purchase order and bill to the shipment", async () => {
  const { order } = await shortOrder()
  const page = await browser.open(`/orders/${order.id}`)

  // The order says what is short, and offers the one thing to do.
  await banner(page)
    .getByText("3 of 4 units short: Linen shirt / One size.")
    .waitFor()
  await banner(page).getByText("1 comes from stock.").waitFor()
  await browser.accessible(page, "walk-1-short")
  await browser.image(page, "order-banner", 560)
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
  await browser.accessible(page, "walk-2-dialog")
  await browser.image(page, "backorder-dialog", 524)
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
  await browser.accessible(page, "walk-3-draft")
  await browser.image(page, "purchase-order")
  await issue.click()
  await toast(page, `${purchaseOrder} is issued`).waitFor()
  await page.getByText("Not received").waitFor()

  // Meanwhile the order waits, and Medusa's own form is refused.
  await page.getByRole("link", { name: `#${order.display_id}` }).click()
  await banner(page).getByText("0 of 3 units arrived.").waitFor()
  await browser.accessible(page, "walk-4-on-hold")
  await browser.image(page, "order-on-hold", 560)
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
  await browser.accessible(page, "walk-5-bill")
  await browser.image(page, "bill")
  await bill.getByRole("button", { name: "Create bill" }).click()
  await toast(page, "1 order is released and can be shipped.").waitFor()
  await page.getByText("Closed").first().waitFor()
  await browser.accessible(page, "walk-6-closed")

  // The hold is gone, the order ships through Medusa's own form.
  await page.getByRole("link", { name: `#${order.display_id}` }).click()
  await banner(page).getByRole("heading", { name: "Ready to ship" }).waitFor()
  await banner(page).getByText("All 3 units arrived.").waitFor()
  await browser.accessible(page, "walk-7-ready")
  await banner(page).getByRole("link", { name: "Fulfill items" }).click()
  await fulfill(page)
  await page.getByText("Fulfillment #1").waitFor()
  await page.getByRole("button", { name: "Mark as shipped" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click()
  await page.getByText("Shipped", { exact: true }).first().waitFor()
  await banner(page).waitFor({ state: "hidden" })
  await browser.accessible(page, "walk-8-shipped")
})

it("goes the whole way by keyboard alone, and back to where a dialog was opened", async () => {
  const { order } = await shortOrder("Wool sock", "WS")
  const page = await browser.open(`/orders/${order.id}`)
  const button = (name: string) =>
    page.getByRole("button", { name, exact: true })
  const link = (name: string) => page.getByRole("link", { name, exact: true })
  const dialog = page.getByRole("dialog")

  await enter(page, button("Backorder now"))
  await dialog.getByText("New draft").waitFor()
  await leave(page, dialog, button("Backorder now"))
  await page.keyboard.press("Enter")
  await dialog.getByText("New draft").waitFor()
  await tabTo(page, dialog.getByLabel("Quantity of Wool sock / One size"))
  await page.keyboard.press("Enter")

  await enter(page, button("Mark as issued"))
  await page.getByText("Not received").waitFor()

  await enter(page, link("Receive"))
  await dialog.getByRole("button", { name: "Receive", exact: true }).waitFor()
  await leave(page, dialog, link("Receive"))
  await page.keyboard.press("Enter")
  await enter(page, dialog.getByRole("button", { name: "Receive all" }))
  await enter(
    page,
    dialog.getByRole("button", { name: "Receive", exact: true })
  )
  await dialog.waitFor({ state: "detached" })

  await enter(page, link("Create bill"))
  await dialog.getByRole("button", { name: "Create bill" }).waitFor()
  await leave(page, dialog, link("Create bill"))
  await page.keyboard.press("Enter")
  await enter(page, dialog.getByRole("button", { name: "Create bill" }))
  await dialog.waitFor({ state: "detached" })

  await enter(page, link(`#${order.display_id}`))
  await banner(page).getByRole("heading", { name: "Ready to ship" }).waitFor()
  await tabTo(page, banner(page).getByRole("link", { name: "Fulfill items" }))
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

/** An order whose goods came in time, and one that waits for five days, in another currency. */
async function measured() {
  const shop = measuredShop(store)
  const { inventoryItemId } = await store.make.product({
    title: "Oak shelf",
    stock: {},
  })
  const vendor = await shop.vendor("Regalmanufaktur Oberlausitz und Söhne")
  const purchase = await shop.purchaseOrder(vendor, {
    status: "closed",
    issued_at: daysAgo(20),
    first_expected_date: dayAgo(10),
    expected_date: dayAgo(10),
  })
  const bought = await shop.purchaseLine(purchase, inventoryItemId, 8, {
    title: "Oak shelf",
    received_quantity: 8,
  })
  await shop.receipt(purchase, dayAgo(12), [[bought, 8]])
  const done = await shop.order(daysAgo(20), { order_display_id: 701 })
  const doneLine = await shop.orderLine(done, inventoryItemId, 4)
  await shop.backorderLine(
    await shop.backorder(done, daysAgo(20)),
    done,
    doneLine,
    inventoryItemId,
    2,
    daysAgo(20),
    {
      arrived_date: dayAgo(12),
      status: "received",
      purchase_order_id: purchase,
    }
  )
  const open = await shop.order(daysAgo(5), {
    order_display_id: 702,
    currency_code: "usd",
  })
  const openLine = await shop.orderLine(open, inventoryItemId, 3)
  await shop.backorderLine(
    await shop.backorder(open, daysAgo(5), {
      status: "on_hold",
      order_display_id: 702,
    }),
    open,
    openLine,
    inventoryItemId,
    3,
    daysAgo(5),
    { title: "Oak shelf", status: "unsupplied" }
  )
  return { vendor, item: inventoryItemId }
}

it("has no reports in the menu where they are switched off", async () => {
  const { options } = store.backorders as unknown as {
    options: { reports?: boolean }
  }
  options.reports = false
  try {
    const page = await browser.open("/orders")
    const entry = (name: string) =>
      page.getByRole("complementary").getByRole("link", { name })
    await entry("Purchase orders").waitFor()
    await entry("Backorder reports").waitFor({ state: "hidden" })
    await page.goto(`${store.baseUrl}/app/backorder-reports`)
    await page.getByText(/Reports are switched off in this store/).waitFor()
  } finally {
    delete options.reports
  }
})

it("shows how well the store serves, and the rows behind each figure", async () => {
  const { vendor, item } = await measured()
  const page = await browser.open("/orders")
  const scripts: { at: string; url: string }[] = []
  page.on("request", (request) => {
    if (request.resourceType() === "script") {
      scripts.push({ at: new URL(page.url()).pathname, url: request.url() })
    }
  })
  await page.getByRole("link", { name: "Purchase orders" }).click()
  await page.getByRole("heading", { name: "Purchase orders" }).waitFor()
  await page.getByRole("link", { name: "Backorder reports" }).click()

  const rate = page.getByRole("link", {
    name: "Show the rows of Backorder rate",
  })
  await rate.waitFor()
  await page
    .getByRole("link", { name: "Show the rows of Value on hold" })
    .getByText(/100\.00/)
    .waitFor()
  await page.getByRole("link", { name: /has no supply/ }).waitFor()

  // A bar leads to its rows; the way back to where it was.
  await page.locator(".recharts-bar-rectangle").first().click()
  await page.waitForURL(/figure=ageing/)
  const rows = page.getByRole("dialog")
  await rows.getByRole("cell", { name: "#702" }).waitFor()
  expect(await rows.getByRole("row").count()).toBe(2)
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    rows.getByRole("button", { name: /Download CSV/ }).click(),
  ])
  expect(file.suggestedFilename()).toContain("ageing")
  await page.keyboard.press("Escape")
  await rows.waitFor({ state: "hidden" })

  expect(new URL(page.url()).pathname).toBe("/app/backorder-reports")

  // So does a row of the table beside it, by keyboard; closed, the reports are of all vendors again.
  const vendors = page.getByRole("link", { name: /^Regalmanufaktur/ })
  await vendors.focus()
  await page.keyboard.press("Enter")
  await page.waitForURL(new RegExp(`vendor_id=${vendor}.*figure=on_time`))
  await rows.getByRole("cell", { name: "Oak shelf" }).waitFor()
  await page.keyboard.press("Escape")
  await rows.waitFor({ state: "hidden" })
  await page.getByRole("link", { name: /has no supply/ }).waitFor()
  expect(new URL(page.url()).searchParams.get("vendor_id")).toBeNull()

  // A point leads to the rows of its own week, however fast the mouse came there.
  await page.goto(
    `${store.baseUrl}/app/backorder-reports?from=${dayAgo(89)}&to=${dayAgo(0)}`
  )
  const trend = page.locator(".recharts-wrapper").first()
  const points = trend.locator(".recharts-area-dot")
  await points.first().waitFor()
  const drawn = await page
    .getByRole("row")
    .filter({ has: page.locator('a[href*="rows_from"]') })
    .filter({ hasText: "%" })
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")!))
  expect(drawn.length).toBeGreaterThan(1)
  expect(await points.count()).toBe(drawn.length)
  const orders: string[] = []
  for (const [index, href] of drawn.entries()) {
    // On the chart, not on a spot of the screen: that of a dialog that is about to be gone takes the click.
    const [dot, around] = [points.nth(index), trend].map((one) =>
      one.boundingBox()
    )
    const { x, y, width } = (await dot)!
    const frame = (await around)!
    await trend.click({
      position: { x: x - frame.x + width / 2, y: y - frame.y + width / 2 },
    })
    await page.waitForURL((url) => `${url}`.endsWith(href))
    await rows.getByRole("link").first().waitFor()
    orders.push(...(await rows.getByRole("link").allTextContents()))
    await page.keyboard.press("Escape")
    await rows.waitFor({ state: "hidden" })
  }
  expect(orders.filter((text) => text === "#701")).toHaveLength(1)
  expect(orders.filter((text) => text === "#702")).toHaveLength(1)

  // By month, and of one item, which the filters say and take back.
  await page.getByRole("combobox", { name: "Interval" }).click()
  await page.getByRole("option", { name: "By month" }).click()
  await page.waitForURL(/interval=month/)
  await expect.poll(() => points.count()).toBeLessThan(drawn.length)
  await page.goto(
    `${store.baseUrl}/app/backorder-reports?inventory_item_id=${item}`
  )
  await page.getByText("Of Oak shelf").waitFor()
  await page.getByRole("button", { name: "All items" }).click()
  await page.getByText("Of Oak shelf").waitFor({ state: "hidden" })
  await rate.waitFor()

  // Only of a vendor: no orders of others.
  await page.goto(`${store.baseUrl}/app/purchase-vendors/${vendor}`)
  await page.getByText("Lead times from receipts").waitFor()
  await page.getByText("8 days, 8 of 10 within 8").waitFor()
  await page.getByRole("link", { name: "Reports", exact: true }).click()
  await rate.waitFor()
  expect(new URL(page.url()).searchParams.get("vendor_id")).toBe(vendor)
  const withCharts = []
  for (const { at, url } of scripts) {
    if ((await (await fetch(url)).text()).includes("recharts")) {
      withCharts.push(at)
    }
  }
  expect(new Set(withCharts)).toEqual(new Set(["/app/backorder-reports"]))
  await browser.accessible(page, "backorder-reports")
})
