import de from "./de"
import en from "./en"
import fr from "./fr"

export default {
  de: { backorders: de },
  en: { backorders: en },
  fr: { backorders: fr },
}
