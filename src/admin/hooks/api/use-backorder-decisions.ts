import { useQuery } from "@tanstack/react-query"
import type { BackorderDecisions } from "../../../types"
import { backordersQueryKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"

const MINUTE = 60_000

/** How much waits for a person, for a counter on every screen: asked for once a minute at most, and after each deed. */
export const useBackorderDecisions = () => {
  const { data } = useQuery({
    queryKey: [...backordersQueryKeys.all, "decisions"],
    queryFn: () =>
      sdk.client.fetch<{ decisions: BackorderDecisions; has_reports: boolean }>(
        "/admin/backorders/decisions"
      ),
    staleTime: MINUTE,
    refetchInterval: 5 * MINUTE,
    retry: false,
  })

  return { ...data }
}
