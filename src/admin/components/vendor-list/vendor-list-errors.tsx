import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { VendorListPreview } from "../../../types"
import { Table } from "../table"

type VendorListErrorsProps = { preview: VendorListPreview }

/** Every wrong cell, by line and column; nothing is taken over until they are right. */
export const VendorListErrors = ({
  preview: { errors, error_count },
}: VendorListErrorsProps) => {
  const { t } = useTranslation("backorders")

  return (
    <Container className="divide-y p-0" role="alert">
      <div className="px-6 py-4">
        <Heading level="h2">
          {t("vendors.file.errors", { count: error_count })}
        </Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("vendors.file.errorsHint")}
        </Text>
      </div>
      <div className="max-h-[420px] overflow-auto rounded-b-lg">
        <Table>
          <Table.Header className="border-t-0">
            <Table.Row>
              <Table.HeaderCell className="w-20">
                {t("vendors.file.line")}
              </Table.HeaderCell>
              <Table.HeaderCell className="w-40">
                {t("vendors.file.column")}
              </Table.HeaderCell>
              <Table.HeaderCell>{t("vendors.file.problem")}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body className="border-b-0 [&_tr:last-child]:border-b-0">
            {errors.map(({ line, column, message }, index) => (
              <Table.Row key={index}>
                <Table.Cell className="tabular-nums">{line}</Table.Cell>
                <Table.Cell>{column}</Table.Cell>
                <Table.Cell className="text-ui-fg-error whitespace-normal">
                  {message}
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
    </Container>
  )
}
