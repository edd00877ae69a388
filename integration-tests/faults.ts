import { WorkflowManager } from "@medusajs/framework/orchestration"

type Flow = { action?: string; next?: Flow | Flow[] }
type Registered = {
  flow_: Flow
  handlers_: Map<string, { invoke: () => Promise<unknown> }>
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

/** Does something while a step of a workflow fails instead of running. */
export async function whileBroken<T>(
  workflowId: string,
  step: string,
  work: () => Promise<T>
): Promise<T> {
  const handlers = registered(workflowId).handlers_
  const handler = handlers.get(step)!
  handlers.set(step, {
    ...handler,
    invoke: () => Promise.reject(new Error(`${step} was made to fail`)),
  })
  try {
    return await work()
  } finally {
    handlers.set(step, handler)
  }
}
