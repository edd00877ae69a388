import { join } from "node:path"
import { projectRoot } from "./process.mjs"

/**
 * Serves the demo storefront with Vite, in this process.
 *
 * @param {{ port: number, backendUrl: string, publishableKey: string, hmr?: boolean }} options
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function serveStorefront({
  port,
  backendUrl,
  publishableKey,
  hmr = true,
}) {
  process.env.MEDUSA_BACKEND_URL = backendUrl
  process.env.PUBLISHABLE_KEY = publishableKey
  const { createServer } = await import("vite")
  const server = await createServer({
    configFile: join(projectRoot, "demo/storefront/vite.config.mts"),
    logLevel: "error",
    clearScreen: false,
    // Tests don't disturb a demo that runs.
    ...(hmr ? {} : { cacheDir: join(projectRoot, ".cache/storefront-tests") }),
    server: {
      host: "localhost",
      port,
      strictPort: true,
      ...(hmr ? {} : { hmr: false, ws: false }),
    },
  })
  await server.listen()
  return { url: `http://localhost:${port}`, stop: () => server.close() }
}
