import { extractText } from "unpdf"
import { beforeEach, describe, expect, it } from "vitest"
import { succeeded } from "../http"
import { purchasing } from "../purchasing"
import { customer, expectStaffOnly } from "../rights"
import { useStore } from "../store"

const store = useStore({ mail: true })
const staff = purchasing(store)
const path = (id: string, end: string) => `/admin/purchase-orders/${id}/${end}`

beforeEach(() => {
  store.mails.caught.length = 0
  store.mails.refuse()
})

const textOf = async (pdf: Buffer) =>
  (await extractText(new Uint8Array(pdf), { mergePages: true })).text

const send = (id: string, body: object = {}) =>
  store.admin.post(path(id, "send"), body)

/** A draft of 4 by a vendor with an address. */
async function draft(fields: object = {}, quantity = 4) {
  const product = await staff.bought(
    {},
    { vendor_sku: "NT-7", unit_cost: 7.5, lead_time_days: 5 },
    { email: "orders@nordic.example", ...fields }
  )
  const order = await staff.draft(product.vendorId, [
    [product.inventoryItemId, quantity],
  ])
  return { ...product, order }
}

const historyOf = async (id: string) =>
  (
    await store.sql(
      `select action, data, actor_id from backorder_history_entry where entity_id = $1 order by created_at, id`,
      [id]
    )
  ).map(({ action }) => action)

describe("the PDF of a purchase order", () => {
  it("has both addresses, lines, totals and dates, and says draft only of a draft", async () => {
    const { order } = await draft()
    const asDraft = await store.admin.get(path(order.id, "pdf"))
    expect(asDraft.status).toBe(200)
    expect(asDraft.headers.get("content-type")).toBe("application/pdf")
    expect(asDraft.headers.get("content-disposition")).toContain(
      `${order.number}.pdf`
    )
    expect(await textOf(asDraft.body)).toContain("Purchase order (draft)")

    await staff.issue(order.id)
    const text = await textOf(
      (await store.admin.get(path(order.id, "pdf"))).body
    )
    expect(text).not.toContain("draft")
    for (const part of [
      order.number,
      "Test store",
      "Hamngatan 1",
      "Nordic Textiles",
      "orders@nordic.example",
      "NT-7",
      "EUR 30.00",
    ]) {
      expect(text).toContain(part)
    }
  })

  it.each([
    [{}, "Sweden", "Germany"],
    [{ locale: "de" }, "Schweden", "Deutschland"],
    [{ locale: "ja" }, "Sweden", "Germany"],
  ])(
    "names countries in the language of the paper: %o",
    async (fields, ...names) => {
      const { order } = await draft({
        ...fields,
        address: {
          address_1: "Hafenstr. 1",
          city: "Hamburg",
          country_code: "de",
        },
      })
      const text = await textOf(
        (await store.admin.get(path(order.id, "pdf"))).body
      )
      for (const name of names) {
        expect(text).toContain(name)
      }
    }
  )

  it("is for staff, of purchase orders that exist", async () => {
    const token = await customer(store, "letters@example.com")
    await expectStaffOnly(store, token, "get", path("po_1", "pdf"))
    await expectStaffOnly(store, token, "post", path("po_1", "send"))
    const missing = await store.admin.get(path("po_1", "pdf"))
    expect([missing.status, missing.body.code]).toEqual([
      404,
      "purchase_order.not_found",
    ])
  })
})

