import type { Measured } from "../measure"
import type { Shop } from "../shop"

/** A measurement beside what it is held against. */
export interface Figure {
  name: string
  ours: Measured
  yardstick: Measured & { name: string }
  aim?: { ratio?: number; statements?: number }
  /** Number of statements that must not differ from that of another figure. */
  same_statements_as?: string
  note?: string
}

export interface Chapter {
  /** How often, when not asked otherwise. */
  rounds: number
  measure(shop: Shop, rounds: number): Promise<Figure[]>
}

export const ratioOf = ({ ours, yardstick }: Figure) => ours.ms / yardstick.ms

/** Two ways to the same answer are only comparable when it is the same. */
export function expectSame(what: string, ours: unknown, yardstick: unknown) {
  if (JSON.stringify(ours) !== JSON.stringify(yardstick)) {
    throw new Error(
      `${what}: ${JSON.stringify(ours)} and ${JSON.stringify(yardstick)} should be the same`
    )
  }
}
