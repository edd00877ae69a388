import { WorkflowManager } from "@medusajs/framework/orchestration"

type Flow = { action?: string; next?: Flow | Flow[] }
type Registered = {
  flow_: Flow
  handlers_: Map<
    string,
    { invoke: () => Promise<unknown>; compensate?: () => Promise<unknown> }
  >
}

function registered(workflowId: string) {
  const workflow = WorkflowManager.getWorkflow(workflowId)
  if (!workflow) {
    throw new Error(`There is no workflow ${workflowId}`)
  }
  return workflow as unknown as Registered
}

/** The steps that a workflow runs, its hook too. */
export function stepsOf(workflowId: string) {
  const walk = (flow: Flow): string[] => [
    ...(flow.action ? [flow.action] : []),
    ...[flow.next ?? []].flat().flatMap(walk),
  ]
  return walk(registered(workflowId).flow_)
}

/**
 * Does something while a step of a workflow fails instead of running.
 *
 * @param meanwhile what others do just before it fails
 */
export async function whileBroken<T>(
  workflowId: string,
  step: string,
  work: () => Promise<T>,
  meanwhile: () => Promise<unknown> = () => Promise.resolve()
): Promise<T> {
  const handlers = registered(workflowId).handlers_
  const handler = handlers.get(step)!
  handlers.set(step, {
    ...handler,
    invoke: async () => {
      await meanwhile()
      throw new Error(`${step} was made to fail`)
    },
  })
  try {
    return await work()
  } finally {
    handlers.set(step, handler)
  }
}

/**
 * Does something while the server dies at a step of a workflow: the step never
 * runs, and nothing is taken back. Locks die with their server.
 */
export async function whileDying<T>(
  workflowId: string,
  step: string,
  work: () => Promise<T>
): Promise<T> {
  const handlers = registered(workflowId).handlers_
  const alive = new Map(handlers)
  for (const [name, handler] of alive) {
    if (!name.includes("lock") && handler?.compensate) {
      handlers.set(name, { ...handler, compensate: () => Promise.resolve() })
    }
  }
  try {
    return await whileBroken(workflowId, step, work)
  } finally {
    alive.forEach((handler, name) => handlers.set(name, handler))
  }
}
