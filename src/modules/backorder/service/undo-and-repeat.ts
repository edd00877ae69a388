import * as keys from "../sql/idempotency-keys"
import { ChangeLog, takeBack } from "../sql/writer"
import { WithSettings } from "./settings"
import type { Actor } from "./options"

/** Taking deeds back, and requests that come twice. */
export class WithUndo extends WithSettings {
  /** Takes back what a deed wrote. */
  async takeBack(log: ChangeLog, actor: Actor = {}) {
    await this.inTransaction(async (em) => {
      await takeBack(em, log)
      if (actor.idempotency_key_id) {
        await keys.dropKey(em, actor.idempotency_key_id)
      }
    })
  }

  async beginKey(key: string, request_hash: string) {
    return await this.inTransaction((em) =>
      keys.beginKey(em, key, request_hash)
    )
  }

  async dropKey(id: string) {
    await this.inTransaction((em) => keys.dropKey(em, id))
  }

  async purgeKeys() {
    await this.inTransaction((em) => keys.purgeKeys(em))
  }
}
