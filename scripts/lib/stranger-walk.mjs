import { chromium } from "playwright-core"
import { findChromium } from "./find-chromium.mjs"

/**
 * @typedef {(path: string, body?: object) => Promise<{ status: number, body: any }>} Ask
 * @typedef {(condition: boolean, what: string, found?: unknown) => void} Check
 * @typedef {{ url: string, ask: Ask, check: Check, staff: { email: string, password: string } }} Visit
 */

/**
 * The main path in a store of a stranger: an order that is short is
 * backordered, on the order's page where there is a Chromium, its purchase
 * order issued, received and billed, and the order is free to ship.
 *
 * @param {Visit} visit
 * @returns {Promise<boolean>} whether a browser was there
 */
export async function walkMainPath({ url, ask, check, staff }) {
  /** @param {string} path @param {object} body */
  const post = async (path, body = {}) => {
    const answer = await ask(path, body)
    check(answer.status === 200, `POST ${path} answers`, answer)
    return answer.body
  }
  const orderId = await placeShortOrder(ask, post)
  const ofOrder = async () =>
    (await ask(`/admin/orders/${orderId}/backorder`)).body.order_backorder
  const [short] = (await ofOrder()).lines
  check(short?.short_quantity === 2, "the order is short of two units", short)

  const browser = await backorder({ url, staff, orderId }, post)
  const { backorder: held, purchase_orders } = await ofOrder()
  check(held?.status === "on_hold", "the order is on hold", held)
  const [{ id }] = purchase_orders
  await post("/admin/purchase-orders/issue", { ids: [id] })
  await post(`/admin/purchase-orders/${id}/receipts`)
  await post(`/admin/purchase-orders/${id}/bills`)
  const after = await ofOrder()
  check(
    after.state === "ready",
    "received and billed, the order can ship",
    after
  )
  const paper = await ask(`/admin/purchase-orders/${id}/pdf`)
  check(
    String(paper.body).startsWith("%PDF-"),
    "the purchase order is a paper",
    paper.status
  )
  const rows = await ask(
    "/admin/backorders/metrics/rows?figure=backorder_rate&limit=1"
  )
  check(rows.status === 200, "the reports have rows", rows)
  const { order } = (
    await ask(
      `/admin/orders/${orderId}?fields=id,*backorders,*backorders.lines`
    )
  ).body
  check(
    order?.backorders?.[0]?.lines?.length === 1,
    "Medusa's order leads to its backorder",
    order
  )
  return browser
}

/** An order of three cups, of which there is one. @param {Ask} ask @param {(path: string, body?: object) => Promise<any>} post */
async function placeShortOrder(ask, post) {
  const { sales_channel } = await post("/admin/sales-channels", {
    name: "Walk",
  })
  const { stock_location } = await post("/admin/stock-locations", {
    name: "Warehouse",
  })
  await post(`/admin/stock-locations/${stock_location.id}/sales-channels`, {
    add: [sales_channel.id],
  })
  const { region } = await post("/admin/regions", {
    name: "Sweden",
    currency_code: "eur",
    countries: ["se"],
  })
  const { product } = await post("/admin/products", {
    title: "Cup",
    status: "published",
    sales_channels: [{ id: sales_channel.id }],
    options: [{ title: "Size", values: ["One"] }],
    variants: [
      {
        title: "One",
        sku: "CUP",
        options: { Size: "One" },
        allow_backorder: true,
        prices: [{ currency_code: "eur", amount: 12 }],
      },
    ],
  })
  const items = await ask("/admin/inventory-items?sku=CUP")
  const [{ id: item }] = items.body.inventory_items
  await post(`/admin/inventory-items/${item}/location-levels`, {
    location_id: stock_location.id,
    stocked_quantity: 1,
  })
  const { purchase_vendors } = (await ask("/admin/purchase-vendors")).body
  await post(`/admin/purchase-vendors/${purchase_vendors[0].id}/items`, {
    items: [{ inventory_item_id: item, unit_cost: 4 }],
  })
  const { draft_order } = await post("/admin/draft-orders", {
    email: "shopper@example.com",
    region_id: region.id,
    sales_channel_id: sales_channel.id,
    items: [{ variant_id: product.variants[0].id, quantity: 3 }],
  })
  const { order } = await post(
    `/admin/draft-orders/${draft_order.id}/convert-to-order`
  )
  return order.id
}

/**
 * On the order's page as staff do it, else by a request.
 *
 * @param {{ url: string, staff: Visit["staff"], orderId: string }} where
 * @param {(path: string, body?: object) => Promise<any>} post
 */
async function backorder({ url, staff, orderId }, post) {
  const executablePath = findChromium()
  if (!executablePath) {
    await post("/admin/backorders", { orders: [{ order_id: orderId }] })
    return false
  }
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu"],
  })
  try {
    const page = await browser.newPage()
    await page.goto(`${url}/app/login`)
    await page.getByPlaceholder("Email").fill(staff.email)
    await page.getByPlaceholder("Password").fill(staff.password)
    await page.getByPlaceholder("Password").press("Enter")
    await page.waitForURL(/\/app\/orders/)
    await page.goto(`${url}/app/orders/${orderId}`)
    const banner = page.getByRole("region", { name: "Backorders" })
    await banner.getByRole("button", { name: "Backorder now" }).click()
    await page
      .getByRole("dialog", { name: "Backorder items" })
      .getByLabel(/^Quantity of/)
      .press("Enter")
    await page.getByRole("heading", { name: /^PO-\d+$/ }).waitFor()
  } finally {
    await browser.close()
  }
  return true
}
