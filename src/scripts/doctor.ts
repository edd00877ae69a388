import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { DoctorFinding } from "../domain"
import { BACKORDER_MODULE } from "../modules/backorder"
import type BackorderModuleService from "../modules/backorder/service"
import { putRight } from "../workflows"

/** Rows of a finding that are named. */
const NAMED = 10

/**
 * Checks every invariant of the plugin over the whole store, and says what is
 * wrong and what mends it. With `repair` it repairs what is the plugin's own.
 * Exit code 0: nothing is wrong (any more); 1: something is left to do.
 *
 * @example
 * npx medusa exec ./node_modules/medusa-plugin-backorders/.medusa/server/src/scripts/doctor.js
 * npx medusa exec ./node_modules/medusa-plugin-backorders/.medusa/server/src/scripts/doctor.js repair
 */
export default async function doctor({ container, args = [] }: ExecArgs) {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const service = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const isRepair = [...args, ...process.argv].some(
    (word) => word === "repair" || word === "--repair"
  )
  let findings = await service.examine()
  findings.forEach((finding) => logger.warn(sayFinding(finding)))
  if (isRepair && findings.some(({ is_repairable }) => is_repairable)) {
    const { repaired, findings: left } = await putRight(container)
    for (const { code, count } of repaired) {
      logger.info(`Repaired ${code}: ${count}`)
    }
    findings = left
    findings.forEach((finding) => logger.warn(`Still: ${sayFinding(finding)}`))
  }
  if (findings.length) {
    logger.warn(`The doctor found ${findings.length} kinds of trouble.`)
    process.exitCode = 1
  } else {
    logger.info("The doctor found nothing.")
  }
}

function sayFinding({ code, finding, remedy, rows, count }: DoctorFinding) {
  const named = rows
    .slice(0, NAMED)
    .map((row) => `  ${row.label}: ${row.found}, should be ${row.expected}`)
  const more = count > NAMED ? [`  and ${count - NAMED} more`] : []
  return [`${code}: ${finding} ${remedy}`, ...named, ...more].join("\n")
}
