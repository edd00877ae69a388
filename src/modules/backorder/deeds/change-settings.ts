import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Settings } from "../../../domain"
import { query } from "../sql/query"
import { loadSettings, saveSettings, SETTINGS_ID } from "../sql/settings"
import { Writer } from "../sql/writer"
import { Deed } from "./deed"
import { addHistory } from "./history"

/**
 * Changes some settings; what differs is kept in the history. The row is
 * locked first, so that of two changes at once the second tells from what the
 * first left.
 */
export async function changeSettings(
  em: EntityManager,
  input: Partial<Settings>,
  options: Partial<Settings>,
  deed: Deed
): Promise<{ settings: Settings; changed: (keyof Settings)[] }> {
  const writer = new Writer(em)
  await query(
    em,
    "select id from backorder_setting where id = :id for update",
    { id: SETTINGS_ID }
  )
  const before = await loadSettings(em, options)
  await saveSettings(writer, input)
  const settings = await loadSettings(em, options)
  const changed = (Object.keys(settings) as (keyof Settings)[]).filter(
    (field) => settings[field] !== before[field]
  )
  if (changed.length) {
    await addHistory(writer, deed, [
      {
        entity: "backorder_setting",
        entity_id: SETTINGS_ID,
        action: "changed",
        data: {
          changes: changed.map((field) => ({
            field,
            from: before[field],
            to: settings[field],
          })),
        },
      },
    ])
  }
  return { settings, changed }
}
