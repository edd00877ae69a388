import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Page } from "playwright-core"
import { expect, it } from "vitest"
import { addDays, dayOf } from "../../src/domain"
import { root } from "../boot"
import { useBrowser } from "../browser"
import { purchasing } from "../purchasing"
import { useStore } from "../store"
import { useStorefront } from "../storefront"

const store = useStore()
const buy = purchasing(store)
const storefront = useStorefront(store)
const browser = useBrowser()

const inDays = (days: number) =>
  new Intl.DateTimeFormat("en-GB", {
    dateStyle: "long",
    timeZone: "UTC",
  }).format(new Date(addDays(dayOf(new Date()), days)))

const status = (page: Page, text: string | RegExp) =>
  page.getByRole("status").filter({ hasText: text })

/** Medusa hands the orders on by events; the shopper's page asks every few seconds. */
const says = (page: Page, text: string | RegExp) =>
  page.getByText(text).first().waitFor()

it("a shopper buys seven where five are there, and watches the other two come", async () => {
  const { product } = await buy.bought(
    { title: "Linen bedding", price: 179, stock: { [store.stockholm]: 5 } },
    { lead_time_days: 9 }
  )
  const drawn = readFileSync(join(root, "demo/images/linen-bedding.svg"))
  await buy.post(`/admin/products/${product.id}`, {
    subtitle: "Duvet cover and two pillowcases",
    thumbnail: `data:image/svg+xml;base64,${drawn.toString("base64")}`,
  })
  await store.make.product({
    title: "A very long name of a product that is sold out for a while",
    stock: { [store.stockholm]: 0 },
  })
  const page = await browser.open(storefront.url)

  // The list, then the product: it says at once what the quantity means.
  await says(page, "On backorder. The shipping date will follow.")
  await browser.accessible(page, "shop-1-list")
  await page.getByRole("link", { name: /Linen bedding/ }).click()
  await status(page, "In stock").waitFor()
  await page.getByLabel("Quantity").fill("7")
  await status(page, `5 in stock now, 2 by ${inDays(9)}`).waitFor()
  expect(
    JSON.parse(
      (await page
        .locator('script[type="application/ld+json"]')
        .textContent()) ?? ""
    ).offers
  ).toMatchObject({ availability: "https://schema.org/BackOrder" })
  await browser.accessible(page, "shop-2-product")
  await browser.image(page, "storefront", 800)
  await page.getByRole("button", { name: "Add to cart" }).click()
  await page.getByRole("link", { name: "Go to cart" }).click()

  // The cart says it again, per line and for all of it.
  await status(page, `Everything ships together by ${inDays(9)}.`).waitFor()
  await status(page, "5 in stock now, 2 by").waitFor()
  await page.getByRole("button", { name: "One less" }).click()
  await status(page, "5 in stock now, 1 by").waitFor()
  await page.getByRole("button", { name: "One more" }).click()
  await status(page, "5 in stock now, 2 by").waitFor()
  await browser.accessible(page, "shop-3-cart")
  await page.getByRole("link", { name: "Checkout" }).click()
  await page.getByRole("button", { name: "Fill in an example" }).click()
  await browser.accessible(page, "shop-4-checkout")
  await page.getByRole("button", { name: "Place order" }).click()

  // The order waits from the first moment.
  await page.getByRole("heading", { name: "Thank you, Karin" }).waitFor()
  await says(page, `ships by ${inDays(9)}`)
  await says(page, `2 of 7 on the way, by ${inDays(9)}`)
  const step = page.locator('[aria-current="step"]')
  expect(await step.textContent()).toBe("On its way to us")
  await browser.accessible(page, "shop-5-waiting")

  // Staff buy, with another date; the shopper reads both.
  await store.events.settled()
  const id = page.url().split("/").at(-1)!
  const {
    purchase_orders: [draft],
  } = await buy.place({ id })
  await buy.post(`/admin/purchase-orders/${draft.id}`, {
    expected_date: addDays(dayOf(new Date()), 14),
  })
  await buy.issue(draft.id)
  await says(page, `Your order is delayed and ships by ${inDays(14)}.`)
  await says(page, `(first expected by ${inDays(9)})`)

  await buy.receive(draft.id)
  await says(page, "Everything is in. Your order ships soon.")
  await says(page, "Arrived")
  await buy.bill(draft.id)
  expect(await step.textContent()).toBe("Everything is in")
  await browser.accessible(page, "shop-6-ready")

  await store.make.ship(id, await store.make.fulfill(id))
  await says(page, "Your order has shipped.")
  expect(await step.textContent()).toBe("Shipped")

  // On a phone and a desktop, in light and dark: nothing is cut off.
  for (const path of ["/", "/products/linen-bedding", `/orders/${id}`]) {
    const view = await browser.open(`${storefront.url}${path}`)
    await view.locator("h1").waitFor()
    for (const width of [390, 1280]) {
      for (const colorScheme of ["light", "dark"] as const) {
        await view.setViewportSize({ width, height: 900 })
        await view.emulateMedia({ colorScheme })
        expect(
          await view.evaluate(
            () => document.documentElement.scrollWidth - window.innerWidth
          ),
          `${path} at ${width}`
        ).toBeLessThanOrEqual(0)
        const look =
          colorScheme === "dark" && width < 1000
            ? browser.accessible
            : browser.picture
        await look(
          view,
          `shop-${width}-${colorScheme}-${path.slice(1, 4) || "list"}`
        )
      }
    }
  }
})

it("a shopper is told how many can be had, in their language", async () => {
  const made = await buy.bought(
    { title: "Wool hat", stock: { [store.stockholm]: 2 } },
    { lead_time_days: 9 }
  )
  await buy.post(`/admin/product-variants/${made.variant.id}/backorder-limit`, {
    type: "fixed",
    quantity: 3,
  })
  const page = await browser.open(`${storefront.url}/products/wool-hat`)
  await page.getByLabel("Quantity").fill("6")
  await status(page, "Up to 5 can be ordered").waitFor()
  expect(
    await page.getByRole("button", { name: "Add to cart" }).isDisabled()
  ).toBe(true)
  await page.getByLabel("Language").selectOption("Deutsch")
  await status(page, "Höchstens 5 bestellbar").waitFor()
  await page.getByLabel("Menge").fill("5")
  await page.getByRole("button", { name: "In den Warenkorb" }).click()
  await says(page, "Liegt in Ihrem Warenkorb.")
  // The second time it is too many: the server says so in a sentence.
  await page.getByRole("button", { name: "In den Warenkorb" }).click()
  await says(page, /That many of Wool hat .* can't be had\. At most 5: 2 now/)
  await browser.accessible(page, "shop-7-limit")
})
