import { expect, it } from "vitest"
import { useBrowser } from "../browser"
import { succeeded } from "../http"
import { purchasing } from "../purchasing"
import { useStore } from "../store"

const store = useStore({ admin: "built", mail: true })
const browser = useBrowser(store)
const staff = purchasing(store)

/** An order of five chairs, of which there are none. */
async function shortChairs() {
  const product = await staff.bought({
    title: "Oak chair",
    sku: "CHA-1",
  })
  return { ...product, order: await staff.ordered([product, 5]) }
}

it("keeps vendors and what they sell", async () => {
  await store.make.product({ title: "Clay bowl", sku: "BOW-1" })
  const page = await browser.open("/purchase-vendors")
  await page.getByText("No vendors yet").waitFor()
  await browser.accessible(page, "vendors-empty")
  await page.getByRole("link", { name: "Create" }).click()

  const form = page.getByRole("dialog", { name: "Create vendor" })
  await form.getByRole("button", { name: "Create" }).click()
  await form.getByText("Enter the vendor's name").waitFor()
  await browser.accessible(page, "vendor-create")
  await form.getByLabel("Name").fill("Baltic Ceramics")
  await form.getByLabel("Lead time in days").fill("21")
  await form.getByRole("button", { name: "Create" }).click()
  await page.getByRole("heading", { name: "Baltic Ceramics" }).waitFor()
  await page.getByText("21 days").waitFor()

  // Something it sells, corrected, and taken out again.
  await page.getByRole("link", { name: "Add item" }).click()
  const drawer = page.getByRole("dialog", { name: "Add item" })
  await drawer.getByLabel("Inventory item").fill("BOW-1")
  await page
    .getByRole("option", { name: "Clay bowl / One size · BOW-1" })
    .click()
  await drawer.getByLabel("Unit cost").fill("8.20")
  await drawer.getByLabel("Packs of").fill("4")
  await drawer.getByRole("button", { name: "Save" }).click()
  await page.getByRole("cell", { name: "€8.20" }).click()
  const edit = page.getByRole("dialog", { name: "Edit item" })
  expect(await edit.getByLabel("Packs of").inputValue()).toBe("4")
  await browser.accessible(page, "vendor-item")
  await edit.getByLabel("Unit cost").fill("8.40")
  await edit.getByRole("button", { name: "Save" }).click()
  await page.getByRole("cell", { name: "€8.40" }).waitFor()
  await browser.accessible(page, "vendor-with-item")

  await page.getByRole("button", { name: "More" }).click()
  await page.getByRole("menuitem", { name: "Edit" }).click()
  const vendor = page.getByRole("dialog", { name: "Edit Baltic Ceramics" })
  await vendor.getByLabel("E-mail").fill("not an address")
  await vendor.getByRole("button", { name: "Save" }).click()
  await vendor.getByText("Enter a valid e-mail address").waitFor()
  await browser.accessible(page, "vendor-edit")
  await vendor.getByLabel("E-mail").fill("orders@baltic.example")
  await vendor.getByRole("button", { name: "Save" }).click()
  await page.getByText("orders@baltic.example").waitFor()
})

