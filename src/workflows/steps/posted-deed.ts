import type { StockPostingEntry } from "../../domain"
import type { ReservationMove } from "../../modules/backorder/deeds/reservation-moves"
import type BackorderModuleService from "../../modules/backorder/service"
import type { Actor } from "../../modules/backorder/service"
import type { ChangeLog } from "../../modules/backorder/sql/writer"
import { generateEntityId } from "@medusajs/framework/utils"
import {
  createStep,
  StepResponse,
  transform,
  WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { backorderService, deedStep } from "./deed-step"
import { emitStock } from "./emit-settled"
import { emitMoved, moveReservationsStep } from "./move-reservations"
import { postStockStep } from "./post-stock"

/** What a deed posts, and which reservations go along with its goods. */
export type PlannedPosting = {
  entries: StockPostingEntry[]
  moves: ReservationMove[]
  /** Where they go, goods are still to come. */
  is_waiting: boolean
}

/**
 * The three parts of a deed that moves stock, as steps: plan what it posts,
 * post it to Medusa's levels, and do the deed, which makes the posting its
 * own. Answers a function for the composition of a workflow.
 *
 * @param name of the workflow; the steps are `<name>-plan` and `<name>-step`
 * @param prefix of the posting's id: a receipt is its own posting
 */
export function postedDeed<
  Input extends Actor,
  Result extends { log: ChangeLog },
>(
  name: string,
  parts: {
    plan: (
      service: BackorderModuleService,
      input: Input
    ) => Promise<StockPostingEntry[] | PlannedPosting>
    deed: (
      service: BackorderModuleService,
      input: Input & { posting_id: string }
    ) => Promise<Result>
    /** Goods may come or go at another location than ordered, and reservations after them. */
    moves?: boolean
  },
  prefix = "bopost"
) {
  const planStep = createStep(
    `${name}-plan`,
    async (input: Input, { container }) => {
      const planned = await parts.plan(backorderService(container), input)
      return new StepResponse({
        posting_id: generateEntityId(undefined, prefix),
        ...(Array.isArray(planned)
          ? { entries: planned, moves: [], is_waiting: false }
          : planned),
      })
    }
  )
  const doStep = deedStep(
    `${name}-step`,
    (service, input: Input & { posting_id: string }) =>
      parts.deed(service, input)
  )
  return (input: WorkflowData<Input>) => {
    const posting = planStep(input)
    const posted = postStockStep(
      transform({ posting }, (data) => [data.posting])
    )
    const moved = parts.moves ? moveReservationsStep(posting) : null
    const done = doStep(
      transform({ input, posting }, (data) => ({
        ...(data.input as Input),
        posting_id: data.posting.posting_id,
      }))
    )
    emitStock(posted)
    if (moved) {
      emitMoved(moved)
    }
    return done
  }
}
