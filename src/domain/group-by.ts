/** Rows by a key, in their order. @example groupBy(pegs, (peg) => peg.order_id).get("order_1") */
export function groupBy<Row>(
  rows: Iterable<Row>,
  keyOf: (row: Row) => string
): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) {
      group.push(row)
    } else {
      groups.set(key, [row])
    }
  }
  return groups
}
