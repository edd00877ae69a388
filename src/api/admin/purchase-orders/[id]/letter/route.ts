import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { LetterQuery } from "../../../../../types/requests"
import { draftLetter } from "../../../../../workflows/steps/mail-letter"
import { backorderService } from "../../../../utils/service"

/** What a mail to the vendor says unless somebody writes another. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { kind } = req.validatedQuery as LetterQuery
  const { to, subject, message, lines } = await draftLetter(
    req.scope,
    kind,
    req.params.id!
  )
  res.json({
    letter: {
      to,
      subject,
      message,
      lines,
      can_send: await backorderService(req).hasEmailProvider(),
    },
  })
}
