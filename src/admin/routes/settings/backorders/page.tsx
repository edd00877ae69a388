import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { DoctorSection } from "../../../components/backorder-settings/doctor-section"
import { SettingsSection } from "../../../components/backorder-settings/settings-section"
import { StateSection } from "../../../components/backorder-settings/state-section"
import { ErrorState } from "../../../components/error-state"
import { HistoryList } from "../../../components/history/history-list"
import { Section } from "../../../components/section"
import { SectionSkeleton } from "../../../components/skeletons"
import { useBackorderSettings } from "../../../hooks/api/use-backorder-settings"

const BackorderSettingsPage = () => {
  const { t } = useTranslation("backorders")
  const {
    backorder_settings: settings,
    guard,
    locks,
    email,
    history,
    isError,
    error,
    refetch,
  } = useBackorderSettings()

  if (!settings || !guard || !locks || !email) {
    return isError ? (
      <ErrorState
        title={t("settings.error")}
        error={error}
        onRetry={() => void refetch()}
      />
    ) : (
      <div className="flex flex-col gap-y-3">
        <SectionSkeleton rows={4} />
        <SectionSkeleton rows={6} />
      </div>
    )
  }
  return (
    <LayoutComposer
      widgetsZonePrefix="backorder_settings"
      preferredLayoutId="core:single-column"
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="BackorderSettingsHold">
              <SettingsSection name="hold" settings={settings} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="BackorderSettingsBuying">
              <SettingsSection name="buying" settings={settings} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="BackorderSettingsDates">
              <SettingsSection name="dates" settings={settings} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="BackorderSettingsMessages">
              <SettingsSection name="messages" settings={settings} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="BackorderSettingsState">
              <StateSection guard={guard} locks={locks} email={email} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="BackorderSettingsDoctor">
              <DoctorSection />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="BackorderSettingsHistory">
              <Section
                title={t("history.title")}
                empty={!history?.length && t("history.empty")}
              >
                <HistoryList entries={history ?? []} />
              </Section>
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}

const Breadcrumb = () => useTranslation("backorders").t("settings.title")

export const config = defineRouteConfig({
  label: "settings.title",
  translationNs: "backorders",
})

export const handle = {
  breadcrumb: () => <Breadcrumb />,
}

export default BackorderSettingsPage
