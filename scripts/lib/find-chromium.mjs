import { existsSync } from "node:fs"

/** Where a Chromium is, or undefined. CHROMIUM_PATH names one. */
export const findChromium = () =>
  [
    process.env.CHROMIUM_PATH,
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ].find((path) => path && existsSync(path))
