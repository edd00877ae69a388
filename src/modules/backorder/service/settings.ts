import { HistoryEntity, Settings } from "../../../domain"
import { changeSettings } from "../deeds/change-settings"
import {
  loadSettings,
  seeServer,
  selectServers,
  SETTINGS_ID,
} from "../sql/settings"
import * as backorders from "../sql/view-backorders"
import { ServiceBase } from "./base"
import type { Actor } from "./options"

/** The store's settings, and the history of anything. */
export class WithSettings extends ServiceBase {
  /** The stored settings; the plugin options seed them. */
  async readSettings(): Promise<Settings> {
    return await this.inTransaction((em) => loadSettings(em, this.options))
  }

  /** Writes down that a server works whose locks no other knows of. */
  async seeServer(id: string) {
    return await this.inTransaction((em) => seeServer(em, id))
  }

  /** Servers that were seen so. */
  async listSeenServers() {
    return await this.inTransaction((em) => selectServers(em))
  }

  /** Who changed which setting, newest first. */
  async viewSettingsHistory() {
    return await this.viewHistory("backorder_setting", SETTINGS_ID)
  }

  /**
   * Changes some settings, and keeps from what to what in their history.
   *
   * @example service.changeSettings({ release_on: "receipt" })
   */
  async changeSettings(
    input: Partial<Settings>,
    actor: Actor = {}
  ): Promise<{ settings: Settings; changed: (keyof Settings)[] }> {
    return await this.deed(actor, (em, deed) =>
      changeSettings(em, input, this.options, deed)
    )
  }

  /** Who may see how an order comes along. */
  get storeOrderAccess() {
    return this.options.store_order_access ?? "id"
  }

  /** Whether the hold lets a secret API key pass, by the option `exempt_api_keys`. */
  isExempt(apiKeyId: string) {
    return this.options.exempt_api_keys?.includes(apiKeyId) ?? false
  }

  async viewHistory(entity: HistoryEntity, id: string) {
    return await this.read((em) => backorders.viewHistory(em, entity, id))
  }
}
