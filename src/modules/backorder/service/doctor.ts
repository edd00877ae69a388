import { readdirSync } from "node:fs"
import { join, parse } from "node:path"
import * as uninstall from "../deeds/uninstall"
import { examine, toFindings } from "../doctor/examine"
import * as doctor from "../doctor/repair"
import { WithReports } from "./reports"
import type { Actor } from "./options"

/** The doctor, and uninstalling. */
export class WithDoctor extends WithReports {
  /** Every invariant, checked over the whole store; nothing is written. */
  async examine() {
    return await this.read(async (em, deed) =>
      toFindings(await examine(em, deed))
    )
  }

  /** What has to be posted to incoming quantities to repair them. */
  async planIncomingRepair() {
    return await this.read((em, deed) => doctor.planIncomingRepair(em, deed))
  }

  /** Repairs what is ours, in one transaction. */
  async repair(input: { posting_id: string }, actor: Actor) {
    return await this.deed(
      { ...actor, trigger: "doctor" },
      async (em, deed) => await doctor.repair(em, input, deed)
    )
  }

  /** Orders that wait for goods of a deleted item or location lose this supply. */
  async dropLostPlaces() {
    return await this.deed({ trigger: "sweep" }, async (em, deed) => ({
      dropped: await doctor.dropLostPlaces(em, deed),
    }))
  }

  /** What taking the plugin out would undo, and what it would leave. */
  async findRemains() {
    return await this.read((em) => uninstall.findRemains(em))
  }

  /** Lifts every hold and empties the ledger of incoming quantities. */
  async letGo(input: { posting_id: string }, actor: Actor) {
    return await this.deed(actor, (em, deed) =>
      uninstall.letGo(em, input, deed)
    )
  }

  /** Drops the plugin's tables. There is no way back. */
  async dropTables() {
    const migrations = readdirSync(join(__dirname, "..", "migrations"))
      .filter((file) => /^Migration\d+\.(js|ts)$/.test(file))
      .map((file) => parse(file).name)
    return await this.inTransaction((em) =>
      uninstall.dropTables(em, migrations)
    )
  }
}
