import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { isWhole, Refusal } from "../../../domain"
import { loadFractionalItems } from "../sql/fractional-items"

type Counted = {
  inventory_item_id: string
  /** What a merchant calls the item. */
  item: string
  quantity: number
}

/**
 * Half a shirt is a typing error: only an item that some variant takes in
 * fractions (cloth by the metre) can be bought, received or billed in
 * fractions. Asks the database only where a quantity is not whole.
 *
 * @throws Refusal `purchase_order_line.quantity_fractional`
 * @example await refuseFractions(em, [{ inventory_item_id: "iitem_01J", item: "SHIRT-M", quantity: 1.5 }])
 */
export async function refuseFractions(
  em: EntityManager,
  lines: readonly Counted[]
) {
  const fractions = lines.filter(({ quantity }) => !isWhole(quantity))
  if (!fractions.length) {
    return
  }
  const fractional = await loadFractionalItems(
    em,
    fractions.map((line) => line.inventory_item_id)
  )
  const wrong = fractions.find(
    (line) => !fractional.has(line.inventory_item_id)
  )
  if (wrong) {
    throw new Refusal("purchase_order_line.quantity_fractional", {
      item: wrong.item,
      quantity: wrong.quantity,
    })
  }
}
