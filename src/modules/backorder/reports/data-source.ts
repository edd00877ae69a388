import { EventEmitter } from "node:events"
import { DataSource, EntityManager } from "typeorm"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { schemas } from "./schemas"

type RawConnection = EventEmitter & { __knex__disposed?: unknown }
type KnexClient = {
  acquireConnection(): Promise<RawConnection>
  releaseConnection(connection: RawConnection): Promise<void>
}
type Connected = (
  error: Error | null,
  connection?: RawConnection,
  release?: (error?: unknown) => void
) => void

/** How many reports run at once in a server: the rest wait, so that Medusa keeps its connections. */
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
      const source = await this.open()
      return await source.transaction("REPEATABLE READ", async (manager) => {
        await manager.query(
          "set transaction read only; set local jit = off; set local work_mem = '64MB'; set local statement_timeout = '60s'"
        )
        return await report(manager)
      })
    } finally {
      this.leave()
    }
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
