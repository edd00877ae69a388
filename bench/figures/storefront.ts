import autocannon from "autocannon"
import { succeeded } from "../../integration-tests/http"
import { byTurns } from "../measure"
import type { Chapter, Figure } from "./figure"

/** Variants and their products: so many sold out, for which orders queue, and so many others. */
const sample = `
  (select v.id as variant_id, v.product_id
   from product_variant v
   join product_variant_inventory_item part on part.variant_id = v.id
   join inventory_level il on il.inventory_item_id = part.inventory_item_id
   group by v.id having bool_and(il.stocked_quantity <= il.reserved_quantity)
   order by md5(v.id) limit :sold_out)
  union
  (select v.id, v.product_id
   from product_variant v
   join product_variant_inventory_item part on part.variant_id = v.id
   join inventory_level il on il.inventory_item_id = part.inventory_item_id
   group by v.id having bool_or(il.stocked_quantity >= il.reserved_quantity + 4)
   order by md5(v.id) limit :others)`

const counts = [
  { sold_out: 10, others: 10, name: "20 variants, half of them sold out" },
  { sold_out: 1, others: 0, name: "1 variant, sold out" },
]

const CONNECTIONS = 50
const REQUESTS = 200
/** Turns of each, the median of which counts: the machine is never quite the same. */
const TURNS = 3

const median = (values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!

/** Fifty shoppers at once, from a thread of their own. */
async function crowd(url: string, key: string) {
  const { latency, errors, non2xx } = await autocannon({
    url,
    headers: { "x-publishable-api-key": key },
    connections: CONNECTIONS,
    amount: REQUESTS,
    timeout: 120,
    workers: 1,
  })
  if (errors || non2xx) {
    throw new Error(`${url}: ${errors} errors, ${non2xx} refusals`)
  }
  return { p50: latency.p50, p99: latency.p99 }
}

async function crowds(ours: string, medusa: string, key: string) {
  const measured = { ours: [], medusa: [] } as Record<
    "ours" | "medusa",
    Awaited<ReturnType<typeof crowd>>[]
  >
  for (let turn = 0; turn < TURNS; turn++) {
    measured.ours.push(await crowd(ours, key))
    measured.medusa.push(await crowd(medusa, key))
  }
  return measured
}

/** What a page of products asks us, beside what it asks Medusa for the same products. */
export const storefront: Chapter = {
  rounds: 60,
  async measure({ knex, sql, shopper, baseUrl, publishableKey }, rounds) {
    const figures: Figure[] = []
    for (const { name, ...limits } of counts) {
      const found = await sql<{ variant_id: string; product_id: string }>(
        sample,
        limits
      )
      const expected = limits.sold_out + limits.others
      const items = found.map((one) => `items[]=${one.variant_id}:2`).join("&")
      const ids = found.map((one) => `id[]=${one.product_id}`).join("&")
      const { notices } = succeeded(
        await shopper.get(`/store/backorders/variants?${items}`)
      )
      if (notices.length !== expected) {
        throw new Error(`${notices.length} notices instead of ${expected}`)
      }
      const ask = (path: string) => ({
        run: async () => succeeded(await shopper.get(path)),
      })
      const paths = {
        ours: `/store/backorders/variants?${items}`,
        medusa: `/store/products?${ids}&limit=50&fields=*variants,%2Bvariants.inventory_quantity`,
      }
      const { ours, medusa } = await byTurns(knex, rounds, {
        ours: ask(paths.ours),
        medusa: ask(paths.medusa),
      })
      figures.push({
        name: `GET /store/backorders/variants, ${name}`,
        ours,
        yardstick: { name: "GET /store/products, with quantities", ...medusa },
        ...(figures.length
          ? { same_statements_as: figures[0]!.name }
          : { aim: { ratio: 0.5 } }),
      })
      if (limits.others) {
        const at50 = await crowds(
          `${baseUrl}${paths.ours}`,
          `${baseUrl}${paths.medusa}`,
          publishableKey
        )
        for (const percentile of ["p50", "p99"] as const) {
          const ms = (of: "ours" | "medusa") =>
            median(at50[of].map((one) => one[percentile]))
          figures.push({
            name: `The same at ${CONNECTIONS} connections, ${percentile}`,
            ours: { ...ours, ms: ms("ours") },
            yardstick: {
              name: "GET /store/products, with quantities",
              ...medusa,
              ms: ms("medusa"),
            },
            aim: { ratio: 0.5 },
          })
        }
      }
    }
    return figures
  },
}
