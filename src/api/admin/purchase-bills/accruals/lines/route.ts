import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { ListAccrualLinesQuery } from "../../../../../types/requests"
import { filtersOf, listAnswer, pagingOf } from "../../../../utils/answers"
import { backorderService } from "../../../../utils/service"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const query = req.validatedQuery as z.infer<typeof ListAccrualLinesQuery>
  const page = await backorderService(req).pageAccrualLines(
    filtersOf(query),
    pagingOf(query)
  )
  res.json(listAnswer("accrual_lines", page, query))
}
