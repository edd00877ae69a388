import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { backorderService } from "../../../../../utils/service"

/** Which orders would be on hold again. Refuses as voiding would. */
export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  res.json(await backorderService(req).previewVoid(req.params.id!))
}
