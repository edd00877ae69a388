import { defineConfig } from "@medusajs/framework/utils"

/** A store that has its own things already: a module with vendors, and Medusa's hooks taken. */
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: "http://localhost:8000",
      adminCors: "http://localhost:9000",
      authCors: "http://localhost:9000",
      jwtSecret: "not-a-secret",
      cookieSecret: "not-a-secret",
    },
    cookieOptions: { secure: false, sameSite: "lax" },
  },
  plugins: process.env.WITHOUT_PLUGIN
    ? []
    : [
        {
          resolve: "medusa-plugin-backorders",
          options: { release_on: "receipt", default_lead_time_days: 9 },
        },
      ],
  modules: [{ resolve: "./src/modules/marketplace" }],
})
