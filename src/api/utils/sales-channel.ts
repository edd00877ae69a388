import type { MedusaStoreRequest } from "@medusajs/framework/http"
import { Refusal } from "../../domain"

/**
 * The channel that a store request is about: the one of its publishable key,
 * or one of several. None where the key has none.
 *
 * @throws Refusal `request.invalid` for a key of several channels of which none is named, or another one
 */
export function channelOf(
  req: Pick<MedusaStoreRequest, "publishable_key_context">,
  named: string | undefined
) {
  const channels = req.publishable_key_context.sales_channel_ids
  if (named === undefined && channels.length > 1) {
    throw new Refusal("request.invalid", {
      details:
        "the publishable key belongs to several sales channels: name one with sales_channel_id",
    })
  }
  if (named !== undefined && !channels.includes(named)) {
    throw new Refusal("request.invalid", {
      details:
        "sales_channel_id: the publishable key doesn't belong to this channel",
    })
  }
  return named ?? channels[0]
}
