import Medusa from "@medusajs/js-sdk"
import { createElement } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { afterEach, describe, expect, it, vi } from "vitest"
import {
  BackorderNotice,
  CartBackorderNotice,
  CartBackorders,
  describeCart,
  describeNotice,
  describeOrder,
  describeOrderItem,
  getCartNotices,
  getOrderBackorder,
  getVariantNotices,
  Labels,
  Notice,
  offerAvailability,
  OrderBackorderStatus,
  StoreOrderBackorder,
} from "."
import * as labels from "./labels"

const { en, de } = labels
const languages = Object.entries(labels as Record<string, Labels>)

const notice = (fields: Partial<Notice> = {}): Notice => ({
  variant_id: "variant_1",
  availability: "partly_backordered",
  available_quantity: 5,
  backorder_quantity: 2,
  expected_date: "2026-12-12",
  expected_in_days: 11,
  is_delayed: false,
  expected_source: "purchase_order",
  ...fields,
})

const cart = (fields: Partial<CartBackorders> = {}): CartBackorders => ({
  notices: [{ ...notice(), line_item_id: "line_1", quantity: 7 }],
  ships: "together",
  complete_date: "2026-12-12",
  ...fields,
})

const item: StoreOrderBackorder["items"][number] = {
  line_item_id: "line_1",
  title: "Shirt",
  quantity: 7,
  waiting_quantity: 2,
  promised_date: "2026-12-12",
  expected_date: "2026-12-26",
  status: "waiting",
}

const order = (
  fields: Partial<StoreOrderBackorder> = {}
): StoreOrderBackorder => ({
  order_id: "order_1",
  state: "waiting",
  expected_date: "2026-12-26",
  is_delayed: true,
  items: [item],
  ...fields,
})

describe("the client", () => {
  afterEach(() => vi.unstubAllGlobals())

  const sdk = new Medusa({
    baseUrl: "http://shop.test",
    publishableKey: "pk_1",
  })

  function answering(body: unknown) {
    const fetch = vi.fn(
      async (_url: URL, _init: Record<string, unknown>) =>
        new Response(JSON.stringify(body), {
          headers: { "content-type": "application/json" },
        })
    )
    vi.stubGlobal("fetch", fetch)
    return fetch
  }

  it("asks for variants with Medusa's SDK, and hands fetch options on", async () => {
    const fetch = answering({ notices: [notice()] })
    const options = { next: { revalidate: 30, tags: ["backorders"] } }
    expect(
      await getVariantNotices(
        sdk,
        ["variant_1", { variant_id: "variant_2", quantity: 7 }],
        { ...options, query: { sales_channel_id: "sc_1" } }
      )
    ).toEqual([notice()])
    const [url, init] = fetch.mock.calls[0]
    expect(url.pathname).toBe("/store/backorders/variants")
    expect(decodeURIComponent(url.search)).toBe(
      "?sales_channel_id=sc_1&items[0]=variant_1:1&items[1]=variant_2:7"
    )
    expect(init).toMatchObject(options)
    expect(
      new Headers(init.headers as HeadersInit).get("x-publishable-api-key")
    ).toBe("pk_1")
  })

  it("asks for a hundred at a time, and not at all for none", async () => {
    const fetch = answering({ notices: [notice()] })
    expect(await getVariantNotices(sdk, [])).toEqual([])
    expect(fetch).not.toHaveBeenCalled()
    const ids = Array.from({ length: 201 }, (_, n) => `variant_${n}`)
    expect(await getVariantNotices(sdk, ids)).toHaveLength(3)
    expect(fetch).toHaveBeenCalledTimes(3)
  })

  it("asks for carts and orders", async () => {
    const fetch = answering({ ...cart(), order_backorder: order() })
    expect(await getCartNotices(sdk, "cart/1")).toMatchObject(cart())
    expect(await getOrderBackorder(sdk, "order_1")).toEqual(order())
    expect(fetch.mock.calls.map(([url]) => url.pathname)).toEqual([
      "/store/carts/cart%2F1/backorders",
      "/store/orders/order_1/backorder",
    ])
  })
})

describe("what a notice says", () => {
  it.each<[Partial<Notice>, string]>([
    [{}, "5 in stock now, 2 by December 12, 2026"],
    [{ expected_date: null }, "5 in stock now, 2 later"],
    [
      { expected_date: null, is_delayed: true },
      "5 in stock now, 2 delayed. A new date will follow.",
    ],
    [
      { availability: "backordered" },
      "On backorder, ships by December 12, 2026",
    ],
    [
      { availability: "backordered", expected_date: null },
      "On backorder. The shipping date will follow.",
    ],
    [
      { availability: "backordered", expected_date: null, is_delayed: true },
      "On backorder and delayed. A new date will follow.",
    ],
    [{ availability: "in_stock" }, "In stock"],
    [{ availability: "not_tracked", available_quantity: null }, "Available"],
    [{ availability: "out_of_stock" }, "Only 5 left"],
    [{ availability: "out_of_stock", available_quantity: 0 }, "Out of stock"],
    [
      { availability: "out_of_stock", max_quantity: 8 },
      "Up to 8 can be ordered",
    ],
    [{ availability: "out_of_stock", max_quantity: 5 }, "Only 5 left"],
    [
      { availability: "out_of_stock", available_quantity: null },
      "Fewer are left",
    ],
    [
      { available_quantity: null },
      "Some in stock now, the rest by December 12, 2026",
    ],
    [
      { available_quantity: null, expected_date: null },
      "Some in stock now, the rest later",
    ],
  ])("%j", (fields, text) => {
    expect(describeNotice(notice(fields))).toBe(text)
  })

  it("takes labels and a formatter", () => {
    expect(describeNotice(notice(), de)).toBe(
      "5 sofort, 2 bis 12. Dezember 2026"
    )
    expect(
      describeNotice(
        notice(),
        { ...en, partly_by: "{date}: {waiting}" },
        (day) => day.replaceAll("-", "/")
      )
    ).toBe("2026/12/12: 2")
  })

  it("names the same day in every time zone", () => {
    vi.stubEnv("TZ", "Pacific/Honolulu")
    expect(describeNotice(notice())).toContain("December 12")
    vi.unstubAllEnvs()
  })
})

