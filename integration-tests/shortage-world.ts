import fc from "fast-check"
import {
  attributeOutstanding,
  BackorderLineStatus,
  coverQueue,
  demandsOf,
  QueuedDemand,
  subtract,
  sumOf,
} from "../src/domain"

/**
 * Small shops at random, with all that makes a queue difficult, as the rows of
 * Medusa's and our tables, and what the rules say about them, by the plain
 * functions of the domain. Names and dates are few, so that they collide.
 */
const ITEMS = ["item-1", "item-2", "item-3"]
const PLACES = ["place-a", "place-b"]

const CHANNELS: Record<string, string[]> = {
  "channel-both": ["place-a", "place-b"],
  "channel-b": ["place-b"],
  "channel-none": [],
}

/** What one unit of a variant takes of each item. */
const PARTS: Record<string, Record<string, number>> = {
  "variant-single": { "item-1": 1 },
  "variant-kit": { "item-1": 2, "item-2": 1.5 },
  "variant-changed": { "item-3": 1 },
}

const instant = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 1 }))
  .map(([day, hour]) => `2026-11-0${day}T0${hour}:00:00.000Z`)
const rarely = fc.integer({ min: 0, max: 9 }).map((n) => n === 0)
const half = (min: number, max: number) =>
  fc.integer({ min: min * 2, max: max * 2 }).map((n) => n / 2)
const item = fc.constantFrom(...ITEMS)
const place = fc.constantFrom(...PLACES)

const reservation = fc.record({
  item,
  place,
  quantity: half(0.5, 6),
  created_at: instant,
  is_deleted: rarely,
})

const backorderLine = fc.record({
  item,
  place,
  quantity: fc.constant(4),
  allocated: fc.integer({ min: 0, max: 4 }),
  fulfilled: fc.integer({ min: 0, max: 4 }),
  status: fc.constantFrom<BackorderLineStatus>(
    "requested",
    "ordered",
    "partially_received",
    "received",
    "unsupplied",
    "canceled"
  ),
  is_canceled: rarely,
  is_drop_ship: rarely,
})

const line = fc.record({
  variant: fc.constantFrom(...Object.keys(PARTS), "variant-gone"),
  created_at: instant,
  quantity: fc.integer({ min: 1, max: 4 }),
  fulfilled: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 4 })),
  is_deleted: rarely,
  /** A rolled-back fulfillment left a row of a version that never came. */
  has_orphan: rarely,
  reservations: fc.array(reservation, { maxLength: 3 }),
  backorder_lines: fc.array(backorderLine, { maxLength: 2 }),
})

const order = fc.record({
  status: fc.oneof(
    { weight: 6, arbitrary: fc.constant("pending") },
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        "requires_action",
        "completed",
        "archived",
        "canceled",
        "draft"
      ),
    }
  ),
  is_draft: rarely,
  is_canceled: rarely,
  is_deleted: rarely,
  is_left_out: rarely,
  rank: fc.constantFrom(0, 0, 0, 1, 2),
  created_at: instant,
  converted_at: fc.option(instant, { freq: 5 }),
  channel: fc.constantFrom(...Object.keys(CHANNELS), "channel-both"),
  lines: fc.array(line, { minLength: 1, maxLength: 2 }),
})

export const anyWorld = fc.record({
  count_orders_from: fc.option(fc.constant("2026-11-02"), { freq: 4 }),
  levels: fc.array(fc.record({ item, place, stock: half(-2, 14) }), {
    maxLength: 6,
  }),
  is_single_managed: fc.integer({ min: 0, max: 4 }).map((n) => n > 0),
  is_link_gone: rarely,
  manual: fc.array(
    fc.record({
      item,
      place,
      quantity: half(0.5, 4),
      created_at: instant,
      /** Of a line that is in no table. */
      is_dangling: rarely,
    }),
    { maxLength: 2 }
  ),
  orders: fc.array(order, { minLength: 1, maxLength: 6 }),
})

export type World = typeof anyWorld extends fc.Arbitrary<infer W> ? W : never

const big = <Row extends object>(row: Row): Row =>
  Object.assign(
    {},
    row,
    Object.fromEntries(
      Object.entries(row)
        .filter(([, value]) => typeof value === "number")
        .map(([name, value]) => [
          `raw_${name}`,
          { value: String(value), precision: 20 },
        ])
    )
  )

const levelsOf = (world: World) => {
  const levels = new Map<string, World["levels"][number]>()
  for (const level of world.levels) {
    levels.set(`${level.item} ${level.place}`, level)
  }
  return [...levels.values()]
}

const isManaged = (world: World, variant: string) =>
  variant !== "variant-single" || world.is_single_managed

