import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { PayPurchaseBillsBody } from "../../../../types/requests"
import { payPurchaseBillWorkflow } from "../../../../workflows"
import { actorOf } from "../../../utils/answers"
import { eachForItself } from "../../../utils/each-for-itself"
import { backorderService } from "../../../utils/service"

/** Pays what is left of each: what can't be paid comes back in `skipped` with its reason. */
export const POST = async (
  req: AuthenticatedMedusaRequest<PayPurchaseBillsBody>,
  res: MedusaResponse
) => {
  const { ids, ...payment } = req.validatedBody
  const { done, skipped } = await eachForItself(ids, (id) =>
    payPurchaseBillWorkflow(req.scope).run({
      input: { id, ...payment, actor_id: actorOf(req) },
    })
  )
  res.json({
    purchase_bills: await backorderService(req).viewPurchaseBills(
      done.map(({ id }) => id)
    ),
    skipped,
  })
}
