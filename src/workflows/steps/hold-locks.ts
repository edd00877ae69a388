import type { ILockingModule, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { Refusal, type RefusalCode } from "../../domain"

/** Seconds after which a lock that nobody gave back is given up: a request that hangs must not keep it for good. */
const LONGEST = 300

export type ReleaseLocks = () => Promise<void>

export type LockOptions = {
  /** Held only while several locks are taken, so that two such callers never wait for each other. */
  gate: string
  /** Seconds to wait for somebody else's deed. */
  wait: number
  /** What is refused after that. */
  busy: RefusalCode
  onRelease?: () => void
}

/**
 * Takes locks of Medusa's Locking module and answers the function that gives
 * them back. Never keep them while a person decides.
 *
 * @throws Refusal `busy` when others keep them too long
 */
export async function holdLocks(
  container: MedusaContainer,
  names: readonly string[],
  options: LockOptions
): Promise<ReleaseLocks> {
  const keys = [...new Set(names)].sort()
  const locking = container.resolve(Modules.LOCKING)
  if (keys.length > 1) {
    let release: ReleaseLocks | undefined
    try {
      await locking.execute(
        [options.gate],
        async () => {
          release = await hold(locking, keys, options)
        },
        { timeout: options.wait }
      )
    } catch {
      await release?.()
      throw new Refusal(options.busy)
    }
    return release!
  }
  return keys.length ? hold(locking, keys, options) : async () => undefined
}

/**
 * `execute` with a job that lasts until it is told to end, rather than
 * `acquire`: a lock that is `execute`d is free again when its process dies,
 * with every provider of the Locking module, and needs no guess how long the
 * deed will take.
 */
function hold(
  locking: ILockingModule,
  keys: string[],
  { wait, busy, onRelease }: LockOptions
): Promise<ReleaseLocks> {
  return new Promise((resolve, reject) => {
    let end = () => undefined as void
    const held = new Promise<void>((done) => (end = done))
    const work = locking
      .execute(
        keys,
        () => {
          const timer = setTimeout(end, LONGEST * 1000)
          timer.unref()
          resolve(async () => {
            clearTimeout(timer)
            onRelease?.()
            end()
            await work
          })
          return held
        },
        { timeout: wait }
      )
      // Before the job ran: nobody gave way. Afterwards: a lease was lost, and there is nobody left to tell.
      .catch(() => reject(new Refusal(busy)))
  })
}
