import { useQuery } from "@tanstack/react-query"
import { useCallback } from "react"
import type { Right } from "../../domain"
import { sdk } from "../lib/sdk"

const FIVE_MINUTES = 5 * 60 * 1000

/**
 * What the user may do, as Medusa's own buttons know it: with the flag `rbac`
 * on, what their roles allow; without it everything.
 *
 * @example
 * const may = useRights()
 * may("purchase_order:create") && <Button>...</Button>
 */
export const useRights = () => {
  // Medusa's dashboard asks the same under the same key: it is there already.
  const { data: flags } = useQuery({
    queryKey: ["admin", "feature-flags"],
    queryFn: async () =>
      (
        await sdk.client.fetch<{ feature_flags: Record<string, boolean> }>(
          "/admin/feature-flags"
        )
      ).feature_flags,
    staleTime: FIVE_MINUTES,
  })
  const isLimited = Boolean(flags?.rbac)
  const { data: permissions } = useQuery({
    queryKey: ["backorders", "rights"],
    queryFn: async () =>
      (
        await sdk.client.fetch<{ permissions: string[] }>(
          "/admin/rbac/me/permissions"
        )
      ).permissions,
    enabled: isLimited,
    staleTime: FIVE_MINUTES,
  })

  return useCallback(
    (...rights: Right[]) =>
      !isLimited ||
      rights.every((right) => Boolean(permissions?.includes(right))),
    [isLimited, permissions]
  )
}

/** The commands that the user may use. @example useAllowed()([{ right: "backorder:release", label, action }]) */
export const useAllowed = () => {
  const may = useRights()

  return <TCommand extends object>(
    commands: readonly (TCommand & { right?: Right })[]
  ): TCommand[] =>
    commands
      .filter(({ right }) => !right || may(right))
      .map(({ right: _, ...command }) => command as unknown as TCommand)
}
