import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { deletePurchaseVendorItemWorkflow } from "../../../../../../workflows"
import { actorOf } from "../../../../../utils/answers"

export const DELETE = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { result } = await deletePurchaseVendorItemWorkflow(req.scope).run({
    input: {
      vendor_id: req.params.id!,
      id: req.params.item_id!,
      actor_id: actorOf(req),
    },
  })
  res.json({ id: result.id, object: "purchase_vendor_item", deleted: true })
}
