import { describe, expect, it } from "vitest"
import { shareShipment, ShippablePeg } from "./vendor-shipment"

const peg = (given: Partial<ShippablePeg> = {}): ShippablePeg => ({
  id: "peg",
  line_item_id: "shirt",
  inventory_item_id: "LS",
  purchase_order_line_id: "pol",
  required_per_unit: 1,
  open_quantity: 250,
  ...given,
})
const line = (given: object = {}) => ({
  line_item_id: "shirt",
  open_units: 250,
  inventory_item_ids: ["LS"],
  ...given,
})
const wanted = (...quantities: [string, number][]) => new Map(quantities)
const units = (shipment: ReturnType<typeof shareShipment>) =>
  Object.fromEntries(shipment.units)

describe("a vendor has shipped", () => {
  it("100 of 250", () => {
    const shipment = shareShipment(wanted(["pol", 100]), [peg()], [line()])
    expect(units(shipment)).toEqual({ shirt: 100 })
    expect(shipment.shares).toEqual([
      { peg_id: "peg", purchase_order_line_id: "pol", quantity: 100 },
    ])
    expect(shipment.left.get("pol")).toBe(0)
  })

  it("everything, when no lines are named", () => {
    expect(units(shareShipment(null, [peg()], [line()]))).toEqual({
      shirt: 250,
    })
  })

  it("more than the order still needs: the rest is left over", () => {
    const shipment = shareShipment(
      wanted(["pol", 250]),
      [peg()],
      [line({ open_units: 200 })]
    )
    expect(units(shipment)).toEqual({ shirt: 200 })
    expect(shipment.left.get("pol")).toBe(50)
  })

  it("for two order lines of the same item: the first in the queue first", () => {
    const shipment = shareShipment(
      wanted(["pol", 5]),
      [
        peg({ open_quantity: 3 }),
        peg({ id: "two", line_item_id: "gift", open_quantity: 4 }),
      ],
      [line(), line({ line_item_id: "gift" })]
    )
    expect(units(shipment)).toEqual({ shirt: 3, gift: 2 })
  })

  it("pieces of two pegs of one line, 1.5 m a unit", () => {
    const shipment = shareShipment(
      wanted(["pol", 4.5]),
      [
        peg({ required_per_unit: 1.5, open_quantity: 1.5 }),
        peg({ id: "two", required_per_unit: 1.5, open_quantity: 6 }),
      ],
      [line()]
    )
    expect(units(shipment)).toEqual({ shirt: 3 })
    expect(shipment.shares.map((share) => share.quantity)).toEqual([1.5, 3])
  })

  const kit = [
    peg({ required_per_unit: 4, open_quantity: 8 }),
    peg({
      id: "tray",
      inventory_item_id: "TR",
      purchase_order_line_id: "pol2",
      open_quantity: 2,
    }),
  ]
  const set = line({ inventory_item_ids: ["LS", "TR"], open_units: 2 })

  it("a kit, in whole units", () => {
    const shipment = shareShipment(wanted(["pol", 4], ["pol2", 1]), kit, [set])
    expect(units(shipment)).toEqual({ shirt: 1 })
    expect([...shipment.left.values()]).toEqual([0, 0])
  })

  it("a kit of which a part is missing: nothing of it counts", () => {
    const shipment = shareShipment(wanted(["pol", 4]), kit, [set])
    expect(units(shipment)).toEqual({})
    expect(shipment.left.get("pol")).toBe(4)
  })

  it("a kit with an item that somebody else delivers", () => {
    expect(units(shareShipment(null, kit.slice(0, 1), [set]))).toEqual({})
  })
})
