import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { troubles } from "../doctor"
import { useStore } from "../store"
import { Action, anyLife, life, sayLife } from "./actions"
import { disagreements } from "./agree"
import { KEPT } from "./kept"
import { openShop, ServerError } from "./shop"

const store = useStore()

const number = (name: string, otherwise: number) =>
  Number(process.env[name] || otherwise)

const RUNS = number("MODEL_RUNS", 6)
const STEPS = number("MODEL_STEPS", 8)
/** The same lives each time, so that a red build is somebody's change; `npm run test:model` looks for new ones. */
const SEED = number("MODEL_SEED", 20261128)
const LONG = 24 * 3600_000

/** A long run says how far it is, and what it found before it makes that smaller. */
const lived = { lives: 0, steps: 0 }
function report(actions: readonly Action[]) {
  lived.lives++
  lived.steps += actions.length
  if (process.env.MODEL_RUNS && lived.lives % 5 === 0) {
    process.stderr.write(`${lived.lives} lives, ${lived.steps} steps\n`)
  }
}

async function reporting(
  actions: readonly Action[],
  work: () => Promise<void>
) {
  try {
    await work()
    report(actions)
  } catch (error) {
    if (process.env.MODEL_RUNS) {
      process.stderr.write(`Found: ${(error as Error).message}\n`)
    }
    throw error
  }
}

/** One shop from its opening on: after every step the doctor finds nothing and the model agrees. */
async function live(actions: readonly Action[]) {
  // As PostgreSQL does by itself in a shop: it plans for tables of one row until then.
  await store.sql("analyze")
  const before = new Set(await troubles(store))
  const shop = await openShop(store)
  for (const [n, action] of actions.entries()) {
    const at = `after ${sayLife(actions.slice(0, n + 1))}`
    try {
      await shop.act(action)
    } catch (error) {
      throw new Error(`${at}: ${(error as Error).message}`, { cause: error })
    }
    const found = (await troubles(store)).filter((one) => !before.has(one))
    expect(found, `The doctor, ${at}: ${found.join("; ")}`).toEqual([])
    expect(await disagreements(store, shop), `The model, ${at}`).toEqual([])
  }
}

/** Two people at work in one shop: in the end, when every event is dealt with, nothing is wrong. */
async function liveTogether(
  common: readonly Action[],
  first: readonly Action[],
  second: readonly Action[]
) {
  await store.sql("analyze")
  const before = new Set(await troubles(store))
  const shop = await openShop(store)
  for (const action of common) {
    await shop.act(action)
  }
  await Promise.all(
    [first, second].map(async (actions) => {
      for (const action of actions) {
        try {
          await shop.act(action)
        } catch (error) {
          if (error instanceof ServerError && !error.isOfOrderEdit) {
            throw new Error(`${sayLife([action])}: ${error.message}`, {
              cause: error,
            })
          }
          // A refusal of Medusa's own in the middle of a builder.
        }
      }
    })
  )
  await store.events.settled()
  await store.sweep()
  const found = (await troubles(store)).filter((one) => !before.has(one))
  expect(
    found,
    `The doctor, after ${sayLife(first)} beside ${sayLife(second)}`
  ).toEqual([])
}

describe(`whatever happens, nothing drifts (MODEL_SEED=${SEED})`, () => {
  it.each(KEPT)("%s", async (_, text) => {
    await live(life(text))
  })

  it(
    `in ${RUNS} lives of up to ${STEPS} steps`,
    async () => {
      const one = fc.asyncProperty(anyLife(STEPS), (actions) =>
        reporting(actions, () => live(actions))
      )
      await fc.assert(one, {
        seed: SEED,
        numRuns: RUNS,
        endOnFailure: !process.env.MODEL_RUNS,
        verbose: 1,
      })
    },
    LONG
  )

  it(
    "with two at work at once",
    async () => {
      await fc.assert(
        fc.asyncProperty(
          anyLife(STEPS),
          anyLife(Math.ceil(STEPS / 2)),
          anyLife(Math.ceil(STEPS / 2)),
          (common, first, second) =>
            reporting([...common, ...first, ...second], () =>
              liveTogether(common, first, second)
            )
        ),
        {
          seed: SEED,
          numRuns: Math.ceil(RUNS / 3),
          endOnFailure: true,
          verbose: 1,
        }
      )
    },
    LONG
  )
})
