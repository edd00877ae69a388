import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  add,
  groupBy,
  positive,
  StockPostingEntry,
  subtract,
  sumOf,
} from "../../domain"
import type {
  LevelKey,
  LevelRow,
} from "../../modules/backorder/sql/inventory-levels"
import { backorderService } from "./deed-step"

/** Postings that a level remembers, newest last: more than can be under way at once. */
const REMEMBERED = 50
/** Seconds after which a posting without a deed is taken for a crash by who posts for the same line. */
const ABANDONED_AFTER = 60

type Level = { row: LevelRow; is_new: boolean }

/** What a level remembers of a posting, to take back no more than that. */
type Mark = {
  id: string
  /** By how much incoming changed: others write it too, and it can't be negative. */
  incoming: number
  /** The level was made for this posting. */
  is_new?: true
}

type LevelUpdate = Pick<
  LevelRow,
  "stocked_quantity" | "incoming_quantity" | "metadata"
>

const keyOf = (level: LevelKey) =>
  `${level.inventory_item_id}|${level.location_id}`

const marksOf = (level: Pick<LevelRow, "metadata">): Mark[] => {
  const marks = level.metadata?.backorder_postings
  return Array.isArray(marks) ? (marks as Mark[]) : []
}

/**
 * The metadata that a level is updated with. Medusa merges it into what is
 * there: a key goes only where it is set to the empty text.
 */
export function withMarks(level: Pick<LevelRow, "metadata">, marks: Mark[]) {
  const { backorder_postings: _, ...others } = level.metadata ?? {}
  return marks.length || Object.keys(others).length
    ? { ...others, backorder_postings: marks.length ? marks : "" }
    : null
}

/**
 * Changes inventory levels by the entries of a posting, all or none: under
 * Medusa's own locks (its keys are bare inventory item ids, sorted), in one
 * `updateInventoryLevels` call, each level marked with the posting so that it
 * is never posted twice. Levels that are missing are made first.
 *
 * @returns ids of the levels that changed
 */
export async function postStock(
  container: MedusaContainer,
  posting_id: string
): Promise<string[]> {
  const entries = await backorderService(container).loadPosting(posting_id)
  const entriesOf = groupBy(entries, keyOf)
  return await whileLocked(container, entries, async () => {
    const levels = await ensureLevels(container, entries)
    return await updateLevels(container, levels, ({ row, is_new }) => {
      const marks = marksOf(row)
      if (marks.some((mark) => mark.id === posting_id)) {
        return null
      }
      const mine = entriesOf.get(keyOf(row)) ?? []
      const incoming_quantity = positive(
        add(row.incoming_quantity, ...mine.map((e) => e.incoming_delta))
      )
      const mark: Mark = {
        id: posting_id,
        incoming: subtract(incoming_quantity, row.incoming_quantity),
        ...(is_new ? { is_new } : {}),
      }
      return {
        stocked_quantity: add(
          row.stocked_quantity,
          ...mine.map((e) => e.stock_delta)
        ),
        incoming_quantity,
        metadata: withMarks(row, [...marks, mark].slice(-REMEMBERED)),
      }
    })
  })
}

/** Takes a posting back from the levels that it reached, and forgets it. */
export async function takeBackStock(
  container: MedusaContainer,
  posting_id: string
): Promise<string[]> {
  const service = backorderService(container)
  const entries = await service.loadPosting(posting_id)
  const entriesOf = groupBy(entries, keyOf)
  const ids = await whileLocked(container, entries, async () => {
    const levels = await findLevels(container, entries)
    const unused: string[] = []
    const changed = await updateLevels(container, levels, ({ row }) => {
      const marks = marksOf(row)
      const mark = marks.find(({ id }) => id === posting_id)
      if (!mark) {
        return null
      }
      const mine = entriesOf.get(keyOf(row)) ?? []
      const left = marks.filter(({ id }) => id !== posting_id)
      const level = {
        stocked_quantity: subtract(
          row.stocked_quantity,
          sumOf(mine, (entry) => entry.stock_delta)
        ),
        incoming_quantity: positive(
          subtract(row.incoming_quantity, mark.incoming)
        ),
        metadata: withMarks(row, left),
      }
      if (
        mark.is_new &&
        !level.metadata &&
        ![
          level.stocked_quantity,
          level.incoming_quantity,
          row.reserved_quantity,
        ].some(Number)
      ) {
        unused.push(row.id)
      }
      return level
    })
    if (unused.length) {
      await container.resolve(Modules.INVENTORY).deleteInventoryLevels(unused)
    }
    return changed
  })
  await service.dropPosting(posting_id)
  return ids
}

