import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type {
  ConfigModule,
  Logger,
  MedusaContainer,
} from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { subscribe } from "node:diagnostics_channel"
import { IncomingMessage, Server, ServerResponse } from "node:http"
import type { Socket } from "node:net"
import { Duplex } from "node:stream"
import { Refusal } from "../../domain"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { GUARDED_ROUTES } from "./attempts"
import { warnOfLocks } from "../../workflows/steps/shared-locks"

export type GuardStatus = {
  /** `unchecked`: no server of this process listens yet, or Medusa let nobody so far as to the guard. */
  state: "unchecked" | "ok" | "failed" | "off"
  checked_at: string | null
  /** Routes of Medusa that the guard does not reach. */
  unguarded: string[]
}

type Probe = {
  /** Set when the request has come to Medusa's application. */
  scope?: MedusaContainer
  isRefused?: boolean
  status?: number
}

/** Requests of the self-check. Nobody outside this process can make one. */
const probes = new WeakMap<object, Probe>()

let last: GuardStatus = {
  state: "unchecked",
  checked_at: null,
  unguarded: [],
}

/**
 * Whether the guard stands before every route it should (rule H7).
 *
 * @example guardStatus() // { state: "ok", checked_at: "2026-12-01T10:00:00.000Z", unguarded: [] }
 */
export const guardStatus = (): GuardStatus =>
  process.env.BACKORDERS_GUARD === "off" ? { ...last, state: "off" } : last

/** Called by the guard first of all. A request of the self-check is refused right there. */
export function answerProbe(req: MedusaRequest, res: MedusaResponse) {
  const probe = probes.get(req)
  if (!probe) {
    return false
  }
  probe.isRefused = true
  const { type, code, message } = new Refusal("order.on_hold", {
    order: "of the self-check",
    awaited: "it does not exist",
  })
  res.status(400).json({ type, code, message })
  return true
}

/** From when a server listens to its check, in ms: what waits for it to start is answered first. */
const AFTER_START = 500

/**
 * Checks every server of this process once it has started. Called when the
 * middlewares are loaded, which is before that.
 */
export function checkGuardOnStart() {
  subscribe("tracing:net.server.listen:asyncEnd", (message) => {
    const { server } = message as { server: unknown }
    if (server instanceof Server) {
      setTimeout(() => {
        if (server.listening) {
          void checkGuard(server)
        }
      }, AFTER_START)
    }
  })
}

/**
 * Sends one request to each guarded route through the server's own listener,
 * in this process: through Medusa's authentication, rights and validation to
 * the guard, which must refuse it. Where it doesn't, Medusa's handler finds
 * neither an order of that id nor a container to work with. Answers null for a
 * server that isn't Medusa's.
 */
export async function checkGuard(
  server: Server,
  exit: (code: number) => void = process.exit
): Promise<GuardStatus | null> {
  const unguarded: string[] = []
  let isUnknown = false
  let scope: MedusaContainer | undefined
  for (const { matcher, example } of GUARDED_ROUTES) {
    const probe = await send(server, matcher, example)
    if (!probe.scope) {
      return null
    }
    scope = probe.scope
    if (probe.isRefused) {
      continue
    }
    // Without the rights of the super admin's role nobody comes to the guard, nor past it.
    if (probe.status === 401 || probe.status === 403) {
      isUnknown = true
    } else {
      unguarded.push(matcher)
    }
  }
  last = {
    state: unguarded.length ? "failed" : isUnknown ? "unchecked" : "ok",
    checked_at: new Date().toISOString(),
    unguarded,
  }
  if (scope) {
    // Without tables there is nothing to know yet, and the guard says that.
    await warnOfLocks(scope).catch(() => undefined)
  }
  if (scope && unguarded.length) {
    await tell(scope, unguarded, exit)
  }
  return last
}

const ANSWER_WITHIN = 5000

function send(server: Server, matcher: string, body: unknown): Promise<Probe> {
  const probe: Probe = {}
  const socket = new Duplex({
    read: () => undefined,
    write: (_chunk, _encoding, done) => done(),
  }) as unknown as Socket
  const req = new IncomingMessage(socket)
  req.complete = true
  req.push(null)
  req.method = "POST"
  req.url = matcher.replace(/:\w+/g, "backorders-self-check")
  req.headers = { host: "localhost", "content-type": "application/json" }
  Object.assign(req, {
    // Read already, as far as the body parser is concerned.
    body,
    _body: true,
    // A session of nobody, with the rights of everybody, for this request only.
    session: {
      auth_context: {
        actor_id: "backorders-self-check",
        actor_type: "user",
        auth_identity_id: "",
        app_metadata: { roles: ["role_super_admin"] },
        user_metadata: {},
      },
    },
  })
  let scope: MedusaContainer | undefined
  Object.defineProperty(req, "scope", {
    get: () => scope,
    set: (container: MedusaContainer) => {
      probe.scope = container
      scope = onlyForChecks(container)
    },
  })
  probes.set(req, probe)

  const res = new ServerResponse(req)
  res.assignSocket(socket)
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(probe), ANSWER_WITHIN)
    res.once("finish", () => {
      clearTimeout(timer)
      resolve({ ...probe, status: res.statusCode })
    })
    server.emit("request", req, res)
  })
}

/** Without these no handler can ship goods or take money. */
const WITHHELD: string[] = [
  Modules.WORKFLOW_ENGINE,
  Modules.ORDER,
  Modules.FULFILLMENT,
  Modules.INVENTORY,
  Modules.PAYMENT,
]

/** What a request of the self-check gets for a container: enough for authentication, rights and validation. */
const onlyForChecks = (container: MedusaContainer): MedusaContainer =>
  new Proxy(container, {
    get(target, key) {
      if (key === "resolve") {
        return (name: string, options?: { allowUnregistered?: boolean }) => {
          if (WITHHELD.includes(name)) {
            throw new Error("This request only checks the hold guard.")
          }
          return target.resolve(name, options)
        }
      }
      return key === "createScope"
        ? () => onlyForChecks(target.createScope() as MedusaContainer)
        : Reflect.get(target, key)
    },
  })

async function tell(
  container: MedusaContainer,
  unguarded: string[],
  exit: (code: number) => void
) {
  const logger: Logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const routes = unguarded.join(", ")
  logger.error(
    `The hold guard of medusa-plugin-backorders does not reach ${routes}: orders on hold can be shipped or charged there.`
  )
  try {
    await container.resolve(Modules.NOTIFICATION).createNotifications({
      to: "",
      channel: "feed",
      template: "admin-ui",
      data: {
        title: "Holds are not guarded",
        description: `Orders on hold can be shipped or charged through ${routes}. Ask your developer to look at the server's log.`,
      },
    })
  } catch (error) {
    logger.warn(
      `No notification about the hold guard could be sent: ${error instanceof Error ? error.message : String(error)}`
    )
  }
  if (isStrict(container)) {
    logger.error("The option strict_guard stops the server.")
    exit(1)
  }
}

function isStrict(container: MedusaContainer) {
  const { modules }: ConfigModule = container.resolve(
    ContainerRegistrationKeys.CONFIG_MODULE
  )
  const module = modules?.[BACKORDER_MODULE]
  const options =
    typeof module === "object" && "options" in module ? module.options : {}
  return (options as { strict_guard?: boolean } | undefined)?.strict_guard
}
