import { StatusBadge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { BackorderSettingsAnswer } from "../../../types"
import { Section } from "../section"
import { SettingLine } from "./setting-row"

type StateSectionProps = Pick<
  BackorderSettingsAnswer,
  "guard" | "locks" | "email"
>

const GUARD_COLORS = {
  ok: "green",
  failed: "red",
  off: "red",
  unchecked: "grey",
} as const

/** What must be right around the settings: the guard, the locks, the mails. */
export const StateSection = ({ guard, locks, email }: StateSectionProps) => {
  const { t } = useTranslation("backorders")
  const isRisky = !locks.is_shared && locks.may_be_several

  return (
    <Section title={t("settings.sections.state")}>
      <SettingLine
        label={t("settings.guard.label")}
        hint={t("settings.guard.hint")}
        note={
          guard.state === "failed" ? (
            <Warning>
              {t("settings.guard.unguarded", {
                routes: guard.unguarded.join(", "),
              })}
            </Warning>
          ) : (
            guard.state === "off" && (
              <Warning>{t("settings.guard.offHint")}</Warning>
            )
          )
        }
      >
        <StatusBadge color={GUARD_COLORS[guard.state]}>
          {t(`settings.guard.${guard.state}`)}
        </StatusBadge>
      </SettingLine>
      <SettingLine
        label={t("settings.locks.label")}
        hint={t("settings.locks.hint")}
        note={isRisky && <Warning>{t("settings.locks.warning")}</Warning>}
      >
        <StatusBadge
          color={locks.is_shared ? "green" : isRisky ? "orange" : "grey"}
        >
          {locks.is_shared
            ? t("settings.locks.shared")
            : t("settings.locks.memory")}
        </StatusBadge>
      </SettingLine>
      <SettingLine
        label={t("settings.email.label")}
        hint={t("settings.email.hint")}
        note={
          !email.can_send && <Warning>{t("settings.email.warning")}</Warning>
        }
      >
        <StatusBadge color={email.can_send ? "green" : "orange"}>
          {email.can_send
            ? t("settings.email.ok")
            : t("settings.email.missing")}
        </StatusBadge>
      </SettingLine>
    </Section>
  )
}

const Warning = ({ children }: { children: string }) => (
  <Text size="small" className="text-ui-fg-error mt-1 break-words">
    {children}
  </Text>
)
