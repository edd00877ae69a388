import { StatusBadge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { DoctorFinding, DoctorRow } from "../../../domain"
import { TextLink } from "../text-link"

/** As many rows are named; the routes answer the first thousand. */
const SHOWN = 10

const PAGES: Partial<Record<DoctorRow["entity"], string>> = {
  order: "/orders",
  purchase_order: "/purchase-orders",
  purchase_bill: "/purchase-bills",
}

/** One thing that is wrong: the sentence, what mends it, and where. */
export const DoctorFindingRow = ({ finding }: { finding: DoctorFinding }) => {
  const { t } = useTranslation("backorders")
  const shown = finding.rows.slice(0, SHOWN)

  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex items-start justify-between gap-x-4">
        <div className="min-w-0">
          <Text size="small" leading="compact" weight="plus">
            {t(`doctorChecks.${finding.code}.finding`)}
          </Text>
          <Text size="small" className="text-ui-fg-subtle">
            {t(`doctorChecks.${finding.code}.remedy`)}
          </Text>
        </div>
        <StatusBadge
          color={finding.is_repairable ? "orange" : "red"}
          className="shrink-0"
        >
          {t(finding.is_repairable ? "doctor.repairable" : "doctor.byHand")}
        </StatusBadge>
      </div>
      <ul className="text-ui-fg-subtle txt-small">
        {shown.map((row, index) => (
          <li key={index} className="break-words">
            <RowName row={row} />{" "}
            {t("doctor.expected", { found: row.found, expected: row.expected })}
          </li>
        ))}
        {finding.count > shown.length && (
          <li>{t("doctor.more", { rows: finding.count - shown.length })}</li>
        )}
      </ul>
    </div>
  )
}

const RowName = ({ row }: { row: DoctorRow }) => {
  const page = PAGES[row.entity]
  return page ? (
    <TextLink to={`${page}/${row.entity_id}`}>{row.label}</TextLink>
  ) : (
    <>{row.label}</>
  )
}
