import { model } from "@medusajs/framework/utils"

/**
 * A reservation that is on its way to another location: made anew there, then
 * taken away here. Written down before Medusa is touched and gone when the
 * deed is done, so that a crash between the two leaves nobody reserved twice.
 */
const BackorderReservationMove = model
  .define("backorder_reservation_move", {
    id: model.id({ prefix: "bomove" }).primaryKey(),
    move_id: model.text(),
    order_id: model.text(),
    line_item_id: model.text(),
    inventory_item_id: model.text(),
    reservation_id: model.text(),
    /** Chosen before it is made. */
    new_reservation_id: model.text(),
    from_location_id: model.text(),
    to_location_id: model.text(),
    quantity: model.bigNumber(),
  })
  .indexes([
    { name: "IDX_backorder_reservation_move_move", on: ["move_id"] },
    {
      name: "IDX_backorder_reservation_move_reservation",
      on: ["reservation_id"],
      unique: true,
    },
  ])

export default BackorderReservationMove
