import type { EventEmitter } from "node:events"

export interface SentEvent {
  name: string
  data: Record<string, unknown>
}

/**
 * Looks over the shoulder of Medusa's local event bus: what was sent, and when everyone has dealt
 * with it. The bus itself waits for nobody.
 */
export function watchEvents(emitter: EventEmitter) {
  const sent: SentEvent[] = []
  const working = new Set<Promise<unknown>>()
  let muted = false

  emitter.on("*", (event: SentEvent) => {
    sent.push({ name: event.name, data: event.data })
  })
  emitter.emit = (name, ...args) => {
    for (const listener of emitter.listeners(name)) {
      if (muted && name !== "*") {
        continue
      }
      const work = Promise.resolve(listener(...args)).finally(() =>
        working.delete(work)
      )
      working.add(work)
    }
    return true
  }

  /** Waits until no subscriber is at work and none of them has set off another. */
  async function settled() {
    for (let quiet = 0; quiet < 3;) {
      // The bus hands an event over in a later turn of the event loop.
      await new Promise((done) => setTimeout(done, 5))
      quiet = working.size ? 0 : quiet + 1
      await Promise.all(working)
    }
  }

  return {
    sent,
    settled,
    /** As if the event bus had lost everything that was sent meanwhile. */
    async withoutSubscribers<T>(work: () => Promise<T>) {
      await settled()
      muted = true
      try {
        return await work()
      } finally {
        await settled()
        muted = false
      }
    },
  }
}

export type Events = ReturnType<typeof watchEvents>
