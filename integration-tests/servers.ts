import { ChildProcess, fork, spawn, spawnSync } from "node:child_process"
import { mkdtempSync } from "node:fs"
import { createServer, type AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { root } from "./boot"
import { client, succeeded, type Client } from "./http"
import type { Store } from "./store"

export type Server = { process: ChildProcess; baseUrl: string; log: string[] }

/** Another server on a store's database, in a process of its own. */
export function startServer(
  databaseUrl: string,
  env: NodeJS.ProcessEnv = {}
): Promise<Server> {
  const child = fork(join(root, "integration-tests/server.ts"), {
    cwd: root,
    execArgv: [
      "--disable-warning=DeprecationWarning",
      "-r",
      "ts-node/register/transpile-only",
    ],
    env: { ...process.env, DATABASE_URL: databaseUrl, ...env },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  })
  const log: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (text) => log.push(String(text)))
  }
  return new Promise((done, fail) => {
    child.once("message", (baseUrl: string) =>
      done({ process: child, baseUrl, log })
    )
    child.once("exit", () =>
      fail(new Error(`The server did not start:\n${log.join("")}`))
    )
  })
}

/** As the store's admin user at another server. */
export async function adminAt({ baseUrl }: Server, { admin }: Store) {
  const { token } = succeeded(
    await client(baseUrl, () => ({})).post("/auth/user/emailpass", {
      email: admin.email,
      password: admin.password,
    })
  )
  return client(baseUrl, () => ({ authorization: `Bearer ${token}` })) as Client
}

export const hasRedis = () =>
  spawnSync("redis-server", ["--version"]).status === 0

/** A Redis that keeps nothing, on a free port. */
export async function startRedis() {
  const port = await freePort()
  const redis = spawn("redis-server", [
    "--port",
    String(port),
    "--bind",
    "127.0.0.1",
    "--save",
    "",
    "--appendonly",
    "no",
    "--dir",
    mkdtempSync(join(tmpdir(), "redis-")),
  ])
  await new Promise<void>((done, fail) => {
    redis.once("error", fail)
    redis.once("exit", () => fail(new Error("Redis did not start")))
    redis.stdout.on("data", (text) => {
      if (String(text).includes("Ready to accept connections")) {
        done()
      }
    })
  })
  const ask = (...command: string[]) =>
    spawnSync("redis-cli", ["--raw", "-p", String(port), ...command], {
      encoding: "utf8",
    })
      .stdout.trim()
      .split("\n")
  return {
    url: `redis://127.0.0.1:${port}`,
    /** What Medusa's workflow engine has on its schedule. */
    jobs: () =>
      ask("keys", "bull:*:repeat")
        .flatMap((key) => ask("zrange", key, "0", "-1"))
        .sort(),
    stop: () => redis.kill(),
  }
}

export async function freePort() {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}
