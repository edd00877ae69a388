import loaders from "@medusajs/medusa/loaders/index"
import express from "express"
import type { Server } from "node:http"
import type { AddressInfo } from "node:net"
import { resolve } from "node:path"

export const root = resolve(__dirname, "..")

/**
 * Medusa as `medusa start` runs it, in this process, on a free port of localhost
 * or the one of TEST_PORT. Without the admin's pages unless asked for.
 */
export async function boot(databaseUrl: string, { admin = false } = {}) {
  process.env.DATABASE_URL = databaseUrl
  process.env.DISABLE_ADMIN = String(!admin)
  if (admin) {
    // Pages compiled when they are asked for, instead of a build beforehand.
    process.env.NODE_ENV = "development"
  }
  const app = express()
  const { container, shutdown } = await loaders({
    directory: root,
    expressApp: app,
  })
  const server = await new Promise<Server>((done, fail) => {
    const listening: Server = app.listen(
      Number(process.env.TEST_PORT ?? 0),
      "localhost",
      () => done(listening)
    )
    listening.once("error", fail)
  })
  const { port } = server.address() as AddressInfo

  return {
    container,
    baseUrl: `http://localhost:${port}`,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
      await shutdown()
    },
  }
}

export type Booted = Awaited<ReturnType<typeof boot>>
