import { EventEmitter } from "node:events"
import { DataSource, EntityManager } from "typeorm"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { schemas } from "./schemas"

type RawConnection = EventEmitter & { __knex__disposed?: unknown }
type KnexClient = {
  pool: { max: number; numUsed(): number }
  acquireConnection(): Promise<RawConnection>
  releaseConnection(connection: RawConnection): Promise<void>
}
/** Parts of a report, by name; the longest first. */
export type ReportParts = Record<
  string,
  (manager: EntityManager) => Promise<unknown>
>
type Read<Parts extends ReportParts> = {
  [Name in keyof Parts]: Awaited<ReturnType<Parts[Name]>>
}
type Connected = (
  error: Error | null,
  connection?: RawConnection,
  release?: (error?: unknown) => void
) => void

/** How many connections reports use at once in a server: the rest wait, so that Medusa keeps its own. */
const AT_ONCE = 2

/**
 * What TypeORM knows of node-postgres' pool, on the pool that Medusa has
 * already. A connection that TypeORM gives back as broken is not used again.
 */
const poolOn = (knex: Knex) => {
  const client = knex.client as KnexClient
  return class extends EventEmitter {
    connect(done: Connected) {
      client.acquireConnection().then(
        (connection) =>
          done(null, connection, (error) => {
            if (error) {
              connection.__knex__disposed = error
            }
            void client.releaseConnection(connection)
          }),
        (error: Error) => done(error)
      )
    }

    /** The pool is Medusa's: it stays open. */
    end(done: () => void) {
      done()
    }
  }
}

/** What another transaction may read too: the instant that this one sees. */
async function snapshotOf(manager: EntityManager) {
  const [row] = await manager.query<{ snapshot: string }[]>(
    "select pg_export_snapshot() as snapshot"
  )
  return row!.snapshot
}

/** TypeORM on Medusa's database, made when the first report is asked for. */
export class ReportDatabase {
  private source: Promise<DataSource> | null = null
  private running = 0
  private readonly waiting: (() => void)[] = []

  constructor(private readonly knex: Knex) {}

  /**
   * Runs a report in one read-only transaction: all that it reads is of one
   * instant. Without just-in-time compilation, which costs more than it saves
   * here, and with memory for sorting.
   */
  async read<T>(report: (manager: EntityManager) => Promise<T>): Promise<T> {
    await this.enter()
    try {
      return await this.inTransaction(report)
    } finally {
      this.leave()
    }
  }

  /**
   * Runs a report that has parts: on two connections that see the same
   * instant, where a second one is free, else one part after the other.
   *
   * @example const { days, held } = await database.readParts({ days: readDays, held: readHeld })
   */
  async readParts<Parts extends ReportParts>(
    parts: Parts
  ): Promise<Read<Parts>> {
    const waiting = Object.entries(parts)
    const found: Record<string, unknown> = {}
    const work = async (manager: EntityManager) => {
      for (let part = waiting.shift(); part; part = waiting.shift()) {
        found[part[0]] = await part[1](manager)
      }
    }
    await this.read(async (manager) => {
      if (!this.takeSecond()) {
        return await work(manager)
      }
      try {
        const snapshot = await snapshotOf(manager)
        // Both end before either's failure is told: nothing goes on unseen.
        const ends = await Promise.allSettled([
          work(manager),
          this.inTransaction(work, snapshot),
        ])
        for (const end of ends) {
          if (end.status === "rejected") {
            throw end.reason
          }
        }
      } finally {
        this.leave()
      }
    })
    return found as Read<Parts>
  }

  /** Whether a second connection is there that nobody waits for; it is taken then. */
  private takeSecond() {
    const { pool } = this.knex.client as KnexClient
    const isFree = this.running < AT_ONCE && pool.numUsed() < pool.max
    this.running += isFree ? 1 : 0
    return isFree
  }

  /** @param snapshot of another transaction, as pg_export_snapshot() names it */
  private async inTransaction<T>(
    report: (manager: EntityManager) => Promise<T>,
    snapshot?: string
  ) {
    const source = await this.open()
    return await source.transaction("REPEATABLE READ", async (manager) => {
      await manager.query(
        `${snapshot ? `set transaction snapshot '${snapshot}'; ` : ""}set transaction read only; set local jit = off; set local work_mem = '64MB'; set local statement_timeout = '60s'`
      )
      return await report(manager)
    })
  }

  /** Of the module's shutdown: nothing is left open. */
  async close() {
    const source = await this.source
    this.source = null
    await source?.destroy()
  }

  private open() {
    this.source ??= new DataSource({
      type: "postgres",
      driver: { Pool: poolOn(this.knex) },
      entities: schemas,
      installExtensions: false,
      logging: false,
    })
      .initialize()
      .catch((error) => {
        this.source = null
        throw error
      })
    return this.source
  }

  private async enter() {
    while (this.running >= AT_ONCE) {
      await new Promise<void>((done) => this.waiting.push(done))
    }
    this.running++
  }

  private leave() {
    this.running--
    this.waiting.shift()?.()
  }
}
