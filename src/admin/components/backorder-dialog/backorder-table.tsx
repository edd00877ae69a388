import type { AdminOrder } from "@medusajs/framework/types"
import { Text } from "@medusajs/ui"
import { Fragment } from "react"
import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { BackorderPreview, ShortLine } from "../../../types"
import { BackorderFields, canBackorder, rowKey } from "./backorder-fields"
import { BackorderTableRow } from "./backorder-table-row"
import { supplyOf } from "./row-supply"
import { SupplyNote } from "./supply-note"
import { TakeElsewhere } from "./take-elsewhere"
import { Table } from "../table"

type BackorderTableProps = {
  form: UseFormReturn<BackorderFields>
  lines: ShortLine[]
  preview: BackorderPreview | undefined
  order: AdminOrder
  onTaken: (lineItemIds: string[]) => void
}

const NUMBERS = ["ordered", "fromStock", "short"] as const

export const BackorderTable = ({
  form,
  lines,
  preview,
  order,
  onTaken,
}: BackorderTableProps) => {
  const { t } = useTranslation("backorders")

  return (
    <div className="shadow-elevation-card-rest rounded-lg max-xl:overflow-x-auto">
      <Table className="min-w-[1020px] table-fixed">
        <Table.Header className="border-t-0 [&_tr:first-child_th:first-child]:rounded-tl-lg [&_tr:first-child_th:last-child]:rounded-tr-lg">
          <Table.Row>
            <Table.HeaderCell className="w-14 pe-3" />
            <Table.HeaderCell>
              {t("backorderDialog.columns.item")}
            </Table.HeaderCell>
            {NUMBERS.map((column) => (
              <Table.HeaderCell
                key={column}
                className="w-24 whitespace-nowrap text-end"
              >
                {t(`backorderDialog.columns.${column}`)}
              </Table.HeaderCell>
            ))}
            <Table.HeaderCell className="w-32 whitespace-nowrap">
              {t("backorderDialog.columns.toBackorder")}
            </Table.HeaderCell>
            <Table.HeaderCell className="w-52">
              {t("backorderDialog.columns.vendor")}
            </Table.HeaderCell>
            <Table.HeaderCell className="w-44">
              {t("backorderDialog.columns.cost")}
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body className="border-b-0">
          {lines.map((line, index) => {
            const supply = supplyOf(line, preview)

            return (
              <Fragment key={rowKey(line)}>
                <BackorderTableRow
                  form={form}
                  line={line}
                  index={index}
                  supply={supply}
                  currencyCode={
                    supply.bought?.purchase_order.currency_code ??
                    line.currency_code ??
                    order.currency_code
                  }
                />
                <Table.Row className="hover:bg-ui-bg-base [&:last-child]:border-b-0">
                  <td />
                  <td colSpan={7} className="pb-3 pe-6">
                    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
                      <Text
                        as="span"
                        size="small"
                        className="text-ui-fg-subtle empty:hidden"
                      >
                        <SupplyNote line={line} supply={supply} />
                      </Text>
                      {canBackorder(line) && isFirstOf(lines, index) && (
                        <TakeElsewhere
                          order={order}
                          line={line}
                          onTaken={onTaken}
                        />
                      )}
                    </div>
                  </td>
                </Table.Row>
              </Fragment>
            )
          })}
        </Table.Body>
      </Table>
    </div>
  )
}

/** A kit has several rows, and moves as a whole. */
const isFirstOf = (lines: readonly ShortLine[], index: number) =>
  lines.findIndex(
    ({ line_item_id }) => line_item_id === lines[index]?.line_item_id
  ) === index
