import pg from "pg"
import type { Store } from "./store"

/**
 * A connection of its own that holds something in the database, as somebody
 * who is in the middle of a deed. Who waits for it is seen in PostgreSQL.
 *
 * @example
 * await inTheMiddle(store, async ({ run, isWaitedFor, done }) => {
 *   await run("select id from backorder_purchase_order where id = $1 for update", [id])
 *   const second = store.admin.post(path)
 *   await isWaitedFor()
 *   await done()
 *   expect((await second).status).toBe(200)
 * })
 */
export async function inTheMiddle<T>(
  store: Store,
  work: (first: Middle) => Promise<T>
): Promise<T> {
  const client = new pg.Client({ connectionString: store.databaseUrl })
  await client.connect()
  const [{ pid }] = (await client.query("select pg_backend_pid() as pid")).rows
  await client.query("begin")
  let isOpen = true
  const end = async (how: "commit" | "rollback") => {
    if (isOpen) {
      isOpen = false
      await client.query(how)
    }
  }
  try {
    return await work({
      run: async (text, params) => (await client.query(text, params)).rows,
      done: () => end("commit"),
      isWaitedFor: async (count = 1) => {
        while ((await waitersOf(store, pid)) < count) {
          // PostgreSQL has nothing to wait on for this; each look is a round trip.
        }
      },
    })
  } finally {
    await end("rollback")
    await client.end()
  }
}

/** How many wait for a connection, directly or behind one another. */
async function waitersOf(store: Store, pid: number) {
  const [{ count }] = await store.sql(
    `with recursive waiting as (
       select pid, unnest(pg_blocking_pids(pid)) as blocker
       from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'
     ), behind as (
       select pid from waiting where blocker = $1
       union
       select waiting.pid from waiting join behind on waiting.blocker = behind.pid
     )
     select count(*)::int as count from behind`,
    [pid]
  )
  return count as number
}

export interface Middle {
  run(text: string, params?: unknown[]): Promise<pg.QueryResult["rows"]>
  /** Resolves when so many wait for this connection, also behind one another. */
  isWaitedFor(count?: number): Promise<void>
  /** Commits. */
  done(): Promise<void>
}
