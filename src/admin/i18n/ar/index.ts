import * as bills from "./bills"
import * as bulk from "./bulk"
import * as common from "./common"
import * as doctor from "./doctor"
import * as letters from "./letters"
import * as limits from "./limits"
import * as order from "./order"
import * as purchasing from "./purchasing"
import * as reports from "./reports"
import * as shortages from "./shortages"
import * as settings from "./settings"
import * as vendors from "./vendors"
import * as whatNow from "./what-now"

/** Arabic. */
export default {
  ...bills,
  ...bulk,
  ...common,
  ...doctor,
  ...letters,
  ...order,
  ...settings,
  ...limits,
  ...purchasing,
  ...reports,
  ...shortages,
  ...vendors,
  ...whatNow,
}
