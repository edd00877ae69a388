import { expect, it } from "vitest"
import { hasOtherServers } from "./servers"

const now = new Date("2026-12-01T12:00:00Z")
const at = (time: string) => `2026-12-01T${time}:00Z`
const own = { since: at("10:00"), seen: at("11:58") }

it.each([
  ["alone", {}, false],
  [
    "ended a minute before this one began",
    { since: at("08:00"), seen: at("09:59") },
    false,
  ],
  [
    "ended while this one began",
    { since: at("08:00"), seen: at("10:09") },
    false,
  ],
  ["works beside it", { since: at("08:00"), seen: at("11:55") }, true],
  [
    "began later and works beside it",
    { since: at("11:30"), seen: at("11:50") },
    true,
  ],
  [
    "worked beside it, and has ended",
    { since: at("08:00"), seen: at("11:30") },
    false,
  ],
])("another server that %s", (_, other, expected) => {
  const servers = { own, ...("seen" in other && { other }) }
  expect(hasOtherServers(servers, "own", now)).toBe(expected)
})

it("says nothing before this server was seen", () => {
  expect(hasOtherServers({ other: own }, "own", now)).toBe(false)
})
