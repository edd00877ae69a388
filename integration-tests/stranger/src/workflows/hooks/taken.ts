import {
  completeCartWorkflow,
  createOrderFulfillmentWorkflow,
} from "@medusajs/medusa/core-flows"

// A hook has one handler per app. Were one of these the plugin's, this store would not start.
completeCartWorkflow.hooks.validate(() => undefined)
createOrderFulfillmentWorkflow.hooks.fulfillmentCreated(() => undefined)
