import type { RecordShipmentInput } from "../../modules/backorder/deeds/ship-purchase-order"
import type { Actor } from "../../modules/backorder/service"
import { deedStep } from "./deed-step"

/** Our record of a vendor's shipment, once Medusa's order knows of it. */
export const recordShipmentStep = deedStep(
  "backorders-record-shipment",
  (service, input: RecordShipmentInput & Actor) =>
    service.recordShipment(input, input)
)
