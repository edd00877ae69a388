import {
  checkPackage,
  createPackageFromTarballData,
} from "@arethetypeswrong/core"
import { readFileSync } from "node:fs"
import { publint } from "publint"

/**
 * What is wrong with a packed package: doors that lead nowhere, or that
 * TypeScript, CommonJS and ES modules see differently.
 *
 * @param {string} file
 * @returns {Promise<string[]>}
 */
export async function troublesOfPackage(file) {
  const data = readFileSync(file)
  const types = await checkPackage(
    createPackageFromTarballData(new Uint8Array(data))
  )
  const { messages } = await publint({
    pack: {
      tarball: data.buffer.slice(
        data.byteOffset,
        data.byteOffset + data.byteLength
      ),
    },
  })
  return [
    ...(types.types ? types.problems : []).map((problem) =>
      JSON.stringify(problem)
    ),
    ...messages.map((message) => JSON.stringify(message)),
  ]
}
