/**
 * `npm run bench`: how fast the plugin is on 40,000 orders (400,000 with `--million`), each figure beside one of the same run that
 * shows what the machine can do. Prints a table; `.bench/latest.json` has all the numbers.
 *
 *   npm run bench
 *   npm run bench -- --only shortage
 *   npm run bench -- --rounds 21
 *   npm run bench -- --million --only shortage
 *   DATABASE_URL=postgres://... npm run bench
 */
import { run } from "./lib/console.mjs"
import { ensureInstalled } from "./lib/install.mjs"

await run(async () => {
  await ensureInstalled()
  const { bench } = await import("./lib/bench.mjs")
  return await bench(process.argv.slice(2))
})
