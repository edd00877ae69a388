import type { FetchError } from "@medusajs/js-sdk"
import { useQuery } from "@tanstack/react-query"
import type { HeldAgainPreview } from "../../../types"
import { sdk } from "../../lib/sdk"

/** What withdrawing a bill or a receipt would do to orders. */
export const useTryOut = (path: string) =>
  useQuery<HeldAgainPreview, FetchError>({
    queryKey: ["try_out", path],
    queryFn: () => sdk.client.fetch(path, { method: "POST", body: {} }),
    gcTime: 0,
    staleTime: 0,
    retry: false,
  })
