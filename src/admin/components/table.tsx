import { clx, Table as MedusaTable } from "@medusajs/ui"
import type { ComponentProps } from "react"

/** Cells have their room at the end of the line: Medusa's have it at the right, in every direction. */
const MIRRORED =
  "rtl:[&_td]:pl-6 rtl:[&_td]:pr-0 rtl:[&_td:first-child]:pr-6 rtl:[&_th]:pl-6 rtl:[&_th]:pr-0 rtl:[&_th:first-child]:pr-6 rtl:[&_th:not(.text-end)]:text-right"

const Root = ({ className, ...props }: ComponentProps<typeof MedusaTable>) => (
  <MedusaTable className={clx(MIRRORED, className)} {...props} />
)

/** Medusa's table, for languages of either direction. */
export const Table = Object.assign(Root, {
  Header: MedusaTable.Header,
  HeaderCell: MedusaTable.HeaderCell,
  Body: MedusaTable.Body,
  Row: MedusaTable.Row,
  Cell: MedusaTable.Cell,
})
