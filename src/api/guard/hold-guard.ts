import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { Hold, HeldAct, Refusal, refuseDuringHold } from "../../domain"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type BackorderModuleService from "../../modules/backorder/service"
import type { HeldFulfillment } from "../../modules/backorder/sql/hold"
import { lockOrders, locksReleased } from "../../workflows/steps/lock-orders"
import { whenAnswered } from "../utils/when-answered"
import { Asked, Attempt, isOwnWorkflow, ReadAttempt } from "./attempts"
import { answerProbe } from "./self-check"

/** Read with every request, so that a store in trouble is free at once. */
const isOff = () => process.env.BACKORDERS_GUARD === "off"

const askedOf = (req: MedusaRequest): Asked => ({
  params: req.params,
  body: (req.validatedBody ?? req.body ?? {}) as Record<string, unknown>,
})

/**
 * Refuses what an order on hold doesn't let pass (rules H1 to H3), before
 * Medusa's handler. It keeps the orders locked until the request is answered:
 * no hold can be placed between the check and the deed, and no second
 * fulfillment of the order runs beside this one (rule H6). Trouble of its own
 * it logs and lets the request pass, because a store must go on (rule H7).
 *
 * @example { matcher: "/admin/payments/:id/capture", methods: ["POST"], middlewares: [holdGuard(readCapture)] }
 */
export const holdGuard = (read: ReadAttempt) =>
  async function holdGuardMiddleware(
    req: MedusaRequest,
    res: MedusaResponse,
    next: MedusaNextFunction
  ) {
    if (answerProbe(req, res)) {
      return
    }
    if (!isOff()) {
      try {
        await check(read, req, res)
      } catch (error) {
        if (error instanceof Refusal) {
          throw error
        }
        req.scope
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(
            `The hold guard could not check ${req.method} ${req.path} and let it pass: ${messageOf(error)}`
          )
      }
    }
    next()
  }

/** Our own workflows can't be run by hand, past the checks of their routes. */
export const ownWorkflowGuard = async function ownWorkflowGuardMiddleware(
  req: MedusaRequest,
  _: MedusaResponse,
  next: MedusaNextFunction
) {
  const { workflow_id } = req.params
  if (isOwnWorkflow(workflow_id)) {
    throw new Refusal("workflow.not_runnable", { workflow_id })
  }
  next()
}

const messageOf = (error: unknown) =>
  error instanceof Error ? error.message : String(error)

async function check(
  read: ReadAttempt,
  req: MedusaRequest,
  res: MedusaResponse
) {
  const attempt = read(askedOf(req))
  if (!attempt) {
    return
  }
  const service = req.scope.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const holdIds = await lockAndFind(service, attempt, req, res)
  if (!holdIds.length || isExempt(service, req as AuthenticatedMedusaRequest)) {
    return
  }
  const [holds, fulfillments] = await Promise.all([
    service.loadHolds(holdIds),
    attempt.fulfillment_ids?.length
      ? service.loadHeldFulfillments(attempt.fulfillment_ids)
      : [],
  ])
  for (const hold of holds) {
    const refusal = refuse(hold, attempt, fulfillments)
    if (refusal) {
      throw refusal
    }
  }
}

/** Locked like any other, so that nothing runs beside it; only not refused. */
function isExempt(
  service: BackorderModuleService,
  { auth_context: who }: AuthenticatedMedusaRequest
) {
  return who?.actor_type === "api-key" && service.isExempt(who.actor_id)
}

/**
 * The holds of the orders that are meant, read while they are locked. Where
 * the request names orders only by what belongs to them, they have to be
 * looked up before they can be locked: that statement reads the holds too, and
 * is repeated only when a lock was given back meanwhile.
 */
async function lockAndFind(
  service: BackorderModuleService,
  { orders }: Attempt,
  req: MedusaRequest,
  res: MedusaResponse
): Promise<string[]> {
  const isNamed = Object.keys(orders).every((name) => name === "order_ids")
  const released = locksReleased()
  const found = isNamed ? [] : await service.findNamedOrders(orders)
  const orderIds = isNamed
    ? (orders.order_ids ?? [])
    : found.map(({ order_id }) => order_id)
  if (!orderIds.length) {
    return []
  }
  whenAnswered(res, await lockOrders(req.scope, orderIds))
  const current =
    isNamed || locksReleased() !== released
      ? await service.findNamedOrders({ order_ids: orderIds })
      : found
  return current.flatMap(({ hold_id }) => hold_id ?? [])
}

function refuse(
  hold: Hold,
  attempt: Attempt,
  fulfillments: readonly HeldFulfillment[]
): Refusal | null {
  const { act } = attempt
  switch (act) {
    case "ship":
    case "deliver":
      // One that doesn't exist is Medusa's to refuse.
      return (
        fulfillments
          .map((fulfillment) =>
            refuseDuringHold(hold, { ...fulfillment, type: act })
          )
          .find((refusal) => refusal !== null) ?? null
      )
    default:
      return refuseDuringHold(hold, toAct(act, attempt))
  }
}

const toAct = (
  type: Exclude<HeldAct["type"], "ship" | "deliver">,
  { items = [], is_uncounted }: Attempt
): HeldAct =>
  type === "fulfill" ? { type, items, is_counted: !is_uncounted } : { type }