it("orders goods for stock by hand, and receives them in parts", async () => {
  await store.make.product({ title: "Wine glass", sku: "GLA-1" })
  await store.admin.post("/admin/purchase-vendors", {
    name: "Glasbruk",
    currency_code: "eur",
  })
  const page = await browser.open("/purchase-orders")
  await page.getByRole("link", { name: "Create" }).click()
  const form = page.getByRole("dialog", { name: "Create purchase order" })
  await form.getByLabel("Vendor").click()
  await page.getByRole("option", { name: "Glasbruk" }).click()
  await form.getByLabel("Add an item by name or SKU").fill("GLA-1")
  await page.getByRole("option", { name: /GLA-1/ }).click()
  await form.getByLabel(/^Quantity of/).fill("12")
  await form.getByLabel(/^Unit cost of/).fill("3.50")
  await form.getByText("€42.00").waitFor()
  await browser.accessible(page, "purchase-order-by-hand")
  await form.getByRole("button", { name: "Create" }).click()

  // It has nowhere to go yet: the button says so.
  await page.getByRole("heading", { name: /^PO-\d+$/ }).waitFor()
  const issue = page.getByRole("button", { name: "Mark as issued" })
  expect(await issue.isDisabled()).toBe(true)
  await page.getByRole("button", { name: "More" }).click()
  await page.getByRole("menuitem", { name: "Edit" }).click()
  const edit = page.getByRole("dialog", { name: /^Edit PO-/ })
  await edit.getByLabel("Deliver to").click()
  await page.getByRole("option", { name: "Stockholm" }).click()
  await browser.accessible(page, "purchase-order-edit")
  await edit.getByRole("button", { name: "Save" }).click()
  await edit.waitFor({ state: "hidden" })
  await issue.click()

  await page.getByRole("link", { name: "Receive" }).click()
  const receive = page.getByRole("dialog", { name: /^Receive PO-/ })
  expect(
    await receive.getByLabel("Received", { exact: true }).inputValue()
  ).toBe("12")
  const scan = receive.getByLabel("Scan or type a SKU")
  const received = receive.getByLabel("Received", { exact: true })
  await scan.fill("nonsense")
  await scan.press("Enter")
  await receive
    .getByText("No item of this purchase order has the code nonsense.")
    .waitFor()
  expect(await received.inputValue()).toBe("12")
  await receive.getByText("12 to stock").waitFor()
  await received.fill("10")
  await receive.getByText("2 did not come").waitFor()
  await receive.getByRole("button", { name: "Reject some" }).click()
  await receive.getByLabel("Rejected", { exact: true }).fill("2")
  await receive.getByRole("button", { name: "Receive", exact: true }).click()
  await receive.getByText("Say why it was rejected").waitFor()
  await browser.accessible(page, "purchase-order-receive")
  await receive.getByLabel("Why were they rejected?").fill("broken")
  await receive.getByRole("button", { name: "Receive", exact: true }).click()
  await page.getByText("Partially received").waitFor()
  await page.getByText("2 rejected: broken").waitFor()
  await browser.accessible(page, "purchase-order-partly-received")

  // The list finds it by what is left to do.
  const list = await browser.open(
    '/purchase-orders?receipt_status=["partially_received"]'
  )
  await list.getByRole("cell", { name: "Glasbruk" }).click()
  await list.getByText("2 rejected: broken").waitFor()

  // Its bill comes: from the list, for all that came. It is paid there too.
  const bills = await browser.open("/purchase-bills/create")
  const create = bills.getByRole("dialog", { name: "Create bill" })
  await create.getByRole("combobox").click()
  await bills.getByRole("option", { name: "Glasbruk" }).click()
  await create.getByText("Ordered 12, received 10, billed 0 so far.").waitFor()
  await browser.accessible(bills, "bill-create")
  await create.getByRole("button", { name: "Create bill" }).click()
  await create.waitFor({ state: "hidden" })
  await bills.getByText("To pay").waitFor()
  await browser.accessible(bills, "bill-list")
  await bills.getByRole("checkbox").last().click()
  await bills.keyboard.press("p")
  await bills.getByRole("button", { name: "Record payments" }).click()
  await bills.getByText("1 bill is paid").waitFor()
  await bills.getByRole("cell", { name: "Glasbruk" }).click()

  // Voiding is refused in words while it is paid; then it says what it does.
  const askVoid = async () => {
    await bills.getByRole("button", { name: "More" }).click()
    await bills.getByRole("menuitem", { name: "Void bill" }).click()
    return bills.getByRole("alertdialog")
  }
  const refused = await askVoid()
  await refused.getByText("has payments. Remove them before").waitFor()
  await browser.accessible(bills, "bill-void-refused")
  await refused.getByRole("button", { name: "Close" }).click()
  await bills.getByRole("button", { name: /^Remove the payment/ }).click()
  await bills.getByRole("alertdialog").getByLabel("Reason").fill("Bounced")
  await bills.getByRole("button", { name: "Remove payment" }).click()
  await bills.getByText("Nothing is paid yet.").waitFor()
  const question = await askVoid()
  await question.getByText("No order goes on hold again.").waitFor()
  await browser.accessible(bills, "bill-void")
  await question.getByLabel("Reason").fill("Wrong vendor")
  await question.getByRole("button", { name: "Void bill" }).click()
  await bills.getByText("Void: Wrong vendor").waitFor()
  await browser.accessible(bills, "bill-voided")
})

