/** Medusa names its languages `en`, `enGB`, `ptBR`; the browser wants `en-GB`. */
export const localeOf = (language: string) =>
  language.replace(/^([a-z]{2})([A-Z]{2})$/, "$1-$2")
