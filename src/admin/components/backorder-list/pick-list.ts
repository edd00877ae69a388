import type { PickLine } from "../../hooks/api/pick-lines"

type PickListTexts = {
  title: string
  order: string
  customer: string
  item: string
  location: string
  quantity: string
  picked: string
}

const escape = (text: string) =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/**
 * Prints what is to be taken from the shelves: by place and item, with the
 * order each piece is for. In a frame of its own, so that nothing else of the
 * screen comes on the paper.
 */
export function printPickList(
  lines: readonly PickLine[],
  nameOf: (location_id: string) => string,
  quantity: (value: number) => string,
  texts: PickListTexts
) {
  const rows = lines
    .map((line) => [
      nameOf(line.location_id),
      [line.sku, line.title].filter(Boolean).join(" · "),
      quantity(line.quantity),
      `#${line.order_display_id}`,
      line.customer_email ?? "",
      "☐",
    ])
    .sort((a, b) =>
      `${a[0]} ${a[1]}`.localeCompare(`${b[0]} ${b[1]}`, undefined, {
        numeric: true,
      })
    )
  const heads = [
    texts.location,
    texts.item,
    texts.quantity,
    texts.order,
    texts.customer,
    texts.picked,
  ]
  const row = (cells: string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${escape(cell)}</${tag}>`).join("")}</tr>`
  const frame = document.createElement("iframe")
  frame.style.display = "none"
  frame.srcdoc = `<!doctype html><meta charset="utf-8"><title>${escape(texts.title)}</title>
    <style>
      body { font: 12px/1.4 Inter, system-ui, sans-serif; margin: 24px; }
      table { border-collapse: collapse; width: 100%; }
      th, td { border-bottom: 1px solid #ddd; padding: 6px 8px; text-align: left; }
      td:nth-child(3), th:nth-child(3) { text-align: right; }
      thead { display: table-header-group; } tr { break-inside: avoid; }
    </style>
    <h1>${escape(texts.title)}</h1>
    <table><thead>${row(heads, "th")}</thead><tbody>${rows.map((cells) => row(cells, "td")).join("")}</tbody></table>`
  frame.onload = () => {
    const view = frame.contentWindow
    if (view) {
      view.onafterprint = () => frame.remove()
      view.focus()
      view.print()
    }
  }
  document.body.append(frame)
}
