import { definePolicies } from "@medusajs/framework/utils"
import { RIGHTS } from "../domain"

const inWords = (name: string) => name.replace(/_/g, " ")

const pascalCase = (name: string) =>
  name.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())

/** What roles may be given, with Medusa's `rbac` flag on. @example ReleaseBackorder: backorder:release */
export const backorderPolicies = definePolicies(
  Object.entries(RIGHTS).flatMap(([resource, operations]) =>
    operations.map((operation) => ({
      name: pascalCase(`${operation}_${resource}`),
      resource,
      operation,
      description: `${pascalCase(operation)} ${inWords(resource)}s`,
    }))
  )
)