const partsOf = (world: World, variant: string) =>
  variant === "variant-changed" && world.is_link_gone
    ? {}
    : (PARTS[variant] ?? {})

/** All reservations with their ids and lines. */
const reservationsOf = (world: World) => [
  ...world.manual.map((r, n) => ({
    ...r,
    id: `manual-${n}`,
    line_id: r.is_dangling ? "line-nowhere" : null,
    is_deleted: false,
  })),
  ...linesOf(world).flatMap(({ id, line }) =>
    line.reservations.map((r, n) => ({
      ...r,
      id: `${id}-reservation-${n}`,
      line_id: id,
    }))
  ),
]

const linesOf = (world: World) =>
  world.orders.flatMap((order, o) =>
    order.lines.map((line, l) => ({
      id: `order-${o}-line-${l}`,
      order_id: `order-${o}`,
      order,
      line,
      open: Math.max(line.quantity - line.fulfilled, 0),
    }))
  )

/** The rows of the world, by table. */
export function rowsOf(world: World): Record<string, object[]> {
  const lines = linesOf(world)
  const reservations = reservationsOf(world)
  const deleted = (is: boolean) => (is ? "2026-11-09T00:00:00Z" : null)
  const backorderLines = lines.flatMap(({ id, order_id, line }) =>
    line.backorder_lines.map((b, n) => ({
      ...b,
      id: `${id}-b${n}`,
      order_id,
      line_id: id,
    }))
  )
  return {
    inventory_item: ITEMS.map((id) => ({ id, sku: id })),
    inventory_level: levelsOf(world).map((level) => ({
      ...big({
        stocked_quantity: level.stock,
        reserved_quantity: sumOf(
          reservations.filter(
            (r) =>
              !r.is_deleted && r.item === level.item && r.place === level.place
          ),
          (r) => r.quantity
        ),
        incoming_quantity: 0,
      }),
      id: `level-${level.item}-${level.place}`,
      inventory_item_id: level.item,
      location_id: level.place,
    })),
    product_variant: Object.keys(PARTS).map((id) => ({
      id,
      title: id,
      allow_backorder: true,
      manage_inventory: isManaged(world, id),
    })),
    product_variant_inventory_item: Object.entries(PARTS).flatMap(
      ([variant_id, parts]) =>
        Object.entries(parts).map(([inventory_item_id, required_quantity]) => ({
          id: `${variant_id}-${inventory_item_id}`,
          variant_id,
          inventory_item_id,
          required_quantity,
          deleted_at: deleted(!partsOf(world, variant_id)[inventory_item_id]),
        }))
    ),
    sales_channel_stock_location: Object.entries(CHANNELS).flatMap(
      ([sales_channel_id, places]) =>
        places.map((stock_location_id) => ({
          id: `${sales_channel_id}-${stock_location_id}`,
          sales_channel_id,
          stock_location_id,
        }))
    ),
    order: world.orders.map((order, o) => ({
      id: `order-${o}`,
      display_id: o + 1,
      version: 2,
      currency_code: "eur",
      status: order.status,
      is_draft_order: order.is_draft,
      sales_channel_id: order.channel,
      email: `customer-${o}@example.com`,
      created_at: order.created_at,
      canceled_at: deleted(order.is_canceled),
      deleted_at: deleted(order.is_deleted),
    })),
    order_line_item: lines.map(({ id, line }) => ({
      ...big({ unit_price: 10 }),
      id,
      title: id,
      variant_id: line.variant,
      requires_shipping: true,
      is_discountable: true,
      is_tax_inclusive: false,
      is_custom_price: false,
      is_giftcard: false,
      created_at: line.created_at,
      deleted_at: deleted(line.is_deleted),
    })),
    order_item: lines.flatMap(({ id, order_id, line }) =>
      [1, 2, ...(line.has_orphan ? [3] : [])].map((version) => ({
        ...big({
          quantity: version === 2 ? line.quantity : 9,
          fulfilled_quantity: version === 2 ? line.fulfilled : 1,
          shipped_quantity: 0,
          delivered_quantity: 0,
          return_requested_quantity: 0,
          return_received_quantity: 0,
          return_dismissed_quantity: 0,
          written_off_quantity: 0,
        }),
        id: `${id}-v${version}`,
        order_id,
        version,
        item_id: id,
      }))
    ),
    reservation_item: reservations.map((r) => ({
      ...big({ quantity: r.quantity }),
      id: r.id,
      line_item_id: r.line_id,
      inventory_item_id: r.item,
      location_id: r.place,
      created_at: r.created_at,
      deleted_at: deleted(r.is_deleted),
    })),
    backorder: backorderLines.map((b) => ({
      id: `backorder-${b.id}`,
      order_id: b.order_id,
      status: b.is_canceled ? "canceled" : "released",
      hold_scope: "order",
      placed_at: "2026-11-05T00:00:00Z",
    })),
    backorder_purchase_order: backorderLines.map((b, n) => ({
      ...big({
        discount: 0,
        shipping_cost: 0,
        adjustment: 0,
        subtotal: 0,
        tax_total: 0,
        total: 0,
      }),
      id: `po-${b.id}`,
      display_id: n + 1,
      number: `PO-${n}`,
      status: "issued",
      receipt_status: "not_received",
      billing_status: "not_billed",
      delivery: b.is_drop_ship ? "drop_ship" : "warehouse",
      currency_code: "eur",
      expected_date_is_manual: false,
    })),
    backorder_line: backorderLines.map((b) => ({
      ...big({
        quantity: b.quantity,
        allocated_quantity: b.allocated,
        fulfilled_quantity: b.fulfilled,
        billed_quantity: 0,
      }),
      id: b.id,
      backorder_id: `backorder-${b.id}`,
      order_id: b.order_id,
      line_item_id: b.line_id,
      inventory_item_id: b.item,
      location_id: b.place,
      queue_date: "2026-11-05T00:00:00Z",
      status: b.status,
      purchase_order_id: `po-${b.id}`,
    })),
    backorder_order_setting: world.orders.map((order, o) => ({
      id: `setting-${o}`,
      order_id: `order-${o}`,
      rank: order.rank,
      was_draft: order.converted_at !== null,
      ordered_at: order.converted_at,
      left_out_at: deleted(order.is_left_out),
    })),
    backorder_setting: [
      {
        ...big({ over_receipt_percent: 0 }),
        id: "settings",
        release_on: "bill",
        release_on_stock: false,
        hold_scope: "order",
        block_capture: true,
        write_incoming: true,
        auto_backorder: "off",
        count_orders_from: world.count_orders_from,
        handling_days: 0,
        notify_customer_on_hold: false,
        notify_customer_on_date_change: false,
        notify_customer_on_release: false,
      },
    ],
  }
}

