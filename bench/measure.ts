import {
  constants,
  PerformanceObserver,
  type PerformanceEntry,
} from "node:perf_hooks"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import type { Knex } from "./shop"

/** Something to be timed: what comes before and after each run of it is not. */
export interface Subject {
  run(round: number): Promise<unknown>
  before?(): Promise<unknown>
  after?(): Promise<unknown>
}

export interface Measured {
  /** Median. */
  ms: number
  /** Of one run; `begin` and `commit` not counted. */
  statements: number
  samples: number[]
}

/**
 * Runs subjects by turns, so that whatever else the machine does meanwhile
 * meets all of them: first one round that is not counted, then `rounds`.
 */
export async function byTurns<Name extends string>(
  knex: Knex,
  rounds: number,
  subjects: Record<Name, Subject>
): Promise<Record<Name, Measured>> {
  const names = Object.keys(subjects) as Name[]
  const samples = Object.fromEntries(
    names.map((name) => [name, [] as number[]])
  ) as Record<Name, number[]>
  const statements = {} as Record<Name, number>
  for (let round = -1; round < rounds; round++) {
    for (const name of names) {
      const { run, before, after } = subjects[name]
      await before?.()
      const counter = countStatements(knex)
      const started = performance.now()
      await run(Math.max(round, 0))
      const ms = performance.now() - started
      statements[name] = Math.max(statements[name] ?? 0, counter.stop())
      await after?.()
      if (round >= 0) {
        samples[name].push(ms)
      }
    }
  }
  return Object.fromEntries(
    names.map((name) => [
      name,
      {
        ms: median(samples[name]),
        statements: statements[name],
        samples: samples[name],
      },
    ])
  ) as Record<Name, Measured>
}

/** Counts what is asked of the database until it is stopped; `begin` and `commit` are not counted. */
export function countStatements(knex: Knex) {
  let count = 0
  const onQuery = ({ sql }: { sql: string }) => {
    if (
      !/^(begin|commit|rollback|savepoint|release|set transaction)/i.test(sql)
    ) {
      count++
    }
  }
  knex.on("query", onQuery)
  return {
    stop: () => {
      knex.removeListener("query", onQuery)
      return count
    },
  }
}

/**
 * Watches how much memory is in use until it is stopped, and answers by how
 * many bytes that grew at most. Read after collections of garbage only: what
 * lies about until then says how seldom Node collects, not what is needed.
 */
export function watchMemory() {
  collectGarbage()
  const inUse = () => {
    const { heapUsed, external } = process.memoryUsage()
    return heapUsed + external
  }
  const start = inUse()
  let highest = start
  const observer = new PerformanceObserver((list) => {
    const kinds = list.getEntries().map(kindOfCollection)
    if (kinds.includes(constants.NODE_PERFORMANCE_GC_MAJOR)) {
      highest = Math.max(highest, inUse())
    }
  })
  observer.observe({ entryTypes: ["gc"] })
  return {
    stop: () => {
      collectGarbage()
      observer.disconnect()
      return Math.max(highest, inUse()) - start
    },
  }
}

const kindOfCollection = (entry: PerformanceEntry) =>
  (entry as unknown as { detail: { kind: number } }).detail.kind

function collectGarbage() {
  setFlagsFromString("--expose-gc")
  runInNewContext("gc")()
}

export function median(values: readonly number[]) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2
    ? sorted[middle]!
    : (sorted[middle - 1]! + sorted[middle]!) / 2
}
