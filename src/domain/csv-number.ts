/**
 * A number as people type it. A comma may stand for the point, as the
 * spreadsheets of half of Europe write; what could be read in two ways is not
 * read at all.
 *
 * @returns null for anything that is not one plain number
 * @example parseCsvNumber("7,5") // 7.5
 * @example parseCsvNumber("1,250") // null: 1.25 or 1250?
 */
export function parseCsvNumber(text: string): number | null {
  const compact = text.replace(/[\s\u00a0']/g, "")
  if (/^-?\d+,\d+$/.test(compact)) {
    return /^-?[1-9]\d{0,2},\d{3}$/.test(compact)
      ? null
      : Number(compact.replace(",", "."))
  }
  return /^-?\d+(\.\d+)?$/.test(compact) ? Number(compact) : null
}
