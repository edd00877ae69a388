import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { ServeFirstBody } from "../../../../../types/requests"
import { backorderService } from "../../../../utils/service"

/** Who would gain and who would lose; nothing is changed. */
export const POST = async (
  req: AuthenticatedMedusaRequest<ServeFirstBody>,
  res: MedusaResponse
) => {
  res.json({
    effects: await backorderService(req).previewServeFirst(req.validatedBody),
  })
}
