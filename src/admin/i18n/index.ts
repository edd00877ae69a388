import ar from "./ar"
import de from "./de"
import en from "./en"
import es from "./es"
import fr from "./fr"
import ja from "./ja"

export default {
  ar: { backorders: ar },
  de: { backorders: de },
  en: { backorders: en },
  es: { backorders: es },
  fr: { backorders: fr },
  ja: { backorders: ja },
}
