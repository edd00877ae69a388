import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Deed } from "../deeds/deed"
import { retryDeadlocks, sayNotMigrated, toRefusal } from "../errors"
import * as nouns from "../nouns"
import * as keys from "../sql/idempotency-keys"
import { loadSettings } from "../sql/settings"
import type { Actor, PluginOptions } from "./options"

/** Ends a transaction that was only meant to see what would be. */
class TriedOut extends Error {}

async function named<T>(job: () => Promise<T>): Promise<T> {
  try {
    return await job()
  } catch (error) {
    throw sayNotMigrated(error)
  }
}

export type SharedContext = Context<EntityManager>

/** What every part of the service stands on: one transaction per deed. */
export class ServiceBase extends MedusaService(nouns) {
  protected readonly options: PluginOptions

  constructor(container: Record<string, unknown>, options: PluginOptions = {}) {
    super(container, options)
    this.options = options
  }

  /** A deed: one transaction, run again when the database broke a deadlock. */
  protected async deed<T extends object>(
    actor: Actor,
    job: (em: EntityManager, deed: Deed) => Promise<T>
  ): Promise<T> {
    return await retryDeadlocks(() =>
      this.inTransaction(async (em) => {
        try {
          const result = await job(em, {
            actor_id: actor.actor_id ?? null,
            trigger: actor.trigger ?? null,
            now: new Date(),
            settings: await loadSettings(em, this.options),
          })
          if (actor.idempotency_key_id) {
            await keys.completeKey(em, actor.idempotency_key_id, {
              ...result,
              log: undefined,
            })
          }
          return result
        } catch (error) {
          throw toRefusal(error)
        }
      })
    )
  }

  /**
   * What a deed would do: the deed itself, in a transaction that is always
   * rolled back. So a preview can't say anything else than what happens.
   */
  protected async tryOut<T>(
    job: (em: EntityManager, deed: Deed) => Promise<T>
  ): Promise<T> {
    const tried: { result?: T } = {}
    try {
      await this.deed({}, async (em, deed) => {
        tried.result = await job(em, deed)
        throw new TriedOut()
      })
    } catch (error) {
      if (!("result" in tried)) {
        throw error
      }
    }
    return tried.result!
  }

  protected async read<T>(
    job: (em: EntityManager, deed: Deed) => Promise<T>
  ): Promise<T> {
    return await this.onPool(async (em) =>
      job(em, {
        actor_id: null,
        now: new Date(),
        settings: await loadSettings(em, this.options),
      })
    )
  }

  @InjectTransactionManager()
  protected async inTransaction<T>(
    job: (em: EntityManager) => Promise<T>,
    @MedusaContext() context: SharedContext = {}
  ): Promise<T> {
    return await named(() => job(context.transactionManager!))
  }

  @InjectManager()
  protected async onPool<T>(
    job: (em: EntityManager) => Promise<T>,
    @MedusaContext() context: SharedContext = {}
  ): Promise<T> {
    return await named(() => job(context.manager!))
  }
}
