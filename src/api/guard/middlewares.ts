import type { MiddlewareRoute } from "@medusajs/framework/http"
import { GUARDED_ROUTES, WORKFLOW_STEP_ROUTES } from "./attempts"
import { holdGuard, ownWorkflowGuard } from "./hold-guard"
import { checkGuardOnStart } from "./self-check"

checkGuardOnStart()

/** Before Medusa's own routes through which goods leave or money is taken. */
export const guardMiddlewares: MiddlewareRoute[] = [
  ...GUARDED_ROUTES.map(({ matcher, read }) => ({
    matcher,
    methods: ["POST" as const],
    middlewares: [holdGuard(read)],
  })),
  ...[
    "/admin/workflows-executions/:workflow_id/run",
    ...WORKFLOW_STEP_ROUTES,
  ].map((matcher) => ({
    matcher,
    methods: ["POST" as const],
    middlewares: [ownWorkflowGuard],
  })),
]
