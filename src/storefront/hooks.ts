"use client"

import type { FetchArgs } from "@medusajs/js-sdk"
import { useCallback, useEffect, useRef, useState } from "react"
import type { CartBackorders, Notice, StoreOrderBackorder } from "../types"
import {
  AskedVariant,
  getCartNotices,
  getOrderBackorder,
  getVariantNotices,
  StorefrontSdk,
} from "./client"

/** What is asked for. While it is asked for again, the last answer stays. */
export type Answer<T> = {
  data: T | undefined
  error: Error | undefined
  isLoading: boolean
  /** Asks again: after the cart has changed, say. */
  refresh: () => void
}

type HookOptions = {
  /** Handed to fetch; `signal` is ours. It is read when asking: another one alone asks for nothing. */
  init?: FetchArgs
  /** Seconds after which it is asked for again, while the page is visible. @default never */
  every?: number
}

/**
 * What to tell a shopper about variants; asks again when they or their
 * quantities change.
 *
 * @example
 * const { data: [notice] = [] } = useVariantNotices(sdk, [{ variant_id, quantity }])
 * return <BackorderNotice notice={notice} />
 */
export const useVariantNotices = (
  sdk: StorefrontSdk,
  variants: readonly AskedVariant[],
  options?: HookOptions
): Answer<Notice[]> =>
  useAnswer(JSON.stringify(variants), options, (init) =>
    getVariantNotices(sdk, variants, init)
  )

/** What to tell a shopper about a cart. Nothing is asked for without an id. */
export const useCartNotices = (
  sdk: StorefrontSdk,
  cart_id: string | null | undefined,
  options?: HookOptions
): Answer<CartBackorders> =>
  useAnswer(cart_id, options, (init) => getCartNotices(sdk, cart_id!, init))

/**
 * How an order comes along. Nothing is asked for without an id.
 *
 * @example const { data: order } = useOrderBackorder(sdk, id, { every: 60 })
 */
export const useOrderBackorder = (
  sdk: StorefrontSdk,
  order_id: string | null | undefined,
  options?: HookOptions
): Answer<StoreOrderBackorder> =>
  useAnswer(order_id, options, (init) =>
    getOrderBackorder(sdk, order_id!, init)
  )

type Settled<T> = { request?: string; data?: T; error?: Error }

function useAnswer<T>(
  key: string | null | undefined,
  { init, every }: HookOptions = {},
  ask: (init: FetchArgs) => Promise<T>
): Answer<T> {
  const [settled, settle] = useState<Settled<T>>({})
  const [turn, setTurn] = useState(0)
  const refresh = useCallback(() => setTurn((before) => before + 1), [])
  // The newest, so that a function or an object made in each render asks for nothing.
  const latest = useRef({ init, ask })
  useEffect(() => {
    latest.current = { init, ask }
  })
  const request = key ? `${turn} ${key}` : undefined

  useEffect(() => {
    if (!request) {
      return
    }
    const asked = new AbortController()
    const { signal } = asked
    latest.current.ask({ ...latest.current.init, signal }).then(
      (data) => {
        if (!signal.aborted) {
          settle({ request, data })
        }
      },
      (error: Error) => {
        if (!signal.aborted) {
          settle(({ data }) => ({ request, data, error }))
        }
      }
    )
    return () => asked.abort()
  }, [request])

  useEffect(() => {
    if (!key || !every) {
      return
    }
    const timer = setInterval(() => {
      if (!document.hidden) {
        refresh()
      }
    }, every * 1000)
    return () => clearInterval(timer)
  }, [key, every, refresh])

  return {
    data: key ? settled.data : undefined,
    error: settled.error,
    isLoading: settled.request !== request,
    refresh,
  }
}
