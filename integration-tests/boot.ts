import loaders from "@medusajs/medusa/loaders/index"
import express from "express"
import type { Server } from "node:http"
import type { AddressInfo } from "node:net"
import { resolve } from "node:path"
import { builtAdmin } from "./built-admin"

export const root = resolve(__dirname, "..")

/**
 * Where the admin's pages come from: `built` once for all, as a store in production
 * has them; `compiled` when they are asked for, as the environment of this process says.
 */
export type Admin = "built" | "compiled"

/**
 * Medusa as `medusa start` runs it, in this process, on a free port of localhost
 * or the one of TEST_PORT. Without the admin's pages unless asked for.
 */
export async function boot(
  databaseUrl: string,
  { admin }: { admin?: Admin } = {}
) {
  process.env.DATABASE_URL = databaseUrl
  process.env.DISABLE_ADMIN = String(admin !== "compiled")
  if (admin === "compiled") {
    process.env.NODE_ENV = "development"
  }
  const app = express()
  const { container, shutdown } = await loaders({
    directory: root,
    expressApp: app,
  })
  if (admin === "built") {
    app.use("/app", await builtAdmin(databaseUrl))
  }
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
