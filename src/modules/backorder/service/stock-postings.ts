import { StockPostingEntry } from "../../../domain"
import * as moves from "../deeds/reservation-moves"
import * as postings from "../deeds/stock-postings"
import { LevelKey, loadLevels } from "../sql/inventory-levels"
import { Writer } from "../sql/writer"
import { WithPurchaseBills } from "./purchase-bills"
import type { Actor } from "./options"

/** What was begun in Medusa's stock before a deed, so that nothing is lost halfway. */
export class WithStockPostings extends WithPurchaseBills {
  /** Writes down what is about to be posted. */
  async beginPosting(posting_id: string, entries: StockPostingEntry[]) {
    await this.inTransaction((em) =>
      postings.beginPosting(em, posting_id, entries)
    )
  }

  async loadPosting(posting_id: string) {
    return await this.onPool((em) => postings.loadPosting(em, posting_id))
  }

  /** Medusa's levels of some items and locations. */
  async loadLevels(keys: LevelKey[]) {
    return await this.onPool((em) => loadLevels(em, keys))
  }

  async dropPosting(posting_id: string) {
    await this.inTransaction((em) => postings.dropPosting(em, posting_id))
  }

  /** Writes down what is about to move. @throws Refusal `order.busy` */
  async beginMoves(move_id: string, moved: moves.ReservationMove[]) {
    return await this.inTransaction((em) =>
      moves.beginMoves(em, move_id, moved)
    )
  }

  async loadMoves(move_id: string) {
    return await this.onPool((em) => moves.loadMoves(em, move_id))
  }

  /** What is written down of a move, and how far it got in Medusa. */
  async loadMoveStates(move_id: string) {
    return await this.onPool(async (em) => {
      const begun = await moves.loadMoves(em, move_id)
      return { moves: begun, states: await moves.loadMoveStates(em, begun) }
    })
  }

  /** What moved stays where it is: nothing is left to take back. */
  async finishMoves(input: { move_id: string }, actor: Actor) {
    return await this.deed(actor, async (em) => {
      const writer = new Writer(em)
      await moves.finishMoves(writer, await moves.loadMoves(em, input.move_id))
      return { log: writer.log }
    })
  }

  async dropMoves(move_id: string) {
    await this.inTransaction((em) => moves.dropMoves(em, move_id))
  }

  /** Moves, of some order lines or of any, begun before an instant that never became a deed. */
  async listStaleMoveIds(before: Date, line_item_ids?: string[]) {
    return await this.onPool((em) =>
      moves.listStaleMoveIds(em, before, line_item_ids)
    )
  }

  /** Postings, of some purchase order lines or of any, begun before an instant that never became a deed. */
  async listStalePostingIds(before: Date, line_ids?: string[]) {
    return await this.onPool((em) =>
      postings.listStalePostingIds(em, before, line_ids)
    )
  }
}
