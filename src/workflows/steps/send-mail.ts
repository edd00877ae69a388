import type {
  CreateNotificationDTO,
  FilterableNotificationProps,
  MedusaContainer,
} from "@medusajs/framework/types"
import { Modules, NotificationStatus } from "@medusajs/framework/utils"
import { createHash } from "node:crypto"

/** A notification that nobody finished within this time was left by a server that died. */
const GIVEN_UP_AFTER = 5 * 60_000
/** How often the same mail is tried; each try is a notification of its own. */
export const MOST_TRIES = 10

export type Mail = Omit<
  CreateNotificationDTO,
  "channel" | "idempotency_key" | "provider_data"
>

/** `unsure`: a server died while it sent, so the mail may have gone or not. */
export type MailResult =
  { state: "sent" | "busy" | "unsure" } | { state: "failed"; reason: string }

/** What a key is made of: the same mail gives the same key. */
export const hashOf = (parts: readonly unknown[]) =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 24)

/**
 * Sends a mail once per key, through the app's Notification module: asked
 * again, it only tells what became of it. A try that failed is followed by
 * another. Two servers at the same moment: the unique index on the key of a
 * notification lets one of them.
 */
export async function sendMail(
  container: MedusaContainer,
  key: string,
  mail: Mail
): Promise<MailResult> {
  const notifications = container.resolve(Modules.NOTIFICATION)
  const keys = Array.from({ length: MOST_TRIES }, (_, index) =>
    keyOf(key, index)
  )
  const tries = async () =>
    await notifications.listNotifications(
      // Its type leaves out what Medusa itself lists by.
      { idempotency_key: keys } as FilterableNotificationProps
    )
  const before = await tries()
  const known = judge(before)
  if (known) {
    return known
  }
  if (before.length >= MOST_TRIES) {
    return { state: "failed", reason: "It was tried too often." }
  }
  try {
    await notifications.createNotifications({
      ...mail,
      channel: "email",
      idempotency_key: keyOf(key, before.length),
    })
  } catch (error) {
    return judge(await tries()) ?? { state: "failed", reason: reasonOf(error) }
  }
  return judge(await tries()) ?? { state: "busy" }
}

const keyOf = (key: string, index: number) => `${key}:${index + 1}`

function judge(
  tries: { status?: string; created_at?: Date | string }[]
): MailResult | null {
  if (tries.some(({ status }) => status === NotificationStatus.SUCCESS)) {
    return { state: "sent" }
  }
  const pending = tries.find(
    ({ status }) => status === NotificationStatus.PENDING
  )
  if (!pending) {
    return null
  }
  const age = Date.now() - new Date(pending.created_at ?? 0).getTime()
  return { state: age > GIVEN_UP_AFTER ? "unsure" : "busy" }
}

/** The provider's own words, out of Medusa's. @example "550 No such mailbox" */
function reasonOf(error: unknown) {
  const message = error instanceof Error ? error.message : String(error)
  const words = message
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith("Failed to send notification"))
    .join(" ")
  return /[.!?]$/.test(words) ? words : `${words}.`
}
