import { Select } from "@medusajs/ui"
import { forwardRef } from "react"
import { useTranslation } from "react-i18next"
import { useStockLocations } from "../../hooks/api/use-stock-locations"

type LocationSelectProps = {
  id?: string
  value: string | null
  onChange: (locationId: string) => void
  disabled?: boolean
}

export const LocationSelect = forwardRef<
  HTMLButtonElement,
  LocationSelectProps
>(({ value, onChange, disabled, ...props }, ref) => {
  const { t } = useTranslation("backorders")
  const { locations } = useStockLocations()

  return (
    <Select value={value ?? ""} onValueChange={onChange} disabled={disabled}>
      <Select.Trigger ref={ref} {...props}>
        <Select.Value placeholder={t("locationSelect.placeholder")} />
      </Select.Trigger>
      <Select.Content>
        {locations.map(({ id, name }) => (
          <Select.Item key={id} value={id}>
            {name}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
})
LocationSelect.displayName = "LocationSelect"