it("edits a purchase order: price breaks, a quantity below what orders wait for, dates, lines closed", async () => {
  const product = await staff.bought(
    { title: "Felt slipper", sku: "SLI-1" },
    {
      unit_cost: 10,
      lead_time_days: 9,
      price_breaks: [{ min_quantity: 25, unit_cost: 8 }],
    },
    { name: "Feltworks" }
  )
  const orders = [
    await staff.ordered([product, 7]),
    await staff.ordered([product, 4]),
  ]
  const { purchase_orders } = await staff.place(orders)
  const { id, number } = purchase_orders[0]!
  const page = await browser.open(`/purchase-orders/${id}`)
  const cost = page.getByLabel(/^Unit cost of/)
  await page.getByText("9 days").first().waitFor()
  expect(await cost.inputValue()).toBe("10.00")
  await page.getByLabel(/^Quantity of/).fill("30")
  await page.getByText("€240.00").waitFor()
  expect(await cost.inputValue()).toBe("8.00")
  await cost.fill("7.50")
  await page.getByText("€225.00").waitFor()
  await page.getByRole("button", { name: "Save" }).click()
  await page.getByText(`${number} is saved`).waitFor()
  await browser.accessible(page, "purchase-order-draft")
  await page.getByRole("button", { name: "Mark as issued" }).click()
  await page.getByRole("link", { name: "Receive" }).waitFor()

  // Fewer than orders wait for: who loses, before it is saved.
  await page.getByRole("button", { name: "Edit lines" }).click()
  await page.getByLabel(/^Quantity of/).fill("9")
  await page.getByRole("button", { name: "Save" }).click()
  const cut = page.getByRole("alertdialog")
  await cut.getByText("1 order is affected").waitFor()
  await cut.getByText(`#${orders[1]!.display_id}`).waitFor()
  await cut.getByText("Loses 2 of 4").waitFor()
  await browser.accessible(page, "purchase-order-below-pegs")
  await cut.getByRole("textbox").fill("They have no more")
  await cut.getByRole("button", { name: "Save anyway" }).click()
  await page.getByText("They have no more").waitFor()
  await page.getByText("Quantity: 30 → 9").waitFor()

  // A later date, for all lines.
  const more = async (entry: string) => {
    await page.getByRole("button", { name: "More", exact: true }).click()
    await page.getByRole("menuitem", { name: entry }).click()
  }
  await more("Change date")
  const date = page.getByRole("dialog", { name: /^Change the expected date/ })
  await date.getByRole("spinbutton", { name: /year/i }).fill("2029")
  await date.getByText("2 orders are affected").waitFor()
  await browser.accessible(page, "purchase-order-change-date")
  await date.getByRole("button", { name: "Save" }).click()
  await date.waitFor({ state: "hidden" })
  expect((await staff.order(id)).expected_date).toMatch(/^2029-/)

  await more("Duplicate")
  await page.getByText(/The same lines as/).waitFor()
  await page.goto(`${store.baseUrl}/app/purchase-orders/${id}`)
  await more("Close purchase order")
  const close = page.getByRole("dialog", { name: /^Close PO-/ })
  await close.getByText("Loses 7 of 7").waitFor()
  await close.getByRole("button", { name: "Close purchase order" }).click()
  await close.getByText("Say why, so that your colleagues know.").waitFor()
  await browser.accessible(page, "purchase-order-close")
  await close.getByLabel("Reason").fill("Discontinued")
  await close.getByRole("button", { name: "Close purchase order" }).click()
  const lost = page.getByRole("dialog", { name: "What now?" })
  await lost.getByRole("group", { name: `#${orders[0]!.display_id}` }).waitFor()
  await page.keyboard.press("Escape")
  await lost.waitFor({ state: "hidden" })
  await page.getByText("9 given up").waitFor()
  await browser.accessible(page, "purchase-order-closed")
  await more("Reopen")
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: "Reopen" })
    .click()
  await page.getByRole("link", { name: "Receive" }).waitFor()
})

