import { boot } from "../boot"

/** A server of its own process, to be killed: tells its parent where it listens. */
void boot(process.env.DATABASE_URL!).then(({ baseUrl }) =>
  process.send!(baseUrl)
)
