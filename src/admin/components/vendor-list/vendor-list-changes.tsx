import { Badge, Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { VendorListPreview } from "../../../types"
import { useFormat } from "../../hooks/use-format"
import { Table } from "../table"

type VendorListChangesProps = { preview: VendorListPreview }
type Change = VendorListPreview["changes"][number]["changes"][number]

/** What the file would change, row by row. */
export const VendorListChanges = ({ preview }: VendorListChangesProps) => {
  const { t } = useTranslation("backorders")
  const show = useShow()
  const { changes, created, updated, unchanged, passed_over, new_vendors } =
    preview
  const counts = [
    t("vendors.file.created", { count: created }),
    t("vendors.file.updated", { count: updated }),
    t("vendors.file.unchanged", { count: unchanged }),
    ...(passed_over
      ? [t("vendors.file.passedOver", { count: passed_over })]
      : []),
  ]

  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">
          {created + updated
            ? t("vendors.file.preview")
            : t("vendors.file.nothing")}
        </Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {counts.join(" · ")}
        </Text>
        {new_vendors.length > 0 && (
          <Text size="small" className="text-ui-fg-subtle break-words">
            {t("vendors.file.newVendors", {
              count: new_vendors.length,
              names: new_vendors
                .map(
                  ({ name, currency_code }) =>
                    `${name} (${currency_code.toUpperCase()})`
                )
                .join(", "),
            })}
          </Text>
        )}
      </div>
      {changes.length > 0 && (
        <div className="max-h-[420px] overflow-auto rounded-b-lg">
          <Table>
            <Table.Header className="border-t-0">
              <Table.Row>
                <Table.HeaderCell>{t("vendors.singular")}</Table.HeaderCell>
                <Table.HeaderCell>
                  {t("vendors.items.fields.item")}
                </Table.HeaderCell>
                <Table.HeaderCell>{t("vendors.file.change")}</Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body className="border-b-0 [&_tr:last-child]:border-b-0">
              {changes.map((row) => (
                <Table.Row key={row.line}>
                  <Table.Cell className="max-w-[200px] truncate">
                    {row.vendor.name}
                    {!row.vendor.id && (
                      <Badge size="2xsmall" color="green" className="ms-2">
                        {t("vendors.file.new")}
                      </Badge>
                    )}
                  </Table.Cell>
                  <Table.Cell className="max-w-[240px] truncate">
                    {row.title ? `${row.title} · ${row.sku}` : row.sku}
                  </Table.Cell>
                  <Table.Cell className="whitespace-normal py-2">
                    {row.kind === "create" && (
                      <Text size="small" weight="plus">
                        {t("vendors.file.newItem")}
                      </Text>
                    )}
                    {row.changes.map((change) => (
                      <Text key={change.field} size="small">
                        {show(change, row.kind === "create")}
                      </Text>
                    ))}
                  </Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </Container>
  )
}

const useShow = () => {
  const { t } = useTranslation("backorders")
  const { quantity } = useFormat()
  const value = (one: Change["from"]) => {
    if (one === null) {
      return t("history.empty_value")
    }
    if (typeof one === "boolean") {
      return t(one ? "list.yes" : "list.no")
    }
    return typeof one === "number" ? quantity(one) : one
  }

  return ({ field, from, to }: Change, isNew: boolean) =>
    isNew
      ? `${t(`vendors.file.fields.${field}`)}: ${value(to)}`
      : t("history.change", {
          field: t(`vendors.file.fields.${field}`),
          from: value(from),
          to: value(to),
        })
}