it("replaces a vendor, moves lines, and issues and sends many from the list", async () => {
  const product = await staff.bought(
    { title: "Wool rug", sku: "RUG-1" },
    {},
    { name: "Slow looms", email: "orders@slow-looms.example" }
  )
  await staff.vendor(
    [{ inventory_item_id: product.inventoryItemId, unit_cost: 6 }],
    { name: "Quick looms" }
  )
  const { purchase_orders } = await staff.place(
    await staff.ordered([product, 5])
  )
  await staff.issue(purchase_orders[0]!.id)
  const page = await browser.open(`/purchase-orders/${purchase_orders[0]!.id}`)
  const choose = async (vendor: string) => {
    await page.getByLabel("New vendor").click()
    await page.getByRole("option", { name: vendor }).click()
  }
  const more = async (entry: string) => {
    await page.getByRole("button", { name: "More", exact: true }).click()
    await page.getByRole("menuitem", { name: entry }).click()
  }
  await more("Replace vendor")
  await choose("Quick looms")
  await page.getByText("New draft for Quick looms").waitFor()
  await page.getByText("5 × €6.00").waitFor()
  await browser.accessible(page, "purchase-order-replace-vendor")
  await page.getByRole("button", { name: "Replace vendor" }).click()
  await page.getByRole("link", { name: "Quick looms" }).waitFor()

  await more("Move lines to another vendor")
  await choose("Slow looms")
  await browser.accessible(page, "purchase-order-move-lines")
  await page.getByRole("button", { name: "Move", exact: true }).click()
  await page.getByRole("link", { name: "Slow looms" }).waitFor()

  const list = await browser.open('/purchase-orders?status=["draft"]')
  await list
    .getByRole("row", { name: /Slow looms/ })
    .getByRole("checkbox")
    .click()
  await list.getByRole("button", { name: /^Mark as issued/ }).click()
  await list.getByText("1 purchase order is issued").waitFor()
  await browser.accessible(list, "purchase-order-list")

  await store.admin.post(
    `/admin/purchase-orders/${purchase_orders[0]!.id}/duplicate`
  )
  const drafts = await browser.open('/purchase-orders?status=["draft"]')
  await drafts
    .getByRole("row", { name: /Slow looms/ })
    .getByRole("checkbox")
    .click()
  const mailed = store.mails.caught.length
  await drafts.getByRole("button", { name: /^Send/ }).click()
  const asked = drafts.getByRole("alertdialog")
  await asked.getByText("Send 1 purchase order to its vendor?").waitFor()
  await browser.accessible(drafts, "purchase-orders-send")
  expect(store.mails.caught).toHaveLength(mailed)
  await asked.getByRole("button", { name: "Send", exact: true }).click()
  await drafts.getByText("1 purchase order is sent").waitFor()
  expect(store.mails.caught).toHaveLength(mailed + 1)
})

