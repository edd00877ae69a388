import en from "./en"

export default { en: { backorders: en } }
