import type {
  InventoryLevelDTO,
  MedusaContainer,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { add, positive, StockPostingEntry } from "../../domain"
import { backorderService } from "./deed-step"

/** Postings that a level remembers, newest last: more than can be under way at once. */
const REMEMBERED = 50

type LevelKey = { inventory_item_id: string; location_id: string }
type Levels = Map<string, InventoryLevelDTO>

const keyOf = (level: LevelKey) =>
  `${level.inventory_item_id}|${level.location_id}`

const postingsOf = (level: InventoryLevelDTO): string[] => {
  const marks = level.metadata?.backorder_postings
  return Array.isArray(marks) ? marks.map(String) : []
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
  return await changeLevels(container, entries, (level, sums) => {
    const marks = postingsOf(level)
    if (marks.includes(posting_id)) {
      return null
    }
    return {
      ...sums(level, 1),
      metadata: {
        ...level.metadata,
        backorder_postings: [...marks, posting_id].slice(-REMEMBERED),
      },
    }
  })
}

/** Takes a posting back from the levels that it reached, and forgets it. */
export async function takeBackStock(
  container: MedusaContainer,
  posting_id: string
): Promise<string[]> {
  const service = backorderService(container)
  const entries = await service.loadPosting(posting_id)
  const ids = await changeLevels(container, entries, (level, sums) => {
    const marks = postingsOf(level)
    if (!marks.includes(posting_id)) {
      return null
    }
    const left = marks.filter((mark) => mark !== posting_id)
    const metadata = { ...level.metadata }
    delete metadata.backorder_postings
    if (left.length) {
      metadata.backorder_postings = left
    }
    return {
      ...sums(level, -1),
      metadata: Object.keys(metadata).length ? metadata : null,
    }
  })
  await service.dropPosting(posting_id)
  return ids
}

type LevelChange = {
  stocked_quantity: number
  incoming_quantity: number
  metadata: Record<string, unknown> | null
}

async function changeLevels(
  container: MedusaContainer,
  entries: readonly StockPostingEntry[],
  change: (
    level: InventoryLevelDTO,
    sums: (
      level: InventoryLevelDTO,
      sign: 1 | -1
    ) => Pick<LevelChange, "stocked_quantity" | "incoming_quantity">
  ) => LevelChange | null
): Promise<string[]> {
  if (!entries.length) {
    return []
  }
  const inventory = container.resolve(Modules.INVENTORY)
  const locking = container.resolve(Modules.LOCKING)
  const items = [...new Set(entries.map((e) => e.inventory_item_id))].sort()
  const sums = (level: InventoryLevelDTO, sign: 1 | -1) => {
    const mine = entries.filter((entry) => keyOf(entry) === keyOf(level))
    return {
      stocked_quantity: add(
        level.stocked_quantity,
        ...mine.map((entry) => sign * entry.stock_delta)
      ),
      // Others write it too, and it can't be negative.
      incoming_quantity: positive(
        add(
          level.incoming_quantity,
          ...mine.map((entry) => sign * entry.incoming_delta)
        )
      ),
    }
  }
  return await locking.execute(
    items,
    async () => {
      const levels = await ensureLevels(container, entries)
      const updates = [...levels.values()].flatMap((level) => {
        const changed = change(level, sums)
        return changed
          ? [
              {
                id: level.id,
                inventory_item_id: level.inventory_item_id,
                location_id: level.location_id,
                ...changed,
              },
            ]
          : []
      })
      if (updates.length) {
        await inventory.updateInventoryLevels(updates)
      }
      return updates.map((update) => update.id)
    },
    { timeout: 30 }
  )
}

async function ensureLevels(
  container: MedusaContainer,
  entries: readonly StockPostingEntry[]
): Promise<Levels> {
  const inventory = container.resolve(Modules.INVENTORY)
  const wanted = new Map(entries.map((entry) => [keyOf(entry), entry]))
  const found = await inventory.listInventoryLevels(
    {
      inventory_item_id: [
        ...new Set(entries.map((entry) => entry.inventory_item_id)),
      ],
      location_id: [...new Set(entries.map((entry) => entry.location_id))],
    },
    { take: entries.length * entries.length + 1 }
  )
  const levels: Levels = new Map(
    found
      .filter((level) => wanted.has(keyOf(level)))
      .map((level) => [keyOf(level), level])
  )
  const missing = [...wanted.values()].filter(
    (entry) => !levels.has(keyOf(entry))
  )
  if (missing.length) {
    const made = await inventory.createInventoryLevels(
      missing.map(({ inventory_item_id, location_id }) => ({
        inventory_item_id,
        location_id,
        stocked_quantity: 0,
      }))
    )
    for (const level of made) {
      levels.set(keyOf(level), level)
    }
  }
  return levels
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

async function takeBackAll(container: MedusaContainer, begun: string[]) {
  for (const posting_id of [...begun].reverse()) {
    await takeBackStock(container, posting_id)
  }
}
