import { PlanRequest } from "../../../domain"
import * as place from "../deeds/place-backorders"
import { previewPlan } from "../deeds/preview-plan"
import * as undo from "../deeds/undo-placement"
import * as placements from "../sql/placements"
import { WithShortages } from "./shortages"
import type { Actor } from "./options"

/** Placing backorders (domain: B1 to B9), and undoing that. */
export class WithPlacing extends WithShortages {
  /** Rules B1 to B9. Answers ids; `log` undoes it. */
  async placeBackorders(input: place.PlaceBackordersRequest, actor: Actor) {
    return await this.deed(actor, (em, deed) =>
      place.placeBackorders(em, input, deed, actor.idempotency_key_id)
    )
  }

  /** Keeps what was done to reservations for a backordering. */
  async keepPrepared(
    placement_id: string,
    prepared: placements.PreparedReservations
  ) {
    await this.inTransaction((em) =>
      placements.keepPrepared(em, placement_id, prepared)
    )
  }

  /** What undoing a backordering will touch. @throws Refusal once something of it moved on */
  async checkUndo(placement_id: string) {
    return await this.inTransaction(async (em) => {
      const { order_ids, prepared } = await undo.checkUndo(em, placement_id)
      return { order_ids, prepared }
    })
  }

  /** Takes a whole backordering back, as long as nothing of it moved on. */
  async undoPlacement(placement_id: string, actor: Actor) {
    return await this.deed(actor, (em, deed) =>
      undo.undoPlacement(em, placement_id, deed)
    )
  }

  /** The orders that a request is for; one more than `limit` when there are more. */
  async selectOrders(selection: place.Selection, limit: number) {
    return await this.read((em) => place.selectOrders(em, selection, limit))
  }

  /** What placing would do; nothing is written. */
  async previewBackorders(input: PlanRequest) {
    return await this.read(async (em, deed) =>
      previewPlan(await place.previewBackorders(em, input, deed))
    )
  }

  /** Backorderings of more than a day ago can't be undone any more. */
  async purgePlacements() {
    await this.inTransaction((em) => placements.purgePlacements(em))
  }
}
