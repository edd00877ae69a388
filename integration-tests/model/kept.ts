/** Lives that failed once, as short as they got. */
export const KEPT: readonly (readonly [what: string, life: string])[] = [
  [
    "released by hand, the purchase order canceled, and backordered again",
    "place(0,3,0) backorder_all(0,0,0) release(4,11,1) cancel_purchase_order(4,5,4) backorder_all(11,3,7)",
  ],
]
