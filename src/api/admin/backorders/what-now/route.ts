import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { WhatNowQuery } from "../../../../types/requests"
import { backorderService } from "../../../utils/service"

/** Orders whose supply fell away, spare goods, and what can be done about each. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, WhatNowQuery>,
  res: MedusaResponse
) => {
  res.json({
    what_now: await backorderService(req).viewWhatNow(
      req.validatedQuery as WhatNowQuery
    ),
  })
}
