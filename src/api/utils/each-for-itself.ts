import { Refusal } from "../../domain"

/** What could not be done, of many: the others were. */
export type SkippedRow = { id: string; code: string; message: string }

/**
 * Does one thing to many records, each for itself: what is refused comes back
 * in `skipped` with its reason, and the others are done. Any other error ends
 * it.
 *
 * @example const { done, skipped } = await eachForItself(ids, (id) => receive(id))
 */
export async function eachForItself<Result>(
  ids: readonly string[],
  job: (id: string) => Promise<Result>
) {
  const done: { id: string; result: Result }[] = []
  const skipped: SkippedRow[] = []
  for (const id of new Set(ids)) {
    try {
      done.push({ id, result: await job(id) })
    } catch (error) {
      if (!Refusal.is(error)) {
        throw error
      }
      skipped.push({ id, code: error.code, message: error.message })
    }
  }
  return { done, skipped }
}
