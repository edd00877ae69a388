import { Table, Text } from "@medusajs/ui"
import { Fragment } from "react"
import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { BackorderPreview, ShortLine } from "../../../types"
import { BackorderFields, rowKey } from "./backorder-fields"
import { BackorderTableRow } from "./backorder-table-row"
import { supplyOf } from "./row-supply"
import { SupplyNote } from "./supply-note"

type BackorderTableProps = {
  form: UseFormReturn<BackorderFields>
  lines: ShortLine[]
  preview: BackorderPreview | undefined
  currencyCode: string
}

const NUMBERS = ["ordered", "fromStock", "short"] as const

export const BackorderTable = ({
  form,
  lines,
  preview,
  currencyCode,
}: BackorderTableProps) => {
  const { t } = useTranslation("backorders")

  return (
    <div className="shadow-elevation-card-rest rounded-lg max-xl:overflow-x-auto">
      <Table className="min-w-[1020px] table-fixed">
        <Table.Header className="border-t-0 [&_tr:first-child_th:first-child]:rounded-tl-lg [&_tr:first-child_th:last-child]:rounded-tr-lg">
          <Table.Row>
            <Table.HeaderCell className="w-14 pr-3" />
            <Table.HeaderCell>
              {t("backorderDialog.columns.item")}
            </Table.HeaderCell>
            {NUMBERS.map((column) => (
              <Table.HeaderCell
                key={column}
                className="w-24 whitespace-nowrap text-right"
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
                    currencyCode
                  }
                />
                <Table.Row className="hover:bg-ui-bg-base [&:last-child]:border-b-0">
                  <td />
                  <td colSpan={7} className="pb-3 pr-6">
                    <Text size="small" className="text-ui-fg-muted">
                      <SupplyNote line={line} supply={supply} />
                    </Text>
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
