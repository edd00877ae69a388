import { expect, it } from "vitest"
import { newId } from "./new-id"

it("makes ids as Medusa does", () => {
  expect(newId("po")).toMatch(/^po_0[0-9A-HJKMNP-TV-Z]{25}$/)
})

it("makes them different, and each greater than the one before", () => {
  const ids = Array.from({ length: 5000 }, () => newId("po"))
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual([...ids].sort())
})
