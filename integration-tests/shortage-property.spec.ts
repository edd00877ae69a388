import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import fc from "fast-check"
import { expect, it } from "vitest"
import {
  DemandRow,
  findStaleUnreservedDemand,
  listShortages,
  loadDemand,
  loadFreeStock,
  refreshUnreservedDemand,
} from "../src/modules/backorder/sql/demand"
import { query } from "../src/modules/backorder/sql/query"
import { useStore } from "./store"
import {
  anyWorld,
  demandOf,
  ExpectedDemand,
  rowsOf,
  unreservedOf,
  World,
} from "./shortage-world"

const store = useStore()

async function write(em: EntityManager, world: World) {
  for (const [table, rows] of Object.entries(rowsOf(world))) {
    if (rows.length) {
      const columns = Object.keys(rows[0]).join(", ")
      await query(
        em,
        `insert into "${table}" (${columns})
         select ${columns} from jsonb_populate_recordset(null::"${table}", :rows::jsonb)`,
        { rows: JSON.stringify(rows) }
      )
    }
  }
}

/** Runs in a transaction that leaves nothing behind. */
async function inWorld(
  world: World,
  look: (em: EntityManager) => Promise<void>
) {
  const knex = store.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const transaction = await knex.transaction()
  const em = {
    getTransactionContext: () => transaction,
  } as unknown as EntityManager
  try {
    await write(em, world)
    await look(em)
  } finally {
    await transaction.rollback()
  }
}

const keyOf = (row: ExpectedDemand | DemandRow) =>
  [
    row.order_id,
    row.line_item_id,
    row.inventory_item_id,
    row.location_id,
    row.source,
  ].join(" ")

const figuresOf = (rows: readonly (ExpectedDemand | DemandRow)[]) =>
  Object.fromEntries(
    rows
      .map((row) => [
        keyOf(row),
        [
          row.required_quantity,
          row.covered_quantity,
          row.short_quantity,
          row.outstanding_quantity,
          row.to_backorder_quantity,
        ],
      ])
      .sort()
  )

const ALL_ITEMS = ["item-1", "item-2", "item-3"]

it("the statements agree with the plain rules, whatever the shop", async () => {
  const seed = Number(process.env.SEED) || Date.now() % 1_000_000_007
  console.log(`Shops at random, SEED=${seed}`)
  let shortLines = 0

  await fc.assert(
    fc.asyncProperty(anyWorld, async (world) => {
      await inWorld(world, async (em) => {
        const { demand, free } = demandOf(world)
        const order_ids = world.orders.map((_, n) => `order-${n}`)

        await refreshUnreservedDemand(em, await findStaleUnreservedDemand(em))
        expect(await findStaleUnreservedDemand(em)).toEqual([])
        expect(
          await query(
            em,
            `select order_id, line_item_id, inventory_item_id, location_id, quantity::float8 as quantity
             from backorder_unreserved_demand order by line_item_id, inventory_item_id`
          )
        ).toEqual(unreservedOf(world))

        expect(figuresOf(await loadDemand(em, { order_ids }))).toEqual(
          figuresOf(demand)
        )
        expect(
          figuresOf(await loadDemand(em, { inventory_item_ids: ALL_ITEMS }))
        ).toEqual(figuresOf(demand))
        expect(
          figuresOf(
            await loadDemand(em, {
              inventory_item_ids: ["item-1"],
              location_id: "place-b",
            })
          )
        ).toEqual(
          figuresOf(
            demand.filter(
              (d) =>
                d.inventory_item_id === "item-1" && d.location_id === "place-b"
            )
          )
        )
        expect(await loadFreeStock(em, ALL_ITEMS)).toEqual(free)

        const short = demand.filter((d) => d.to_backorder_quantity > 0)
        shortLines += short.length
        const list = async (group_by: "order" | "item", exhaustive: boolean) =>
          listShortages(
            em,
            {},
            { group_by, limit: 100, offset: 0 },
            { exhaustive }
          )
        const byOrder = await list("order", true)
        expect(figuresOf(byOrder.rows)).toEqual(figuresOf(short))
        expect(byOrder.count).toBe(new Set(short.map((d) => d.order_id)).size)
        const byItem = await list("item", true)
        expect(figuresOf(byItem.rows)).toEqual(figuresOf(short))

        // Where every reservation has a level, as Medusa sees to, looking at fewer pairs misses nothing.
        const hasLevel = (d: ExpectedDemand) =>
          d.source === "unreserved" ||
          world.levels.some(
            (l) => l.item === d.inventory_item_id && l.place === d.location_id
          )
        const quick = await list("order", false)
        expect(figuresOf(quick.rows)).toMatchObject(
          figuresOf(short.filter(hasLevel))
        )

        // One order's demand is right even if every event about it was lost.
        await query(
          em,
          "delete from backorder_unreserved_demand where order_id = 'order-0'"
        )
        expect(
          figuresOf(await loadDemand(em, { order_ids: ["order-0"] }))
        ).toEqual(figuresOf(demand.filter((d) => d.order_id === "order-0")))
      })
    }),
    { seed, numRuns: Number(process.env.RUNS) || 60 }
  )
  expect(shortLines).toBeGreaterThan(0)
}, 180_000)
