import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type BackorderModuleService from "../../modules/backorder/service"
import type { Actor } from "../../modules/backorder/service"
import type { ChangeLog } from "../../modules/backorder/sql/writer"

export const backorderService = (container: MedusaContainer) =>
  container.resolve<BackorderModuleService>(BACKORDER_MODULE)

/**
 * A step that does one deed of the module: one transaction. Its answer leaves
 * out the deed's `log`, which is what the compensation takes back.
 *
 * @example
 * export const releaseBackorderStep = deedStep(
 *   "backorders-release-backorder-step",
 *   (service, input: ReleaseInput & Actor) => service.releaseBackorder(input, input)
 * )
 */
export const deedStep = <
  Input extends Actor,
  Result extends { log: ChangeLog },
>(
  name: string,
  run: (
    service: BackorderModuleService,
    input: Input,
    container: MedusaContainer
  ) => Promise<Result>
) =>
  createStep(
    name,
    async (input: Input, { container }) => {
      const { log, ...answer } = await run(
        backorderService(container),
        input,
        container
      )
      return new StepResponse(answer, {
        log,
        idempotency_key_id: input.idempotency_key_id ?? null,
      })
    },
    async (done, { container }) => {
      if (done) {
        await backorderService(container).takeBack(done.log, done)
      }
    }
  )