it("sells an item through several vendors, from the item's page and from one file", async () => {
  const product = await store.make.product({
    title: "Brass hook",
    sku: "HOO-1",
    stock: { [store.stockholm]: 0 },
  })
  const page = await browser.open(`/inventory/${product.inventoryItemId}`)
  await page.getByText("Nobody sells you this item yet.").waitFor()
  await page
    .getByRole("heading", { name: "Vendors", exact: true })
    .locator("xpath=ancestor::div[2]")
    .getByRole("button", { name: "Add" })
    .click()
  const drawer = page.getByRole("dialog", { name: "Add vendor" })
  await drawer.getByLabel("Vendor", { exact: true }).fill("Hook & Co")
  await page.getByRole("option", { name: /Hook & Co/ }).click()
  const create = page.getByRole("dialog", { name: "Create vendor" })
  await create.getByLabel("City").fill("Borås")
  await create.getByRole("button", { name: "Create" }).click()
  await create.waitFor({ state: "hidden" })
  await drawer.getByLabel("Unit cost", { exact: true }).fill("2.50")
  await drawer.getByRole("button", { name: "Add" }).click()
  await drawer.getByLabel("From quantity, price break 1").fill("100")
  await drawer.getByLabel("Unit cost, price break 1").fill("2")
  await browser.accessible(page, "item-vendor-drawer")
  await drawer.getByRole("button", { name: "Save" }).click()
  await page.getByText("1 price break").waitFor()
  await page.getByText("Preferred", { exact: true }).waitFor()
  await browser.accessible(page, "item-vendors")

  const file = await browser.open("/purchase-vendors")
  await file.getByRole("link", { name: "Import" }).click()
  const modal = file.getByRole("dialog", { name: "Import items of vendors" })
  const choose = (csv: string) =>
    modal.locator("input[type=file]").setInputFiles({
      name: "prices.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(csv),
    })
  await choose("vendor;sku;cost;preferred\nHook & Co;HOO-1;lots;no")
  await modal.getByText("1 cell is wrong").waitFor()
  await browser.accessible(file, "vendor-file-wrong")
  expect(await modal.getByRole("button", { name: "Import" }).isDisabled()).toBe(
    true
  )
  await choose(
    "vendor;sku;cost;preferred\nHook & Co;HOO-1;2,40;no\nNew hooks;HOO-1;2,60;yes"
  )
  await modal.getByText("1 vendor is created: New hooks (EUR)").waitFor()
  await browser.accessible(file, "vendor-file-changes")
  await modal.getByRole("button", { name: "Import" }).click()
  await file.getByText("2 items are imported").waitFor()
  await modal.waitFor({ state: "hidden" })
  await file.getByRole("cell", { name: "New hooks" }).click()

  // It is preferred for an item: not deleted, but deactivated.
  await file.getByRole("heading", { name: "New hooks" }).waitFor()
  await file.getByText("Nothing is on order here.").waitFor()
  await file.getByRole("button", { name: "More" }).first().click()
  await file.getByRole("menuitem", { name: "Delete" }).click()
  await file.getByText(/It has 1 preferred item/).waitFor()
  await browser.accessible(file, "vendor-used")
  await file.getByRole("button", { name: "Deactivate" }).click()
  await file.getByText("New hooks is inactive").waitFor()
})

it("mails a purchase order with its paper, and asks when it comes", async () => {
  const product = await staff.bought(
    { title: "Oak tray" },
    {},
    { name: "Skog", email: "orders@skog.example" }
  )
  const { id, number } = await staff.draft(product.vendorId, [
    [product.inventoryItemId, 3],
  ])
  const mailed = store.mails.caught.length
  const page = await browser.open(`/purchase-orders/${id}`)
  await page.getByRole("link", { name: "Send" }).click()
  const dialog = page.getByRole("dialog", { name: `Send ${number}` })
  expect(await dialog.getByLabel("To").inputValue()).toBe("orders@skog.example")
  await dialog.getByTitle(`${number} on paper`).waitFor()
  await dialog.getByLabel("To").fill("nobody")
  await dialog.getByRole("button", { name: "Send" }).click()
  await dialog.getByText("Enter an e-mail address").waitFor()
  await dialog.getByLabel("To").fill("new@skog.example")
  await dialog.getByLabel("Message").fill("By Friday, please.")
  await browser.accessible(page, "send-purchase-order")
  await dialog.getByRole("button", { name: "Send" }).click()
  await page.getByText(`${number} is sent to new@skog.example`).waitFor()
  await page.getByText("Issued", { exact: true }).first().waitFor()
  const [letter] = store.mails.caught.slice(mailed)
  expect(letter).toMatchObject({
    to: { text: "new@skog.example" },
    text: "By Friday, please.",
  })

  await page.getByRole("button", { name: "More" }).click()
  await page.getByRole("menuitem", { name: "Ask for a date" }).click()
  const ask = page.getByRole("dialog", { name: `Ask when ${number} comes` })
  await ask.getByText("3 x Oak tray").waitFor()
  await ask.getByRole("button", { name: "Send" }).click()
  await page.getByText("Vendor asked for a date").waitFor()
  expect(store.mails.caught.at(-1)!.text).toContain("3 x Oak tray")
})

