import { useBackorderDecisions } from "../hooks/api/use-backorder-decisions"

/**
 * Takes the reports out of the menu of a store that has none: the entries are
 * built into the admin, before the plugin's options are known.
 */
export const MenuWithoutReports = () => {
  const { has_reports } = useBackorderDecisions()

  return has_reports === false ? (
    <style>{`aside li:not(:has(li)):has(a[href$="/backorder-reports"]) { display: none }`}</style>
  ) : null
}
