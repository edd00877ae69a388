import type {
  MedusaResponse,
  MedusaStoreRequest,
} from "@medusajs/framework/http"
import { backorderService } from "../../../../utils/service"

/** What a shopper is told of a cart. As with Medusa's own route, its id is the key to it. */
export const GET = async (req: MedusaStoreRequest, res: MedusaResponse) => {
  res.set("cache-control", "private, no-store")
  res.json(await backorderService(req).viewCartBackorders(req.params.id))
}
