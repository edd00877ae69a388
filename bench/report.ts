import { ratioOf, type Figure } from "./figures/figure"

const headings = [
  "",
  "ms",
  "beside",
  "ms",
  "ratio",
  "aim",
  "statements",
  "aim",
] as const
const isNumeric = (column: number) => column !== 0 && column !== 2

export function missed(figure: Figure, figures: readonly Figure[]) {
  const { ratio, statements } = figure.aim ?? {}
  const twin = figures.find(({ name }) => name === figure.same_statements_as)
  return {
    ratio: ratio !== undefined && ratioOf(figure) > ratio,
    statements:
      (statements !== undefined && figure.ours.statements > statements) ||
      (twin !== undefined && figure.ours.statements !== twin.ours.statements),
  }
}

/** A table as text, columns apart by two spaces. */
export function table(figures: readonly Figure[]) {
  const rows = figures.map((figure) => {
    const miss = missed(figure, figures)
    return [
      figure.name,
      figure.ours.ms.toFixed(1),
      figure.yardstick.name,
      figure.yardstick.ms.toFixed(1),
      `${ratioOf(figure).toFixed(2)}${miss.ratio ? " !" : "  "}`,
      figure.aim?.ratio ? `<= ${figure.aim.ratio}` : "",
      `${figure.ours.statements}${miss.statements ? " !" : "  "}`,
      figure.aim?.statements
        ? `<= ${figure.aim.statements}`
        : figure.same_statements_as
          ? "no more"
          : "",
    ]
  })
  const all = [[...headings], ...rows]
  const widths = headings.map((_, column) =>
    Math.max(...all.map((row) => row[column]!.length))
  )
  return all
    .map((row) =>
      row
        .map((cell, column) =>
          isNumeric(column)
            ? cell.padStart(widths[column]!)
            : cell.padEnd(widths[column]!)
        )
        .join("  ")
        .trimEnd()
    )
    .join("\n")
}
