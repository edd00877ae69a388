import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { beforeEach, expect, it, vi } from "vitest"
import { succeeded } from "../http"
import { purchasing } from "../purchasing"
import { useStore } from "../store"

const store = useStore({ mail: true })
const staff = purchasing(store)

const ALL = {
  notify_customer_on_hold: true,
  notify_customer_on_date_change: true,
  notify_customer_on_release: true,
}

beforeEach(() => {
  store.mails.caught.length = 0
  store.mails.refuse()
})

const subjects = () => store.mails.caught.map(({ subject }) => subject)
const tell = () => store.workflows().tellCustomers(store.container)
const lastText = () => store.mails.caught[store.mails.caught.length - 1]!.text!

const move = (id: string, expected_date: string) =>
  staff.post(`/admin/purchase-orders/${id}`, { expected_date })

it("tells a customer what waits, that the date moved, and that it has come; each once", async () => {
  await staff.withSettings(ALL, async () => {
    const one = await staff.waiting(3, { title: "Wool <b>throw</b>" })
    const { id } = one.purchaseOrder
    const number = one.backorder.order_display_id
    expect(subjects()).toEqual([`Your order #${number} is waiting for goods`])
    expect(lastText()).toContain("3 x Wool <b>throw</b>")
    expect(store.mails.caught[0]!.html).not.toContain("<b>throw")

    await move(id, "2099-03-05")
    expect(subjects()[1]).toBe(`A new date for your order #${number}`)
    expect(lastText()).toContain("March 5, 2099")

    await tell()
    await tell()
    await staff.bill(id, { receive: true })
    expect(subjects()[2]).toBe(`Your order #${number} will be shipped soon`)
    await Promise.all([tell(), tell()])
    expect(store.mails.caught).toHaveLength(3)
    for (const { text, html } of store.mails.caught) {
      expect(`${text} ${html}`).not.toMatch(/\bhold\b|Nordic|vendor/i)
    }
  })
})

it("keeps the answer for staff; the link is good for nothing else", async () => {
  await staff.withSettings(ALL, async () => {
    const one = await staff.waiting(2)
    await move(one.purchaseOrder.id, "2099-04-01")
    const token = /token=([\w.%-]+)/.exec(lastText())?.[1]
    expect(token).toBeDefined()
    const path = `/store/backorders/answer`
    const { question } = succeeded(
      await store.shop.get(`${path}?token=${token}`)
    )
    expect(question).toMatchObject({ answer: null, items: [{ quantity: 2 }] })
    succeeded(await store.shop.post(path, { token, answer: "wait" }))
    succeeded(await store.shop.post(path, { token, answer: "cancel" }))
    const history = await store.sql(
      "select action from backorder_history_entry where entity_id = $1 and action like 'customer_%s' and action <> 'customer_told' order by created_at",
      [one.backorder.id]
    )
    expect(history.map(({ action }) => action)).toEqual([
      "customer_waits",
      "customer_cancels",
    ])
    expect((await staff.backorder(one.backorder.id)).status).toBe("on_hold")

    const page = await fetch(
      `${store.baseUrl}/backorders/answer?token=${token}`
    )
    expect(await page.text()).toContain("I will wait")
    const forged = await store.shop.post(path, {
      token: `${token}x`,
      answer: "wait",
    })
    expect(forged.body.code).toBe("customer_answer.expired")
    await staff.post(`/admin/backorders/${one.backorder.id}/release`, {
      reason: "Agreed",
    })
    const late = await store.shop.post(path, { token, answer: "wait" })
    expect(late.body.code).toBe("customer_answer.over")
    // Released by hand: nobody says that anything has arrived.
    await tell()
    expect(store.mails.caught).toHaveLength(2)
  })
})

it("leaves alone what was on hold before, and is silent when turned off", async () => {
  const before = await staff.waiting(1)
  await staff.withSettings(ALL, async () => {
    await tell()
    await move(before.purchaseOrder.id, "2099-05-01")
    await staff.bill(before.purchaseOrder.id, { receive: true })
    expect(store.mails.caught).toEqual([])
  })
})

it("is found by the sweep when the event was lost, and tried again when the mail failed", async () => {
  await staff.withSettings({ notify_customer_on_hold: true }, async () => {
    await store.events.withoutSubscribers(async () => {
      const product = await staff.bought()
      await staff.place(await staff.ordered([product, 1]))
    })
    expect(store.mails.caught).toEqual([])
    store.mails.refuse("Mailbox full")
    await tell()
    store.mails.refuse()
    await tell()
    expect(store.mails.caught).toHaveLength(1)
    await tell()
    expect(store.mails.caught).toHaveLength(1)
  })
})

it("speaks the order's language", async () => {
  await staff.withSettings({ notify_customer_on_hold: true }, async () => {
    const product = await staff.bought()
    const order = await staff.ordered([product, 1])
    await store.sql(`update "order" set locale = 'de-AT' where id = $1`, [
      order.id,
    ])
    await staff.place(order)
    expect(subjects()[0]).toMatch(/wartet auf Ware$/)
    const summary = await store
      .workflows()
      .getOrderBackorderSummary(store.container, order.id, "ja")
    expect(summary!.items[0]!.text).toMatch(/ x 1/)
  })
})

it("works off more mails than one round takes", async () => {
  await staff.withSettings(ALL, async () => {
    const { backorder } = await staff.waiting(1)
    await store.sql(
      `insert into backorder_customer_message (id, kind, key, backorder_id, order_id, status, attempts)
       select 'bomsg_' || n, 'ready', 'ready:' || n, $1, $2, 'pending', 0
       from generate_series(1, 150) n`,
      [backorder.id, backorder.order_id]
    )
    await tell()

    // It still waits: nobody is told that it is ready.
    expect(
      await store.sql(
        `select status, count(*)::int as count from backorder_customer_message
         where backorder_id = $1 and kind = 'ready' group by 1`,
        [backorder.id]
      )
    ).toEqual([{ status: "skipped", count: 150 }])
  })
})

it("writes no link of a customer into the log, whatever goes wrong", async () => {
  const logger = store.container.resolve(ContainerRegistrationKeys.LOGGER)
  const levels = (["info", "warn", "error"] as const).map((level) =>
    vi.spyOn(logger, level).mockImplementation(() => undefined)
  )
  await staff.withSettings(ALL, async () => {
    const one = await staff.waiting(1)
    await move(one.purchaseOrder.id, "2099-04-01")
    const token = /token=([\w.%-]+)/.exec(lastText())![1]!
    const path = "/store/backorders/answer"
    for (const body of [
      { token, answer: "maybe" },
      { token: `${token}x`, answer: "wait" },
      { token: [token] },
    ]) {
      const { status } = await store.shop.post(path, body)
      expect([400, 404]).toContain(status)
    }
    store.mails.refuse("Mailbox full")
    await move(one.purchaseOrder.id, "2099-04-09")
    const said = levels.flatMap(({ mock }) => mock.calls).map(String)
    expect(said.length).toBeGreaterThan(3)
    expect(said.filter((line) => line.includes(token))).toEqual([])
  })
  levels.forEach((spy) => spy.mockRestore())
})