async function whileLocked(
  container: MedusaContainer,
  entries: readonly StockPostingEntry[],
  job: () => Promise<string[]>
): Promise<string[]> {
  if (!entries.length) {
    return []
  }
  const items = [...new Set(entries.map((e) => e.inventory_item_id))].sort()
  return await container
    .resolve(Modules.LOCKING)
    .execute(items, job, { timeout: 30 })
}

async function updateLevels(
  container: MedusaContainer,
  levels: readonly Level[],
  change: (level: Level) => LevelUpdate | null
): Promise<string[]> {
  const updates = levels.flatMap((level) => {
    const changed = change(level)
    const { id, inventory_item_id, location_id } = level.row
    return changed ? [{ id, inventory_item_id, location_id, ...changed }] : []
  })
  if (updates.length) {
    await container.resolve(Modules.INVENTORY).updateInventoryLevels(updates)
  }
  return updates.map((update) => update.id)
}

async function findLevels(
  container: MedusaContainer,
  entries: readonly StockPostingEntry[]
): Promise<Level[]> {
  const found = await backorderService(container).loadLevels([...entries])
  return found.map((row) => ({ row, is_new: false }))
}

async function ensureLevels(
  container: MedusaContainer,
  entries: readonly StockPostingEntry[]
): Promise<Level[]> {
  const found = await findLevels(container, entries)
  const known = new Set(found.map((level) => keyOf(level.row)))
  const missing = new Map(
    entries
      .filter((entry) => !known.has(keyOf(entry)))
      .map((entry) => [keyOf(entry), entry])
  )
  if (!missing.size) {
    return found
  }
  const made = await container.resolve(Modules.INVENTORY).createInventoryLevels(
    [...missing.values()].map(({ inventory_item_id, location_id }) => ({
      inventory_item_id,
      location_id,
      stocked_quantity: 0,
    }))
  )
  return [...found, ...made.map((row) => ({ row, is_new: true }))]
}

export type Posting = { posting_id: string; entries: StockPostingEntry[] }

/**
 * Posts what a deed is about to do: writes it down as pending, then changes
 * the levels. The deed makes it posted; without a deed it is taken back, by
 * the compensation or, after a crash, by the sweep.
 */
export const postStockStep = createStep(
  "backorders-post-stock",
  async (postings: Posting[], { container }) => {
    const service = backorderService(container)
    const begun: string[] = []
    const level_ids: string[] = []
    try {
      for (const { posting_id, entries } of postings) {
        await takeBackAbandoned(container, entries)
        await service.beginPosting(posting_id, entries)
        begun.push(posting_id)
        level_ids.push(...(await postStock(container, posting_id)))
      }
    } catch (error) {
      await takeBackAll(container, begun)
      throw error
    }
    return new StepResponse({ level_ids: [...new Set(level_ids)] }, begun)
  },
  async (begun, { container }) => {
    await takeBackAll(container, begun ?? [])
  }
)

/** What a crash left on the same lines, before it gets mixed up with what comes now. */
async function takeBackAbandoned(
  container: MedusaContainer,
  entries: readonly StockPostingEntry[]
) {
  if (entries.length) {
    const abandoned = await backorderService(container).listStalePostingIds(
      new Date(Date.now() - ABANDONED_AFTER * 1000),
      entries.map((entry) => entry.purchase_order_line_id)
    )
    await takeBackAll(container, abandoned)
  }
}

async function takeBackAll(container: MedusaContainer, begun: string[]) {
  for (const posting_id of [...begun].reverse()) {
    await takeBackStock(container, posting_id)
  }
}
