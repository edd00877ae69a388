import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { Refusal } from "../../../../domain"
import { pickFields } from "../../../utils/answers"
import { backorderService } from "../../../utils/service"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const id = req.params.id!
  const [purchase_bill] = await backorderService(req).viewPurchaseBills([id])
  if (!purchase_bill) {
    throw new Refusal("purchase_bill.not_found", { id })
  }
  res.json({
    purchase_bill: pickFields(
      purchase_bill,
      req.validatedQuery.fields as string | undefined
    ),
  })
}
