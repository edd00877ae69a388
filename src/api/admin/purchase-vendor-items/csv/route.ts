import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type {
  VendorListBody,
  VendorListQuery,
} from "../../../../types/requests"
import { importVendorListWorkflow } from "../../../../workflows"
import { actorOf } from "../../../utils/answers"
import { answerCsv } from "../../../utils/csv"
import { backorderService } from "../../../utils/service"
import { vendorListPreview } from "../../../utils/vendor-list"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { with_my_items } = req.validatedQuery as VendorListQuery
  answerCsv(
    res,
    "vendor-items.csv",
    await backorderService(req).exportVendorList({ items: with_my_items })
  )
}

/** Takes over the file, all or nothing; answers what its preview did. */
export const POST = async (
  req: AuthenticatedMedusaRequest<VendorListBody>,
  res: MedusaResponse
) => {
  const { result } = await importVendorListWorkflow(req.scope).run({
    input: { ...req.validatedBody, actor_id: actorOf(req) },
  })
  res.json(vendorListPreview(result.plan))
}
