import { defineMiddlewares } from "@medusajs/framework/http"
import { guardMiddlewares } from "./guard/middlewares"

export default defineMiddlewares({
  routes: [...guardMiddlewares],
})
