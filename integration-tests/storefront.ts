import { createServer, type AddressInfo } from "node:net"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { afterAll, beforeAll } from "vitest"
import { root } from "./boot"
import type { Store } from "./store"

type Served = { url: string; stop(): Promise<void> }

/** The demo's storefront on the store of this file. */
export function useStorefront(store: Store) {
  const storefront = { url: "" }
  let served: Served | undefined

  beforeAll(async () => {
    const { serveStorefront } = await import(
      pathToFileURL(join(root, "scripts/lib/storefront.mjs")).href
    )
    served = (await serveStorefront({
      port: await freePort(),
      backendUrl: store.baseUrl,
      publishableKey: store.publishableKey,
      hmr: false,
    })) as Served
    storefront.url = served.url
  })
  afterAll(() => served?.stop())

  return storefront
}

function freePort() {
  return new Promise<number>((done, fail) => {
    const server = createServer()
    server.once("error", fail)
    server.listen(0, "localhost", () => {
      const { port } = server.address() as AddressInfo
      server.close(() => done(port))
    })
  })
}
