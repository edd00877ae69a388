import type { MedusaContainer } from "@medusajs/framework/types"
import { expect, it, vi } from "vitest"
import { gathered } from "./gathered"

const container = {} as MedusaContainer

it("does once what is told in one turn, and what comes while it works afterwards", async () => {
  const work = vi.fn(async (_: MedusaContainer, __: string[]) => undefined)
  const tell = gathered(work)
  const first = Promise.all([
    tell(container, "a", "b"),
    tell(container, "b"),
    tell(container, "c"),
  ])
  work.mockImplementationOnce(async () => {
    void tell(container, "d")
  })
  await first
  await tell(container, "e")

  expect(work.mock.calls.map(([, told]) => told)).toEqual([
    ["a", "b", "c"],
    ["d", "e"],
  ])
})

it("tells everybody that it failed, and works again afterwards", async () => {
  const work = vi.fn().mockRejectedValueOnce(new Error("no connection"))
  const tell = gathered<string>(work)

  const both = [tell(container, "a"), tell(container, "b")]
  for (const one of both) {
    await expect(one).rejects.toThrow("no connection")
  }
  await tell(container, "c")
  expect(work).toHaveBeenCalledTimes(2)
})
