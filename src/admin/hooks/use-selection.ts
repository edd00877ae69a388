import type { DataTableRowSelectionState } from "@medusajs/ui"
import { useState } from "react"

export type Selection<TRow> = {
  count: number
  /** All that match are chosen, also those of other pages, but for `except`. */
  isAll: boolean
  except: string[]
  /** The chosen rows, while not all are. */
  rows: TRow[]
  toggle: (row: TRow) => void
  chooseAll: () => void
  clear: () => void
  /** For the table. */
  table: {
    state: DataTableRowSelectionState
    onRowSelectionChange: (state: DataTableRowSelectionState) => void
  }
}

/**
 * Chosen rows of a paged list, kept over its pages. With another `scope` (other
 * filters) it begins anew.
 */
export const useSelection = <TRow>(
  visible: readonly TRow[],
  idOf: (row: TRow) => string,
  total: number,
  scope = ""
): Selection<TRow> => {
  const [isAll, setIsAll] = useState(false)
  const [marked, setMarked] = useState<ReadonlyMap<string, TRow>>(new Map())
  const [current, setCurrent] = useState(scope)

  const start = (all: boolean) => {
    setIsAll(all)
    setMarked(new Map())
  }
  if (current !== scope) {
    setCurrent(scope)
    start(false)
  }

  // Marked are the chosen ones, or those left out of all.
  const isChosen = (id: string) => marked.has(id) !== isAll
  const set = (row: TRow, chosen: boolean) =>
    setMarked((before) => {
      const after = new Map(before)
      if (chosen === isAll) {
        after.delete(idOf(row))
      } else {
        after.set(idOf(row), row)
      }
      return after
    })

  return {
    count: isAll ? Math.max(total - marked.size, 0) : marked.size,
    isAll,
    except: isAll ? [...marked.keys()] : [],
    rows: isAll ? [] : [...marked.values()],
    toggle: (row) => set(row, !isChosen(idOf(row))),
    chooseAll: () => start(true),
    clear: () => start(false),
    table: {
      state: Object.fromEntries(
        visible.flatMap((row) =>
          isChosen(idOf(row)) ? [[idOf(row), true]] : []
        )
      ),
      onRowSelectionChange: (state) => {
        for (const row of visible) {
          const chosen = state[idOf(row)] ?? false
          if (chosen !== isChosen(idOf(row))) {
            set(row, chosen)
          }
        }
      },
    },
  }
}
