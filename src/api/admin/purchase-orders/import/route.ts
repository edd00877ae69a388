import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { ImportPurchaseOrdersBody } from "../../../../types/requests"
import { importPurchaseOrders } from "../../../../workflows"
import { actorOf } from "../../../utils/answers"
import { backorderService } from "../../../utils/service"

/** Enters purchase orders that were sent before, from a file. */
export const POST = async (
  req: AuthenticatedMedusaRequest<ImportPurchaseOrdersBody>,
  res: MedusaResponse
) => {
  const { ids, skipped } = await importPurchaseOrders(req.scope, {
    ...req.validatedBody,
    actor_id: actorOf(req),
  })
  res.json({
    purchase_orders: await backorderService(req).viewPurchaseOrders(ids),
    skipped,
  })
}
