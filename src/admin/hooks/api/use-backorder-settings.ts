import { useQuery } from "@tanstack/react-query"
import type { BackorderSettingsAnswer } from "../../../types"
import type { UpdateBackorderSettingsBody } from "../../../types/requests"
import { backorderSettingsQueryKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import { DeedOptions, useDeed } from "../use-deed"

const PATH = "/admin/backorder-settings"

export const useBackorderSettings = () => {
  const { data, ...rest } = useQuery({
    queryKey: backorderSettingsQueryKeys.all,
    queryFn: () => sdk.client.fetch<BackorderSettingsAnswer>(PATH),
    staleTime: 0,
  })

  return { ...data, ...rest }
}

export const useUpdateBackorderSettings = (
  options?: DeedOptions<
    Pick<BackorderSettingsAnswer, "backorder_settings">,
    UpdateBackorderSettingsBody
  >
) =>
  useDeed(
    (body: UpdateBackorderSettingsBody) =>
      sdk.client.fetch<Pick<BackorderSettingsAnswer, "backorder_settings">>(
        PATH,
        { method: "POST", body }
      ),
    options
  )
