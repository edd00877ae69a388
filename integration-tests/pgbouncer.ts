import { spawn, spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { freePort } from "./servers"

/** Fewer than the processes of a test would like, so that their transactions take turns. */
const SERVER_CONNECTIONS = 5

export const hasPgbouncer = () =>
  spawnSync("pgbouncer", ["--version"]).status === 0

/** PgBouncer as it comes, in its transaction mode: no startup parameter passed over, nothing reset in between. */
export async function startPgbouncer(databaseUrl: string) {
  const target = new URL(databaseUrl)
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), "pgbouncer-"))
  const file = join(folder, "pgbouncer.ini")
  const password = decodeURIComponent(target.password)
  writeFileSync(
    file,
    `[databases]
* = host=${target.hostname} port=${target.port || 5432} user=${decodeURIComponent(target.username)}${password ? ` password='${password.replace(/'/g, "''")}'` : ""}

[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = ${SERVER_CONNECTIONS}
max_client_conn = 200
`
  )
  // It refuses to be root.
  const user = process.getuid?.() === 0 ? ["-u", "nobody"] : []
  const pgbouncer = spawn("pgbouncer", [...user, file])
  const log: string[] = []
  await new Promise<void>((done, fail) => {
    pgbouncer.once("error", fail)
    pgbouncer.once("exit", () =>
      fail(new Error(`PgBouncer did not start:\n${log.join("")}`))
    )
    pgbouncer.stderr.on("data", (text) => {
      log.push(String(text))
      if (log.join("").includes("process up")) {
        done()
      }
    })
  })
  const url = new URL(databaseUrl)
  url.hostname = "localhost"
  url.port = String(port)
  return {
    url: url.href,
    stop: () => {
      pgbouncer.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
