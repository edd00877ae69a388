import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { DoctorCode, DoctorFinding } from "../../domain"
import type { Actor } from "../../modules/backorder/service"
import { backorderService } from "../steps/deed-step"
import { emitSettled } from "../steps/emit-settled"
import { postedDeed } from "../steps/posted-deed"
import { takeBackUnfinished } from "../steps/take-back-unfinished"

const takeBackUnfinishedStep = createStep(
  "backorders-take-back-unfinished",
  async (_: void, { container }) =>
    new StepResponse(await takeBackUnfinished(container, { is_open: false }))
)

const repair = postedDeed("backorders-repair-backorders", {
  plan: (service, _: Actor) => service.planIncomingRepair(),
  deed: (service, input) => service.repair(input, input),
})

/**
 * Repairs what the doctor found and what is ours, in one transaction, and
 * writes it to the history; what is Medusa's is left alone. Stock that was
 * changed for something that was never recorded is taken back first.
 *
 * Used by `POST /admin/backorders/doctor/repair` and by the script. Emits what
 * follows from it: `backorder.released`, `backorder.canceled`,
 * `purchase_order.closed`.
 *
 * @example
 * const { result } = await repairBackordersWorkflow(container).run({ input: {} })
 * result.repaired // [{ code: "backorder.hold_is_over", count: 1 }]
 */
export const repairBackordersWorkflow = createWorkflow(
  "backorders-repair-backorders",
  (input: WorkflowData<Actor>) => {
    const unfinished = takeBackUnfinishedStep()
    const repaired = repair(input)
    emitSettled(repaired)
    return new WorkflowResponse(
      transform({ unfinished, repaired }, (data) => ({
        repaired: [
          ...data.repaired.repaired,
          ...data.unfinished.posting_ids.map(() => ({
            code: "stock_posting.unfinished" as const,
            count: 1,
          })),
          ...data.unfinished.move_ids.map(() => ({
            code: "reservation_move.unfinished" as const,
            count: 1,
          })),
          ...data.unfinished.shipped_purchase_order_ids.map(() => ({
            code: "purchase_shipment.unrecorded" as const,
            count: 1,
          })),
        ],
      }))
    )
  }
)

/** One repair can bring the next to light: a sum that is right again changes what is still to come. */
const ROUNDS = 3

/**
 * Repairs until nothing of ours is left to repair.
 *
 * @returns what was repaired, and what is left: Medusa's, and what only a
 * person can know
 */
export async function putRight(
  container: MedusaContainer,
  actor: Actor = {}
): Promise<{
  repaired: { code: DoctorCode; count: number }[]
  findings: DoctorFinding[]
}> {
  const service = backorderService(container)
  const repaired: { code: DoctorCode; count: number }[] = []
  let findings = await service.examine()
  for (let round = 0; round < ROUNDS; round++) {
    if (!findings.some(({ is_repairable }) => is_repairable)) {
      break
    }
    const { result } = await repairBackordersWorkflow(container).run({
      input: { actor_id: actor.actor_id },
    })
    repaired.push(...result.repaired)
    findings = await service.examine()
  }
  return { repaired, findings }
}
