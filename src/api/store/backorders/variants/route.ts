import type {
  MedusaResponse,
  MedusaStoreRequest,
} from "@medusajs/framework/http"
import type { VariantNoticesQuery } from "../../../../types/requests"
import { channelOf } from "../../../utils/sales-channel"
import { backorderService } from "../../../utils/service"

/**
 * What a shopper is told of variants before buying. The same for every shopper
 * of a channel, so a CDN may keep it for a moment; Express adds the ETag.
 */
export const GET = async (req: MedusaStoreRequest, res: MedusaResponse) => {
  const { asked, sales_channel_id } = req.validatedQuery as VariantNoticesQuery
  const channel = channelOf(req, sales_channel_id)
  const notices = channel
    ? await backorderService(req).viewVariantNotices(asked, channel)
    : []
  // Only now: a failure is not to be kept.
  res.set("cache-control", "public, max-age=30, stale-while-revalidate=60")
  res.vary("x-publishable-api-key")
  res.json({ notices })
}
