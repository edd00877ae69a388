import { expect, it } from "vitest"
import { useBrowser } from "../browser"
import { useStore } from "../store"

const store = useStore({ admin: true })
const browser = useBrowser(store)

it("keeps vendors and what they sell", async () => {
  await store.make.product({ title: "Clay bowl", sku: "BOW-1" })
  const page = await browser.open("/purchase-vendors")
  await page.getByText("No vendors yet").waitFor()
  await page.getByRole("link", { name: "Create" }).click()

  const form = page.getByRole("dialog", { name: "Create vendor" })
  await form.getByRole("button", { name: "Create" }).click()
  await form.getByText("Enter the vendor's name").waitFor()
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
  await edit.getByLabel("Unit cost").fill("8.40")
  await edit.getByRole("button", { name: "Save" }).click()
  await page.getByRole("cell", { name: "€8.40" }).waitFor()
  await browser.picture(page, "vendor-with-item")

  await page.getByRole("button", { name: "More" }).click()
  await page.getByRole("menuitem", { name: "Edit" }).click()
  const vendor = page.getByRole("dialog", { name: "Edit Baltic Ceramics" })
  await vendor.getByLabel("E-mail").fill("not an address")
  await vendor.getByRole("button", { name: "Save" }).click()
  await vendor.getByText("Enter a valid e-mail address").waitFor()
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
  await browser.picture(page, "purchase-order-by-hand")
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
  await edit.getByRole("button", { name: "Save" }).click()
  await edit.waitFor({ state: "hidden" })
  await issue.click()

  await page.getByRole("link", { name: "Receive" }).click()
  const receive = page.getByRole("dialog", { name: /^Receive PO-/ })
  expect(
    await receive.getByLabel("Received", { exact: true }).inputValue()
  ).toBe("12")
  await receive.getByLabel("Received", { exact: true }).fill("10")
  await receive.getByRole("button", { name: "Reject some" }).click()
  await receive.getByLabel("Rejected", { exact: true }).fill("2")
  await receive.getByRole("button", { name: "Receive", exact: true }).click()
  await receive.getByText("Say why it was rejected").waitFor()
  await receive.getByLabel("Why were they rejected?").fill("broken")
  await receive.getByRole("button", { name: "Receive", exact: true }).click()
  await page.getByText("Partially received").waitFor()
  await page.getByText("2 rejected: broken").waitFor()
  await browser.picture(page, "purchase-order-partly-received")

  // The list finds it by what is left to do.
  const list = await browser.open(
    '/purchase-orders?receipt_status=["partially_received"]'
  )
  await list.getByRole("cell", { name: "Glasbruk" }).click()
  await list.getByText("2 rejected: broken").waitFor()
})