describe("sending a purchase order", () => {
  it("issues it, mails the PDF to the vendor, and says so", async () => {
    const { order, ...product } = await draft()
    const answer = succeeded(await send(order.id, { issue: true }))
    await store.events.settled()
    expect(answer.purchase_order).toMatchObject({
      status: "issued",
      sent_at: expect.any(String),
    })
    expect(await staff.level(product)).toMatchObject({ incoming: 4 })
    const [mail] = store.mails.caught
    expect(mail).toMatchObject({
      subject: `Purchase order ${order.number} from Test store`,
      to: { text: "orders@nordic.example" },
    })
    expect(mail!.text).toContain("Dear Nordic Textiles,")
    const [file] = mail!.attachments
    expect([file!.filename, file!.contentType]).toEqual([
      `${order.number}.pdf`,
      "application/pdf",
    ])
    const paper = await textOf(file!.content)
    expect(paper).toContain("NT-7")
    expect(paper).not.toContain("draft")
    expect(await historyOf(order.id)).toEqual(["drafted", "issued", "sent"])
    const names = store.events.sent
      .filter(({ data }) => data.id === order.id)
      .map(({ name }) => name)
    expect(names).toEqual(
      expect.arrayContaining(["purchase_order.issued", "purchase_order.sent"])
    )
  })

  it("writes to a vendor in its language: the letter, the paper, and the question when it comes", async () => {
    const { order } = await draft()
    const vendor = `/admin/purchase-vendors/${order.vendor_id}`
    const wrong = await store.admin.post(vendor, { locale: "Deutsch!" })
    expect(wrong.body.code).toBe("request.invalid")
    const { purchase_vendor } = await staff.post(vendor, { locale: "de" })
    expect(purchase_vendor.locale).toBe("de")
    succeeded(await send(order.id, { issue: true }))
    const [mail] = store.mails.caught
    expect(mail!.subject).toBe(`Bestellung ${order.number} von Test store`)
    expect(mail!.text).toContain("Guten Tag Nordic Textiles,")
    expect(await textOf(mail!.attachments[0]!.content)).toContain("Einzelpreis")
    const { letter } = succeeded(
      await store.admin.get(`${path(order.id, "letter")}?kind=date_asked`)
    )
    expect(letter.subject).toBe(`Wann wird ${order.number} geliefert?`)
    const cleared = await staff.post(vendor, { locale: null })
    expect(cleared.purchase_vendor.locale).toBeNull()
  })

  it("takes another address, subject and message, and escapes what was typed", async () => {
    const { order } = await draft()
    await staff.issue(order.id)
    succeeded(
      await send(order.id, {
        to: "someone@example.com",
        subject: "Ours: <b>1</b>",
        message: "Dear <script>alert(1)</script> & co,\n\nnow.",
      })
    )
    const [mail] = store.mails.caught
    expect(mail).toMatchObject({
      to: { text: "someone@example.com" },
      subject: "Ours: <b>1</b>",
    })
    expect(mail!.html).not.toContain("<script>")
    expect(mail!.text).toContain("<script>alert(1)</script> & co")
  })

  it("marks the paper of a draft that is sent without being issued", async () => {
    const { order } = await draft()
    const { purchase_order } = succeeded(await send(order.id))
    expect(purchase_order.status).toBe("draft")
    const [mail] = store.mails.caught
    expect(await textOf(mail!.attachments[0]!.content)).toContain("DRAFT")
  })

  it("leaves everything as it was when the mail is refused, and works the next time", async () => {
    const { order, ...product } = await draft()
    store.mails.refuse("No such mailbox")
    const refused = await send(order.id, { issue: true })
    await store.events.settled()
    expect([refused.status, refused.body.code]).toEqual([
      400,
      "purchase_order.not_mailed",
    ])
    expect(refused.body.message).toContain("No such mailbox")
    expect(await staff.order(order.id)).toMatchObject({
      status: "draft",
      issued_at: null,
      sent_at: null,
    })
    expect((await staff.level(product))?.incoming ?? 0).toBe(0)
    expect(await historyOf(order.id)).toEqual(["drafted"])

    store.mails.refuse()
    const sent = succeeded(await send(order.id, { issue: true }))
    expect(sent.purchase_order).toMatchObject({ status: "issued" })
    expect(store.mails.caught).toHaveLength(1)
    expect(await staff.level(product)).toMatchObject({ incoming: 4 })
  })

  it("mails once when the server died after the mail, and again when it is wanted again", async () => {
    const { order } = await draft()
    succeeded(await send(order.id, { issue: true }))
    // As if it had died before it was written down.
    await store.sql(
      "update backorder_purchase_order set sent_at = null where id = $1",
      [order.id]
    )
    const again = succeeded(await send(order.id))
    expect(again.purchase_order.sent_at).toEqual(expect.any(String))
    expect(store.mails.caught).toHaveLength(1)
    succeeded(await send(order.id))
    expect(store.mails.caught).toHaveLength(2)
  })

  it("is done once by two at the same moment", async () => {
    const { order, ...product } = await draft()
    const answers = await Promise.all(
      [1, 2].map(() => send(order.id, { issue: true }))
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400])
    expect(store.mails.caught).toHaveLength(1)
    expect(await staff.order(order.id)).toMatchObject({
      status: "issued",
      sent_at: expect.any(String),
    })
    expect(await staff.level(product)).toMatchObject({ incoming: 4 })
  })

  it("is refused without an address, without lines, when canceled, and for what is no address", async () => {
    const { order } = await draft({ email: null })
    const code = async (id: string, body: object = {}) =>
      (await send(id, body)).body.code
    expect(await code(order.id)).toBe("purchase_order.no_address")
    expect(await code(order.id, { to: "nobody" })).toBe("request.invalid")
    expect(await code("po_1")).toBe("purchase_order.not_found")
    await staff.issue(order.id)
    await staff.cancel(order.id)
    expect(await code(order.id, { to: "a@example.com" })).toBe(
      "purchase_order.wrong_status"
    )
    expect(store.mails.caught).toEqual([])
  })

  it("goes for many, one by one, and tells what could not be sent", async () => {
    const [first, second, without] = [
      await draft(),
      await draft(),
      await draft({ email: null }),
    ]
    const ids = [first, second, without].map(({ order }) => order.id)
    const body = succeeded(
      await store.admin.post("/admin/purchase-orders/send", {
        ids,
        issue: true,
      })
    )
    expect(
      body.purchase_orders.map((order: { status: string }) => order.status)
    ).toEqual(["issued", "issued"])
    expect(body.skipped).toMatchObject([
      { id: without.order.id, code: "purchase_order.no_address" },
    ])
    expect((await staff.order(without.order.id)).status).toBe("draft")
    expect(store.mails.caught).toHaveLength(2)
  })
})

describe("asking a vendor for a date", () => {
  it("mails the open lines", async () => {
    const { order } = await draft()
    await staff.issue(order.id)
    await staff.receive(order.id, {
      lines: [{ line_id: order.lines[0]!.id, quantity: 1 }],
    })
    const { letter } = succeeded(
      await store.admin.get(path(order.id, "letter?kind=date_asked"))
    )
    expect(letter).toMatchObject({
      to: "orders@nordic.example",
      subject: `When will ${order.number} be delivered?`,
      can_send: true,
      lines: [{ open_quantity: 3, vendor_sku: "NT-7" }],
    })
    succeeded(await store.admin.post(path(order.id, "ask-for-date")))
    const [mail] = store.mails.caught
    expect(mail!.text).toContain("3 x")
    expect(mail!.attachments).toEqual([])
    expect(await historyOf(order.id)).toContain("date_asked")
    expect((await staff.order(order.id)).sent_at).toBeNull()
  })

  it("is refused for a draft, and when nothing is open", async () => {
    const { order } = await draft()
    const ask = async () =>
      (await store.admin.post(path(order.id, "ask-for-date"))).body.code
    expect(await ask()).toBe("purchase_order.wrong_status")
    await staff.issue(order.id)
    await staff.receive(order.id)
    expect(await ask()).toBe("purchase_receipt.nothing_to_receive")
  })
})
