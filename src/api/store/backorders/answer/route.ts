import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { AnswerBody, AnswerQuery } from "../../../../types/requests"
import {
  answerCustomerQuestion,
  viewCustomerQuestion,
} from "../../../../workflows"

/** What the link of a mail asks, for a page of the storefront. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const { token } = req.validatedQuery as AnswerQuery
  const { texts: _, ...question } = await viewCustomerQuestion(req.scope, token)
  res.json({ question })
}

export const POST = async (
  req: MedusaRequest<AnswerBody>,
  res: MedusaResponse
) => {
  await answerCustomerQuestion(req.scope, req.validatedBody)
  res.json({ answer: req.validatedBody.answer })
}