export type ExpectedDemand = {
  order_id: string
  line_item_id: string
  inventory_item_id: string
  location_id: string
  source: "reserved" | "unreserved"
  required_quantity: number
  covered_quantity: number
  short_quantity: number
  outstanding_quantity: number
  to_backorder_quantity: number
}

const later = (...dates: (string | null)[]) =>
  dates.reduce<string>((a, b) => (b && b > a ? b : a), "")

/** What Medusa never reserved, and where it would be served (rule S4). */
export function unreservedOf(world: World) {
  const levels = levelsOf(world)
  return linesOf(world).flatMap(({ id, order_id, order, line, open }) => {
    if (
      !["pending", "requires_action"].includes(order.status) ||
      order.is_draft ||
      order.is_canceled ||
      order.is_deleted ||
      line.is_deleted ||
      !isManaged(world, line.variant)
    ) {
      return []
    }
    return Object.entries(partsOf(world, line.variant)).flatMap(
      ([item, perUnit]) => {
        const reservations = reservationsOf(world)
          .filter((r) => r.line_id === id && !r.is_deleted && r.item === item)
          .sort((a, b) =>
            `${a.created_at} ${a.id}` < `${b.created_at} ${b.id}` ? -1 : 1
          )
        const reserved = sumOf(reservations, (r) => r.quantity)
        const quantity = subtract(open * perUnit, reserved)
        const stocked = (place: string) =>
          levels.some((l) => l.item === item && l.place === place)
        const channel = CHANNELS[order.channel]
        const bought = line.backorder_lines.find(
          (b) => b.item === item && b.status !== "canceled" && stocked(b.place)
        )
        const location_id =
          reservations[0]?.place ??
          bought?.place ??
          channel.find(stocked) ??
          channel[0] ??
          (PLACES.find(stocked) as string | undefined)
        return quantity > 0 && location_id
          ? [
              {
                order_id,
                line_item_id: id,
                inventory_item_id: item,
                location_id,
                quantity,
              },
            ]
          : []
      }
    )
  })
}

