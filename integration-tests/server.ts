import { boot } from "./boot"

/** A server in a process of its own, which tells its parent where it listens. */
void boot(process.env.DATABASE_URL!).then(({ baseUrl }) =>
  process.send!(baseUrl)
)
