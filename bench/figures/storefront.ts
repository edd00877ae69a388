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

/** What a page of products asks us, beside what it asks Medusa for the same products. */
export const storefront: Chapter = {
  rounds: 60,
  async measure({ knex, sql, shopper }, rounds) {
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
      const { ours, medusa } = await byTurns(knex, rounds, {
        ours: ask(`/store/backorders/variants?${items}`),
        medusa: ask(
          `/store/products?${ids}&limit=50&fields=*variants,%2Bvariants.inventory_quantity`
        ),
      })
      figures.push({
        name: `GET /store/backorders/variants, ${name}`,
        ours,
        yardstick: { name: "GET /store/products, with quantities", ...medusa },
        ...(figures.length
          ? { same_statements_as: figures[0]!.name }
          : { aim: { ratio: 0.5 } }),
      })
    }
    return figures
  },
}
