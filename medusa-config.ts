import { defineConfig, loadEnv } from "@medusajs/framework/utils"
import { join } from "node:path"

loadEnv(process.env.NODE_ENV || "development", process.cwd())

const port = process.env.PORT || "9000"
const adminOrigins = `http://localhost:${port},http://localhost:5173`
const storefront = process.env.STOREFRONT_URL || "http://localhost:8000"
const redis = process.env.REDIS_URL

/** With one process Medusa's in-memory event bus, workflow engine and locks do; several need to share them. */
const sharedByRedis = redis
  ? [
      {
        resolve: "@medusajs/medusa/event-bus-redis",
        options: { redisUrl: redis },
      },
      {
        resolve: "@medusajs/medusa/workflow-engine-redis",
        options: { redis: { redisUrl: redis } },
      },
      {
        resolve: "@medusajs/medusa/locking",
        options: {
          providers: [
            {
              resolve: "@medusajs/medusa/locking-redis",
              id: "locking-redis",
              is_default: true,
              options: { redisUrl: redis },
            },
          ],
        },
      },
      {
        resolve: "@medusajs/medusa/caching",
        options: {
          providers: [
            {
              resolve: "@medusajs/caching-redis",
              id: "caching-redis",
              is_default: true,
              options: { redisUrl: redis },
            },
          ],
        },
      },
    ]
  : []

/** Medusa reads its flags after this file, too late for the modules behind these. */
const ofFlags = ["rbac", "translation"]
  .filter((flag) => process.env[`MEDUSA_FF_${flag.toUpperCase()}`] === "true")
  .map((flag) => ({ resolve: `@medusajs/medusa/${flag}` }))

/** With a mail server: `npm start` and tests that read mails name theirs. */
const emailBySmtp = process.env.SMTP_URL
  ? [
      {
        resolve: join(process.cwd(), "demo/mail/smtp-provider"),
        id: "smtp",
        options: {
          channels: ["email"],
          url: process.env.SMTP_URL,
          from: "Hemvist <shop@example.com>",
        },
      },
    ]
  : []

/** The app around the plugin: used by the tests and by the demo store, not part of the npm package. */
export default defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    databaseSchema: process.env.DATABASE_SCHEMA,
    redisUrl: redis,
    workerMode: workerMode(process.env.MEDUSA_WORKER_MODE),
    http: {
      storeCors: process.env.STORE_CORS || storefront,
      adminCors: process.env.ADMIN_CORS || adminOrigins,
      authCors: process.env.AUTH_CORS || `${adminOrigins},${storefront}`,
      jwtSecret: process.env.JWT_SECRET || "not-a-secret",
      cookieSecret: process.env.COOKIE_SECRET || "not-a-secret",
    },
    // Over plain http a browser drops Secure cookies, and with them the admin session.
    cookieOptions: { secure: false, sameSite: "lax" },
  },
  admin: {
    disable: process.env.DISABLE_ADMIN === "true",
    path: adminPath(process.env.ADMIN_PATH),
    backendUrl: process.env.MEDUSA_BACKEND_URL || "/",
    vite: () => ({
      // Found only when a page asks for it, each of these would have Vite begin anew and the page reload.
      optimizeDeps: {
        include: [
          "@hookform/resolvers/zod",
          "@medusajs/admin-sdk",
          "@medusajs/dashboard/components",
          "@medusajs/dashboard/hooks",
          "@medusajs/dashboard/lib",
          "@medusajs/draft-order/admin",
          "@medusajs/icons",
          "@tanstack/react-table",
          "bignumber.js",
          "react-hook-form",
          "recharts",
          "zod",
        ],
      },
      // The port for telling a page that a file has changed is one per machine: not for tests.
      ...(process.env.VITEST ? { server: { hmr: false, ws: false } } : {}),
    }),
  },
  featureFlags: redis ? { caching: true } : {},
  modules: [
    {
      resolve: "./src/modules/backorder",
      options: {
        ...(process.env.VITEST
          ? {
              answer_url:
                "https://shop.example.com/answer?token={token}&answer={answer}",
            }
          : {}),
        pdf_fonts: [
          require.resolve("@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf"),
        ],
      },
    },
    {
      resolve: "@medusajs/medusa/notification",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/notification-local",
            id: "local",
            options: { channels: ["feed"] },
          },
          ...emailBySmtp,
        ],
      },
    },
    ...sharedByRedis,
    ...ofFlags,
  ],
})

function adminPath(value: string | undefined) {
  return (value || "/app") as `/${string}`
}

function workerMode(value: string | undefined) {
  return value === "server" || value === "worker" ? value : "shared"
}
