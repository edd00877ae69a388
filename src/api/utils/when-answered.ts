import type { MedusaResponse } from "@medusajs/framework/http"

/**
 * Calls `done` when the response is written. Somebody who goes away closes it
 * while Medusa's handler is still at work: then when the handler is through.
 */
export function whenAnswered(res: MedusaResponse, done: () => Promise<void>) {
  const end = () => void done()
  res.once("close", () => {
    if (res.writableEnded) {
      end()
    }
  })
  res.end = new Proxy(res.end, {
    apply(write, self, args) {
      const answer: unknown = Reflect.apply(write, self, args)
      if (res.closed) {
        end()
      }
      return answer
    },
  })
}
