import { add, subtract } from "./decimal"
import {
  Asked,
  decideCartNotices,
  decideNotice,
  Notice,
  publicNotice,
} from "./notice"
import { NoticeWorld } from "./notice-places"
import { Refusal } from "./refusals"

export type CartLine = Asked & {
  /** What the shopper calls it. */
  title: string
}

/**
 * Refuses lines of a cart that go beyond their variants' limits on backorders
 * (null: none does). Lines of one variant count as one. Of the variants named
 * only, where some are.
 *
 * @example 5 in stock, 3 may be backordered, 10 wanted:
 * // "That many of Shirt can't be had. At most 8: 5 now, 3 by 2026-12-12."
 */
export function refuseBeyondLimit(
  lines: readonly CartLine[],
  world: NoticeWorld,
  {
    variant_ids,
    show_quantity_up_to = null,
  }: {
    variant_ids?: readonly string[]
    show_quantity_up_to?: number | null
  } = {}
): Refusal | null {
  const merged = mergeVariants(lines)
  const notices = decideCartNotices(merged, world)
  const index = notices.findIndex(
    ({ variant_id, max_quantity }) =>
      max_quantity !== undefined &&
      (!variant_ids || variant_ids.includes(variant_id))
  )
  const line = merged[index]
  return line
    ? new Refusal("cart_line.limit_exceeded", {
        title: line.title,
        most: mostOf(
          publicNotice(notices[index]!, show_quantity_up_to),
          line,
          world
        ),
      })
    : null
}

function mergeVariants(lines: readonly CartLine[]): CartLine[] {
  const merged = new Map<string, CartLine>()
  for (const line of lines) {
    const { variant_id } = line.variant
    const before = merged.get(variant_id)?.quantity ?? 0
    merged.set(variant_id, { ...line, quantity: add(before, line.quantity) })
  }
  return [...merged.values()]
}

/** How many can still be had, and when. */
function mostOf(
  { max_quantity, available_quantity: now }: Notice,
  { variant }: CartLine,
  world: NoticeWorld
) {
  if (max_quantity === undefined || now === null) {
    return "Choose a smaller quantity."
  }
  if (max_quantity === 0) {
    return "It is sold out."
  }
  const later = subtract(max_quantity, now)
  if (later === 0) {
    return `At most ${now}.`
  }
  const most = { variant, quantity: max_quantity }
  const { expected_date } = decideNotice(most, world)
  const when = expected_date ? `by ${expected_date}` : "later"
  return now === 0
    ? `At most ${later}, ${when}.`
    : `At most ${max_quantity}: ${now} now, ${later} ${when}.`
}
