import { positive, subtract, sumOf } from "./decimal"

/** One item of a waiting order line: its reservation, and what of it is pegged to the goods that come. */
export type FollowingItem = {
  inventory_item_id: string
  /** The whole reservation. */
  reserved_quantity: number
  /** By purchase order line, what this order line waits for of it. */
  pegs: readonly { purchase_order_line_id: string; quantity: number }[]
}

export type FollowingLine = {
  line_item_id: string
  items: readonly FollowingItem[]
}

/**
 * Which order lines follow goods that are received at another location than
 * they were ordered for (rule G5): only with their whole reservations, and
 * only where the goods, and for the rest what lies free there, cover them in
 * full. Called with the lines in queue order; a line that can't follow leaves
 * its goods to the next.
 *
 * @param accepted goods that come, by purchase order line
 * @param free what nobody waits for at the other location, by inventory item
 * @returns ids of the order lines that follow
 * @example 5 come for orders of 4 and 6: the first follows, the second stays.
 */
export function decideFollowers(
  lines: readonly FollowingLine[],
  accepted: ReadonlyMap<string, number>,
  free: ReadonlyMap<string, number>
): Set<string> {
  const goods = new Map(accepted)
  const spare = new Map(free)
  const followers = new Set<string>()
  for (const line of lines) {
    const wanted = line.items.map((item) => ({
      ...item,
      rest: subtract(
        item.reserved_quantity,
        sumOf(item.pegs, (peg) => peg.quantity)
      ),
    }))
    const isCovered = wanted.every(
      (item) =>
        item.rest >= 0 &&
        item.rest <= positive(spare.get(item.inventory_item_id) ?? 0) &&
        item.pegs.every(
          (peg) => peg.quantity <= (goods.get(peg.purchase_order_line_id) ?? 0)
        )
    )
    if (!isCovered || !wanted.length) {
      continue
    }
    followers.add(line.line_item_id)
    for (const item of wanted) {
      spare.set(
        item.inventory_item_id,
        subtract(spare.get(item.inventory_item_id) ?? 0, item.rest)
      )
      for (const { purchase_order_line_id: id, quantity } of item.pegs) {
        goods.set(id, subtract(goods.get(id) ?? 0, quantity))
      }
    }
  }
  return followers
}
