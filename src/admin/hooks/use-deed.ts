import { FetchError } from "@medusajs/js-sdk"
import { useMutation, UseMutationOptions } from "@tanstack/react-query"
import { useRefresh } from "./use-refresh"

export type DeedOptions<TAnswer, TPayload> = Omit<
  UseMutationOptions<TAnswer, FetchError, TPayload>,
  "mutationFn"
>

/** A mutation of ours; when it is done, everything it may have changed is read again. */
export const useDeed = <TAnswer, TPayload = void>(
  mutationFn: (payload: TPayload) => Promise<TAnswer>,
  options?: DeedOptions<TAnswer, TPayload>
) => {
  const refresh = useRefresh()

  return useMutation<TAnswer, FetchError, TPayload>({
    ...options,
    mutationFn,
    onSuccess: (...args) => {
      refresh()
      return options?.onSuccess?.(...args)
    },
  })
}
