import { readFileSync } from "node:fs"
import { join } from "node:path"
import { listShortages } from "../../src/modules/backorder/sql/demand"
import { byTurns } from "../measure"
import { expectSame, type Chapter } from "./figure"

const plain = readFileSync(join(__dirname, "plain-shortages.sql"), "utf8")
const everything = { only_to_backorder: false }
const unpaged = { limit: 1_000_000, offset: 0 }

/** What is short in the whole shop, beside the plain query, which knows nothing of purchase orders, ranks or allocations. */
export const shortage: Chapter = {
  rounds: 15,
  async measure({ knex, em, sql, service }, rounds) {
    const all = () =>
      listShortages(em, everything, { group_by: "order", ...unpaged })
    const rows = await sql<{ short_quantity: string }>(plain)
    const ours = await all()
    expectSame(
      "Short quantity of the whole shop",
      [ours.rows.length, sum(ours.rows)],
      [rows.length, sum(rows)]
    )

    const measured = await byTurns(knex, rounds, {
      plain: { run: () => sql(plain) },
      all: { run: all },
      page: {
        run: () =>
          listShortages(em, {}, { group_by: "order", limit: 20, offset: 0 }),
      },
      items: {
        run: () =>
          listShortages(em, {}, { group_by: "item", limit: 20, offset: 0 }),
      },
      answer: {
        run: () => service.pageShortages({}, { limit: 20, offset: 0 }),
      },
    })
    const yardstick = { name: "the plain query", ...measured.plain }
    const aim = { ratio: 2 }
    return [
      {
        name: "Shortages of the shop, first 20 orders and count",
        ours: measured.page,
        yardstick,
        aim,
      },
      {
        name: "Shortages of the shop, first 20 items and count",
        ours: measured.items,
        yardstick,
        aim,
      },
      {
        name: `Shortages of the shop, all ${rows.length} lines`,
        ours: measured.all,
        yardstick,
        aim,
      },
      {
        name: "First 20 orders with vendors, supply and stock elsewhere",
        ours: measured.answer,
        yardstick,
      },
    ]
  },
}

const sum = (rows: readonly { short_quantity: string | number }[]) =>
  rows.reduce((total, row) => total + Number(row.short_quantity), 0)
