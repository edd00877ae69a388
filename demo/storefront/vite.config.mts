import react from "@vitejs/plugin-react"
import { join } from "node:path"
import { defineConfig } from "vite"

const root = join(import.meta.dirname, "../..")

/** A shop of its own would read these from its environment. */
const shop = {
  backendUrl: process.env.MEDUSA_BACKEND_URL ?? "http://localhost:9000",
  publishableKey: process.env.PUBLISHABLE_KEY ?? "",
}

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: join(root, ".cache/storefront"),
  plugins: [react()],
  resolve: {
    dedupe: ["react", "react-dom"],
    // What `npm install medusa-plugin-backorders` gives, from its source.
    alias: {
      "medusa-plugin-backorders/storefront": join(
        root,
        "src/storefront/index.ts"
      ),
    },
  },
  define: { __SHOP__: JSON.stringify(shop) },
  optimizeDeps: {
    include: [
      "@medusajs/js-sdk",
      "@tanstack/react-query",
      "react",
      "react-dom/client",
      "react-router-dom",
      "react/jsx-dev-runtime",
    ],
  },
  server: { fs: { allow: [root] } },
})
