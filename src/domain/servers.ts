/** A server that was seen: when it began, and when it last was. Instants in ISO 8601. */
export type SeenServer = { since: string; seen: string }

const MINUTE = 60_000
/** A deployment in which the old server still works beside the new one is over by then. */
const OVERLAP = 10 * MINUTE
/** Each is seen every ten minutes; two may be missed. */
const SILENT = 25 * MINUTE

/**
 * Whether another server works beside this one. One that has only just ended
 * does not count, nor one that ended while this one began.
 *
 * @example
 * hasOtherServers({ own: { since: "2026-12-01T10:00:00Z", seen: "2026-12-01T11:00:00Z" },
 *                   gone: { since: "2026-11-28T10:00:00Z", seen: "2026-12-01T10:01:00Z" } }, "own", now) // false
 */
export function hasOtherServers(
  servers: Readonly<Record<string, SeenServer>>,
  own: string,
  now: Date
): boolean {
  const since = servers[own]?.since
  if (!since) {
    return false
  }
  return Object.entries(servers).some(
    ([id, { seen }]) =>
      id !== own &&
      Date.parse(seen) > Date.parse(since) + OVERLAP &&
      Date.parse(seen) > now.getTime() - SILENT
  )
}
