import { readdirSync } from "node:fs"
import { join, relative } from "node:path"

/**
 * The files of a folder and of those in it, as paths from it, in their order.
 *
 * @param {string} folder
 * @returns {string[]}
 * @example filesIn("src/links") // ["backorder-line-inventory-item.ts", ...]
 */
export const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
