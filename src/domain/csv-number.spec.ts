import { expect, it } from "vitest"
import { parseCsvNumber } from "./csv-number"

it.each([
  ["7.5", 7.5],
  ["7,5", 7.5],
  ["0,125", 0.125],
  ["1 250,50", 1250.5],
  ["1250", 1250],
  ["1,250", null],
  ["1.250,50", null],
  ["1,250.50", null],
  ["7.5 EUR", null],
  ["1e3", null],
  ["", null],
])("the number %j is %j", (text, number) => {
  expect(parseCsvNumber(text)).toBe(number)
})
