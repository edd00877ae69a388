import { expect, it } from "vitest"
import { add, isWhole, multiply, subtract, sumOf } from "./decimal"

it("adds, subtracts and multiplies decimals as people do", () => {
  expect(add(0.1, 0.2, 1)).toBe(1.3)
  expect(add("0.1", 2)).toBe(2.1)
  expect(subtract(1.5, 0.9)).toBe(0.6)
  expect(subtract("3", 1)).toBe(2)
  expect(multiply(3, 1.1)).toBe(3.3)
  expect(sumOf([0.1, 0.7, 2, "0.2"], (one) => one)).toBe(3)
})

it("stays exact where whole numbers outgrow a number", () => {
  const most = Number.MAX_SAFE_INTEGER
  expect(subtract(add(most, 1, "0.5"), most)).toBe(1)
  expect(sumOf([most, 5, -most], (one) => one)).toBe(5)
  expect(multiply(most, 10)).toBe(Number("90071992547409910"))
  expect(add()).toBe(0)
})

it("knows whole numbers", () => {
  expect([2, "2", 2.5, "2.5", NaN].map(isWhole)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})
