import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { query } from "./query"

/**
 * Whether the app can send e-mails. Medusa's Notification module writes its
 * providers into this table with every start; its service does not tell.
 */
export async function hasEmailProvider(em: EntityManager): Promise<boolean> {
  const [row] = await query<{ has_provider: boolean }>(
    em,
    `select exists (
       select 1 from notification_provider
       where is_enabled and deleted_at is null and 'email' = any(channels)
     ) as has_provider`,
    {}
  )
  return row?.has_provider ?? false
}
