import { Button, StatusBadge, Text, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { sumOf } from "../../../domain"
import { Checkup, useCheckup, useRepair } from "../../hooks/api/use-doctor"
import { useFormat } from "../../hooks/use-format"
import { useNotify } from "../../hooks/use-notify"
import { Section } from "../section"
import { DoctorFindingRow } from "./doctor-finding-row"

/** Runs the doctor: what is wrong, in which rows, what would repair it; and repairs what is ours. */
export const DoctorSection = () => {
  const { t } = useTranslation("backorders")
  const { instant } = useFormat()
  const prompt = usePrompt()
  const { done, failed } = useNotify()
  const [seen, setSeen] = useState<Checkup["doctor"] | null>(null)
  const checkup = useCheckup({
    onSuccess: ({ doctor }) => setSeen(doctor),
    onError: (error) => failed(t("doctor.failed"), error),
  })
  const repair = useRepair({
    onSuccess: ({ doctor }) => {
      setSeen(doctor)
      const rows = sumOf(doctor.repaired ?? [], ({ count }) => count)
      done(rows ? t("doctor.repaired", { rows }) : t("doctor.nothingRepaired"))
    },
    onError: (error) => failed(t("doctor.repairFailed"), error),
  })
  const ask = async () => {
    const isSure = await prompt({
      title: t("doctor.repairTitle"),
      description: t("doctor.repairHint"),
      confirmText: t("doctor.repair"),
      cancelText: t("actions.cancel"),
      variant: "confirmation",
    })
    if (isSure) {
      repair.mutate()
    }
  }
  const findings = seen?.findings ?? []

  return (
    <Section
      title={t("doctor.title")}
      badge={
        seen && (
          <StatusBadge color={findings.length ? "orange" : "green"}>
            {t("doctor.checkedAt", { when: instant(seen.checked_at) })}
          </StatusBadge>
        )
      }
      actions={
        <>
          {findings.some((finding) => finding.is_repairable) && (
            <Button
              size="small"
              isLoading={repair.isPending}
              onClick={() => void ask()}
            >
              {t("doctor.repair")}
            </Button>
          )}
          <Button
            size="small"
            variant="secondary"
            isLoading={checkup.isPending}
            onClick={() => checkup.mutate()}
          >
            {t("doctor.check")}
          </Button>
        </>
      }
    >
      <div className="px-6 py-4" aria-live="polite">
        <Text size="small" className="text-ui-fg-subtle">
          {checkup.isPending
            ? t("doctor.checking")
            : seen && !findings.length
              ? t("doctor.fine")
              : t("doctor.hint")}
        </Text>
      </div>
      {findings.map((finding) => (
        <DoctorFindingRow key={finding.code} finding={finding} />
      ))}
    </Section>
  )
}
