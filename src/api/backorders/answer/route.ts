import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Refusal } from "../../../domain"
import { AnswerBody, AnswerQuery } from "../../../types/requests"
import {
  answerCustomerQuestion,
  viewCustomerQuestion,
} from "../../../workflows"
import { answerPage, overPage } from "./page"

/**
 * The page that a mail links to where the storefront has none. Opening it
 * changes nothing: mail programs open links by themselves. A button answers.
 */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const { token } = req.validatedQuery as AnswerQuery
  await page(req, res, token)
}

export const POST = async (
  req: MedusaRequest<AnswerBody>,
  res: MedusaResponse
) => {
  const { token } = req.validatedBody
  try {
    await answerCustomerQuestion(req.scope, req.validatedBody)
  } catch (error) {
    if (!Refusal.is(error)) {
      throw error
    }
  }
  await page(req, res, token)
}

async function page(req: MedusaRequest, res: MedusaResponse, token: string) {
  res.type("html").setHeader("Cache-Control", "private, no-store")
  res.setHeader("Referrer-Policy", "no-referrer")
  try {
    res.send(answerPage(await viewCustomerQuestion(req.scope, token), token))
  } catch (error) {
    if (!Refusal.is(error)) {
      throw error
    }
    res.status(error.type === "not_found" ? 404 : 400).send(overPage())
  }
}
