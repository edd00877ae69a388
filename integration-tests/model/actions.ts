import fc from "fast-check"

/**
 * What people and programs do to a shop, as plain data that a failing test
 * prints and that is kept as a regression test. `a`, `b` and `c` choose among
 * what is there at that moment, so a shorter sequence still means something.
 */
export const KINDS = [
  "place",
  "place_without_reservation",
  "edit_quantity",
  "edit_price",
  "remove_line",
  "cancel_order",
  "backorder",
  "backorder_all",
  "cancel_backorder",
  "release",
  "release_from_stock",
  "issue",
  "receive",
  "reverse_receipt",
  "bill",
  "void_bill",
  "pay_bill",
  "cancel_purchase_order",
  "close_purchase_order",
  "reopen_purchase_order",
  "change_quantity",
  "move_date",
  "replace_vendor",
  "delete_draft",
  "fulfill",
  "cancel_fulfillment",
  "return",
  "count_stock",
  "serve_first",
  "told_again",
  "sweep",
] as const

export type Kind = (typeof KINDS)[number]
export type Action = { kind: Kind; a: number; b: number; c: number }

/** What happens more often than the rest in a shop's life. */
const OFTEN: Partial<Record<Kind, number>> = {
  place: 8,
  backorder: 6,
  backorder_all: 4,
  issue: 6,
  receive: 6,
  bill: 5,
  fulfill: 5,
  edit_quantity: 4,
  cancel_order: 3,
  count_stock: 3,
}

const pick = fc.nat({ max: 11 })

export const anyAction: fc.Arbitrary<Action> = fc.record({
  kind: fc.oneof(
    ...KINDS.map((kind) => ({
      weight: OFTEN[kind] ?? 2,
      arbitrary: fc.constant(kind),
    }))
  ),
  a: pick,
  b: pick,
  c: pick,
})

/** A life begins with orders that are backordered: nothing interesting happens before. */
export const anyLife = (steps: number) =>
  fc
    // As long as asked for: by itself fast-check makes ten steps at most.
    .array(anyAction, { minLength: 1, maxLength: steps, size: "max" })
    .map((actions): Action[] => [
      { kind: "place", a: 0, b: 3, c: 0 },
      { kind: "place", a: 1, b: 2, c: 1 },
      { kind: "backorder_all", a: 0, b: 0, c: 0 },
      ...actions,
    ])

export const sayLife = (actions: readonly Action[]) =>
  actions.map(({ kind, a, b, c }) => `${kind}(${a},${b},${c})`).join(" ")

/** The way back of `sayLife`, for the kept ones. @example life("place(0,3,0) cancel_order(0,0,0)") */
export const life = (text: string): Action[] =>
  [...text.matchAll(/(\w+)\((\d+),(\d+),(\d+)\)/g)].map(
    ([, kind, a, b, c]) => ({
      kind: kind as Kind,
      a: Number(a),
      b: Number(b),
      c: Number(c),
    })
  )
