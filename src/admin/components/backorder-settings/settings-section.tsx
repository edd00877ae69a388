import { Text } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import type { Settings } from "../../../domain"
import { useUpdateBackorderSettings } from "../../hooks/api/use-backorder-settings"
import { useNotify } from "../../hooks/use-notify"
import { useRights } from "../../hooks/use-rights"
import { Section } from "../section"
import { SettingControl } from "./setting-control"
import { SettingLine } from "./setting-row"
import { SETTING_SECTIONS, SettingRow } from "./setting-rows"

type SettingsSectionProps = {
  name: keyof typeof SETTING_SECTIONS
  settings: Settings
}

/** A card of settings; each is saved by itself, at once. */
export const SettingsSection = ({ name, settings }: SettingsSectionProps) => {
  const { t } = useTranslation("backorders")
  const rows: readonly SettingRow[] = SETTING_SECTIONS[name]

  return (
    <Section title={t(`settings.sections.${name}`)}>
      {name === "messages" && (
        <div className="px-6 py-3">
          <Text size="small" className="text-ui-fg-subtle">
            {t("settings.messagesHint")}
          </Text>
        </div>
      )}
      {rows.map((row) => (
        <SettingItem key={row.name} row={row} settings={settings} />
      ))}
    </Section>
  )
}

type SettingItemProps = { row: SettingRow; settings: Settings }

const SettingItem = ({ row, settings }: SettingItemProps) => {
  const { t } = useTranslation("backorders")
  const { done, failed } = useNotify()
  const may = useRights()
  const id = useId()
  const label = t(`settings.rows.${row.name}.label`)
  const { mutate, isPending } = useUpdateBackorderSettings({
    onSuccess: () => done(t("settings.saved", { setting: label })),
    onError: (error) => failed(t("settings.failed", { setting: label }), error),
  })

  return (
    <SettingLine
      id={id}
      label={label}
      hint={t(`settings.rows.${row.name}.hint`)}
    >
      <SettingControl
        id={id}
        row={row}
        settings={settings}
        isPending={isPending || !may("backorder_setting:update")}
        onChange={(change) => mutate(change)}
      />
    </SettingLine>
  )
}