/** Every demand of the world by the rules, with the free stock that is left. */
export function demandOf(world: World) {
  const reservations = reservationsOf(world).filter((r) => !r.is_deleted)
  const unreserved = unreservedOf(world)
  const lines = new Map(linesOf(world).map((line) => [line.id, line]))
  const covered: (ExpectedDemand & { place: string })[] = []
  const free: {
    inventory_item_id: string
    location_id: string
    quantity: number
  }[] = []

  const placedAt = (order: World["orders"][number]) =>
    later(order.created_at, order.converted_at)
  const counts = (order: World["orders"][number]) =>
    !order.is_draft &&
    !order.is_canceled &&
    !order.is_deleted &&
    !order.is_left_out &&
    order.status !== "canceled" &&
    order.status !== "draft" &&
    (!world.count_orders_from || placedAt(order) >= world.count_orders_from)

  for (const item of ITEMS) {
    for (const place of PLACES) {
      const demands: (QueuedDemand & { line_id?: string })[] = []
      for (const r of reservations) {
        const line = r.line_id === null ? undefined : lines.get(r.line_id)
        const isOfNoOrder =
          !line ||
          (line.order.status === "archived" &&
            counts(line.order) &&
            !line.line.is_deleted)
        if (r.item === item && r.place === place && isOfNoOrder) {
          demands.push({
            id: r.id,
            source: "manual",
            rank: 0,
            queue_date: r.created_at,
            quantity: r.quantity,
            allocated_quantity: 0,
          })
        }
      }
      for (const { id, order, line, open } of lines.values()) {
        if (line.is_deleted || !counts(order) || order.status === "archived") {
          continue
        }
        const place_in_queue = {
          id,
          line_id: id,
          rank: order.rank,
          queue_date: later(placedAt(order), line.created_at),
        }
        if (isManaged(world, line.variant) && open > 0) {
          const mine = reservations
            .filter((r) => r.line_id === id && r.item === item)
            .sort((a, b) =>
              `${a.created_at} ${a.id}` < `${b.created_at} ${b.id}` ? -1 : 1
            )
          const perUnit = partsOf(world, line.variant)[item]
          const quantities = demandsOf(
            mine.map((r) => r.quantity),
            perUnit === undefined ? null : open * perUnit
          )
          demands.push({
            ...place_in_queue,
            source: "reserved",
            quantity: sumOf(
              quantities.filter((_, n) => mine[n].place === place),
              (q) => q
            ),
            allocated_quantity: sumOf(
              line.backorder_lines.filter(
                (b) =>
                  b.item === item &&
                  b.place === place &&
                  b.status !== "canceled" &&
                  !b.is_canceled
              ),
              (b) => Math.max(b.allocated - b.fulfilled, 0)
            ),
          })
        }
        for (const u of unreserved) {
          if (
            u.line_item_id === id &&
            u.inventory_item_id === item &&
            u.location_id === place
          ) {
            demands.push({
              ...place_in_queue,
              source: "unreserved",
              quantity: u.quantity,
              allocated_quantity: 0,
            })
          }
        }
      }

      const level = levelsOf(world).find(
        (l) => l.item === item && l.place === place
      )
      const left = subtract(
        level?.stock ?? 0,
        sumOf(demands, (d) => d.quantity)
      )
      if (level && left > 0) {
        free.push({
          inventory_item_id: item,
          location_id: place,
          quantity: left,
        })
      }
      for (const d of coverQueue(demands, level?.stock ?? 0)) {
        if (d.line_id && d.quantity > 0 && d.source !== "manual") {
          covered.push({
            order_id: lines.get(d.line_id)!.order_id,
            line_item_id: d.line_id,
            inventory_item_id: item,
            location_id: place,
            place,
            source: d.source,
            required_quantity: d.quantity,
            covered_quantity: d.covered_quantity,
            short_quantity: d.short_quantity,
            outstanding_quantity: 0,
            to_backorder_quantity: 0,
          })
        }
      }
    }
  }

  const demand: ExpectedDemand[] = []
  for (const { id, line } of lines.values()) {
    for (const item of ITEMS) {
      const outstanding = line.backorder_lines
        .filter(
          (b) =>
            b.item === item &&
            !b.is_canceled &&
            ["requested", "ordered", "partially_received"].includes(b.status)
        )
        .map((b) => ({
          location_id: b.place,
          quantity: b.quantity - (b.is_drop_ship ? b.fulfilled : b.allocated),
        }))
      const waitsAt = new Set([
        ...reservations
          .filter((r) => r.line_id === id && r.item === item)
          .map((r) => r.place),
        ...unreserved
          .filter((u) => u.line_item_id === id && u.inventory_item_id === item)
          .map((u) => u.location_id),
      ])
      const rows = covered
        .filter((c) => c.line_item_id === id && c.inventory_item_id === item)
        .map(({ place: _, ...row }) => row)
      demand.push(...attributeOutstanding(rows, outstanding, waitsAt))
    }
  }
  return { demand, free }
}
