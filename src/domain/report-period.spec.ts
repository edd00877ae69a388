import { describe, expect, it } from "vitest"
import {
  ageGroupOf,
  dayInZone,
  isTimeZone,
  pointsOf,
  reportPeriod,
  shareOf,
  startOf,
} from "./report-period"

const now = new Date("2026-12-01T23:30:00Z")

describe("the period of a report", () => {
  it("is the last 30 days unless asked otherwise, in the viewer's zone", () => {
    expect(reportPeriod({}, now)).toEqual({
      from: "2026-11-02",
      to: "2026-12-01",
      interval: "day",
      time_zone: "UTC",
      today: "2026-12-01",
      previous: { from: "2026-10-03", to: "2026-11-01" },
    })
    expect(reportPeriod({ time_zone: "Europe/Stockholm" }, now)).toMatchObject({
      to: "2026-12-02",
      today: "2026-12-02",
    })
  })

  it("may be given as instants, which are days where the viewer is", () => {
    expect(
      reportPeriod(
        {
          from: "2026-11-30T23:30:00Z",
          to: "2026-12-01T23:30:00Z",
          time_zone: "Europe/Stockholm",
        },
        now
      )
    ).toMatchObject({ from: "2026-12-01", to: "2026-12-02" })
  })

  it.each([
    [{ from: "2026-12-02", to: "2026-12-01" }, "report.period_inverted"],
    [{ from: "1976-12-02", to: "2026-12-01" }, "report.period_too_long"],
    [{ time_zone: "Mars/Olympus" }, "report.unknown_time_zone"],
    [{ time_zone: "+02:00" }, "report.unknown_time_zone"],
    [{ time_zone: "" }, "report.unknown_time_zone"],
  ])("%j is refused: %s", (input, code) => {
    expect(() => reportPeriod(input, now)).toThrow(
      expect.objectContaining({ code })
    )
  })

  it.each([
    ["2026-11-30", "2026-12-01", "day"],
    ["2026-07-01", "2026-12-01", "week"],
    ["2025-01-01", "2026-12-01", "month"],
  ])("from %s to %s has a point per %s", (from, to, interval) => {
    expect(reportPeriod({ from, to }, now).interval).toBe(interval)
  })
})

it("knows zones by name", () => {
  expect(
    ["UTC", "America/Argentina/Buenos_Aires", "Etc/GMT+5"].map(isTimeZone)
  ).toEqual([true, true, true])
  expect(["x' or 1=1", "Nowhere", "5"].map(isTimeZone)).toEqual([
    false,
    false,
    false,
  ])
})

it("the day of an instant depends on the zone", () => {
  expect(dayInZone(now, "Asia/Tokyo")).toBe("2026-12-02")
  expect(dayInZone(now, "America/New_York")).toBe("2026-12-01")
})

it("points have no gaps, across months and years", () => {
  const points = (from: string, to: string, interval: "week" | "month") =>
    pointsOf(reportPeriod({ from, to, interval }, now))
  expect(points("2026-12-02", "2026-12-14", "week")).toEqual([
    "2026-11-30",
    "2026-12-07",
    "2026-12-14",
  ])
  expect(points("2025-12-31", "2026-03-01", "month")).toEqual([
    "2025-12-01",
    "2026-01-01",
    "2026-02-01",
    "2026-03-01",
  ])
  expect(startOf("2026-11-29", "week")).toBe("2026-11-23")
})

it("groups ages, and nothing has no share", () => {
  expect([0, 3, 4, 7, 8, 14, 15, 30, 31, 4000].map(ageGroupOf)).toEqual([
    ...["0-3", "0-3", "4-7", "4-7", "8-14", "8-14"],
    ...["15-30", "15-30", "over-30", "over-30"],
  ])
  expect([shareOf(1, 4), shareOf(0, 4), shareOf(0, 0)]).toEqual([0.25, 0, null])
})
