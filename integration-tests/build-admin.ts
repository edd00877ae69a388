import { Compiler } from "@medusajs/framework/build-tools"
import { logger } from "@medusajs/framework/logger"
import { root } from "./boot"

/** Builds the admin into the folder of OUT_DIR, as `medusa build` does. */
async function main() {
  const compiler = new Compiler(root, logger)
  const config = await compiler.loadTSConfigFile()
  const isBuilt = await compiler.buildAppFrontend(
    false,
    {
      ...config!,
      options: { ...config!.options, outDir: process.env.OUT_DIR },
    },
    await import("@medusajs/admin-bundler")
  )
  process.exit(isBuilt ? 0 : 1)
}

void main()