it("lets a vendor ship to the customer, in parts, with tracking", async () => {
  const { order } = await shortChairs()
  const page = await browser.open(`/orders/${order.id}`)
  await page.getByRole("button", { name: "Backorder now" }).click()
  const dialog = page.getByRole("dialog", { name: "Backorder items" })
  await dialog.getByLabel("Customer", { exact: true }).click()
  await dialog.getByText("Nothing comes into your stock").waitFor()
  await dialog.getByText("New draft").waitFor()
  await browser.accessible(page, "drop-ship-dialog")
  await dialog.getByRole("button", { name: "Backorder", exact: true }).click()

  await page.getByRole("heading", { name: /^PO-\d{6}$/ }).waitFor()
  await page.getByText("The vendor ships to the customer of").waitFor()
  await page.getByRole("button", { name: "Mark as issued" }).click()
  await page.getByText("The vendor has not shipped yet.").waitFor()
  await browser.accessible(page, "drop-ship-issued")

  await page.getByRole("link", { name: "Vendor has shipped" }).click()
  const drawer = page.getByRole("dialog", { name: /^Vendor has shipped PO-/ })
  await drawer.getByText("5 of 5 still to ship.").waitFor()
  await drawer.getByLabel("Shipped", { exact: true }).fill("2")
  await drawer.getByLabel("Tracking number").fill("SE-4711")
  await browser.accessible(page, "drop-ship-shipped")
  await drawer.getByRole("button", { name: "Record shipment" }).click()
  await drawer.waitFor({ state: "hidden" })
  await page.getByText("Partially shipped").waitFor()
  await page.getByText("SE-4711").waitFor()
  await browser.accessible(page, "drop-ship-partly")

  // The order shows it, and Medusa's own panel has the number.
  await page
    .getByRole("link", { name: `#${order.display_id}` })
    .first()
    .click()
  await page.getByText("2 of 5 units shipped.").waitFor()
  await page.getByText("SE-4711").first().waitFor()
  await browser.accessible(page, "drop-ship-order")
})

it("receives at another location, and the order ships from there", async () => {
  const { order, purchaseOrder } = await staff.waiting(3)
  const page = await browser.open(
    `/purchase-orders/${purchaseOrder.id}/receive`
  )
  const receive = page.getByRole("dialog", { name: /^Receive PO-/ })
  await receive.getByLabel("Receive at").click()
  await page.getByRole("option", { name: "Malmö" }).click()
  await receive.getByText("1 order ships from there then.").waitFor()
  await browser.accessible(page, "receive-elsewhere")
  await receive.getByRole("button", { name: "Receive", exact: true }).click()
  await receive.waitFor({ state: "hidden" })
  await page.getByText("Malmö").first().waitFor()
  const { order_backorder } = succeeded(
    await store.admin.get(`/admin/orders/${order.id}/backorder`)
  )
  expect(order_backorder.backorder.lines).toMatchObject([
    { location_id: store.malmo, allocated_quantity: 3 },
  ])
})

it("has its settings, each saved by itself", async () => {
  const page = await browser.open("/settings/backorders")
  await page.getByText("Working").waitFor()
  await page.getByLabel("Release when stock comes another way").click()
  await page
    .getByText("Release when stock comes another way is saved")
    .waitFor()
  await page.getByLabel("Over-receipt").fill("5000")
  await page.getByLabel("Over-receipt").press("Enter")
  await page.getByText("Enter a number from 0 to 1000").waitFor()
  await page.getByLabel("Over-receipt").fill("2.5")
  await page.getByLabel("Over-receipt").press("Enter")
  await page.getByText("Over-receipt is saved").waitFor()
  await browser.accessible(page, "settings")
  const { backorder_settings } = succeeded(
    await store.admin.get("/admin/backorder-settings")
  )
  expect(backorder_settings).toMatchObject({
    release_on_stock: true,
    over_receipt_percent: 2.5,
  })
})
