import type { HttpTypes } from "@medusajs/types"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import {
  createContext,
  useContext,
  useEffect,
  useState,
  type PropsWithChildren,
} from "react"
import { useRegion } from "./region"
import { sdk } from "./sdk"

type Cart = HttpTypes.StoreCart

const useCartState = () => {
  const { region } = useRegion()
  const queries = useQueryClient()
  const [id, setId] = useState(() => localStorage.getItem("cart"))

  const keep = (cart: Cart | null) => {
    if (cart) {
      localStorage.setItem("cart", cart.id)
      queries.setQueryData(["cart", cart.id], cart)
    } else {
      localStorage.removeItem("cart")
    }
    setId(cart?.id ?? null)
    // What one shopper takes, the notices of others and of this one no longer promise.
    void queries.invalidateQueries({ queryKey: ["notices"] })
  }

  const { data: cart = null } = useQuery({
    queryKey: ["cart", id],
    enabled: Boolean(id),
    queryFn: async () => {
      try {
        const { cart } = await sdk.store.cart.retrieve(id!)
        return (cart as { completed_at?: unknown }).completed_at ? null : cart
      } catch {
        return null
      }
    },
  })

  const add = useMutation({
    mutationFn: async (line: { variant_id: string; quantity: number }) => {
      const into =
        cart?.id ??
        (await sdk.store.cart.create({ region_id: region?.id })).cart.id
      return (await sdk.store.cart.createLineItem(into, line)).cart
    },
    onSuccess: keep,
  })

  const change = useMutation({
    mutationFn: async ({
      line,
      quantity,
    }: {
      line: string
      quantity: number
    }) =>
      quantity > 0
        ? (await sdk.store.cart.updateLineItem(cart!.id, line, { quantity }))
            .cart
        : (await sdk.store.cart.deleteLineItem(cart!.id, line)).parent!,
    onSuccess: keep,
  })

  useEffect(() => {
    if (cart && region && cart.region_id !== region.id) {
      void sdk.store.cart
        .update(cart.id, { region_id: region.id })
        .then(({ cart }) => queries.setQueryData(["cart", cart.id], cart))
    }
  }, [cart, region, queries])

  return { cart, add, change, forget: () => keep(null) }
}

const Context = createContext<ReturnType<typeof useCartState> | null>(null)

export const useCart = () => useContext(Context)!

/** The shopper's cart. Its id is kept in the browser. */
export function CartProvider({ children }: PropsWithChildren) {
  return <Context.Provider value={useCartState()}>{children}</Context.Provider>
}
