import type { ConfigModule, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import jwt from "jsonwebtoken"
import { Refusal } from "../../domain"

/** Days that a link in a mail works. */
export const VALID_DAYS = 14

const PURPOSE = "backorders-answer"

function secretOf(container: MedusaContainer) {
  const config: ConfigModule = container.resolve(
    ContainerRegistrationKeys.CONFIG_MODULE
  )
  return `${PURPOSE}:${String(config.projectConfig.http.jwtSecret)}`
}

/** A signed token for the answer to one mail; it opens nothing else, and expires. */
export const answerToken = (container: MedusaContainer, message_id: string) =>
  jwt.sign({}, secretOf(container), {
    algorithm: "HS256",
    audience: PURPOSE,
    subject: message_id,
    expiresIn: `${VALID_DAYS}d`,
  })

/**
 * The mail that a token belongs to.
 *
 * @throws Refusal `customer_answer.expired` also for what is no token of ours
 */
export function readAnswerToken(container: MedusaContainer, token: string) {
  try {
    const { sub } = jwt.verify(token, secretOf(container), {
      algorithms: ["HS256"],
      audience: PURPOSE,
    })
    return String(sub)
  } catch {
    throw new Refusal("customer_answer.expired")
  }
}