it.each<[Partial<CartBackorders>, string | null]>([
  [{}, "Everything ships together by December 12, 2026."],
  [
    { complete_date: null },
    "Everything ships together as soon as the last item is in.",
  ],
  [
    { ships: "as_available" },
    "Items ship as soon as they are in, the last by December 12, 2026.",
  ],
  [
    { ships: "as_available", complete_date: null },
    "Items ship as soon as they are in.",
  ],
  [{ notices: [] }, null],
])("a cart says %j", (fields, text) => {
  expect(describeCart(cart(fields))).toBe(text)
})

it.each<[Partial<StoreOrderBackorder>, string | null]>([
  [{}, "Your order is delayed and ships by December 26, 2026."],
  [{ expected_date: null }, "Your order is delayed. A new date will follow."],
  [
    { is_delayed: false },
    "Your order is waiting for goods and ships by December 26, 2026.",
  ],
  [{ state: "ready" }, "Everything is in. Your order ships soon."],
  [
    { items: [{ ...item, status: "arrived" }], is_delayed: false },
    "Everything is in. Your order ships soon.",
  ],
  [{ state: "none" }, null],
])("an order says %j", (fields, text) => {
  expect(describeOrder(order(fields))).toBe(text)
})

it("a line of an order says what was promised, where it is another day now", () => {
  expect(describeOrderItem(item)).toBe(
    "2 of 7 on the way, by December 26, 2026 (first expected by December 12, 2026)"
  )
  expect(describeOrderItem({ ...item, promised_date: "2026-12-26" })).toBe(
    "2 of 7 on the way, by December 26, 2026"
  )
  expect(describeOrderItem({ ...item, status: "shipped" })).toBe("Shipped")
})

describe("labels", () => {
  const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()

  it.each(languages)("%s says all that English says", (_, one) => {
    expect(Object.keys(one)).toEqual(Object.keys(en))
    for (const [key, text] of Object.entries(one)) {
      expect(placeholders(text), key).toEqual(
        placeholders(en[key as keyof Labels])
      )
      expect(text.trim(), key).not.toBe("")
      expect(text, key).not.toMatch(/\bhold\b/i)
    }
    expect(describeNotice(notice(), one)).not.toMatch(/[{}]/)
  })

  it("are there in six languages", () => {
    expect(languages.map(([name]) => name)).toEqual([
      "ar",
      "de",
      "en",
      "es",
      "fr",
      "ja",
    ])
  })
})

it.each([
  ["in_stock", { availability: "https://schema.org/InStock" }],
  ["not_tracked", { availability: "https://schema.org/InStock" }],
  ["out_of_stock", { availability: "https://schema.org/OutOfStock" }],
  [
    "backordered",
    {
      availability: "https://schema.org/BackOrder",
      availabilityStarts: "2026-12-12",
    },
  ],
] as const)("search engines are told: %s", (availability, offer) => {
  expect(offerAvailability(notice({ availability }))).toEqual(offer)
})

describe("React parts", () => {
  it("say it as a status, with the class name given", () => {
    expect(
      renderToStaticMarkup(
        createElement(BackorderNotice, {
          notice: notice(),
          labels: de,
          className: "notice",
        })
      )
    ).toBe(
      '<p role="status" class="notice" data-availability="partly_backordered">5 sofort, 2 bis 12. Dezember 2026</p>'
    )
    expect(
      renderToStaticMarkup(
        createElement(CartBackorderNotice, {
          cart: cart(),
          formatDate: () => "soon",
        })
      )
    ).toBe(
      '<p role="status" data-ships="together">Everything ships together by soon.</p>'
    )
    expect(
      renderToStaticMarkup(
        createElement(OrderBackorderStatus, { order: order() })
      )
    ).toBe(
      '<div role="status" data-state="waiting" data-delayed="true"><p>Your order is delayed and ships by December 26, 2026.</p>' +
        '<ul><li data-status="waiting">Shirt: 2 of 7 on the way, by December 26, 2026 (first expected by December 12, 2026)</li></ul></div>'
    )
  })

  it("are nothing when there is nothing to say", () => {
    for (const part of [
      createElement(BackorderNotice, { notice: undefined }),
      createElement(CartBackorderNotice, { cart: null }),
      createElement(CartBackorderNotice, { cart: cart({ notices: [] }) }),
      createElement(OrderBackorderStatus, {
        order: order({ state: "none", items: [] }),
      }),
    ]) {
      expect(renderToStaticMarkup(part)).toBe("")
    }
  })
})
