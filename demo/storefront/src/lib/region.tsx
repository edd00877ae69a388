import type { HttpTypes } from "@medusajs/types"
import { useQuery } from "@tanstack/react-query"
import {
  createContext,
  useContext,
  useState,
  type PropsWithChildren,
} from "react"
import { sdk } from "./sdk"

type Region = HttpTypes.StoreRegion

/** Where most of its shoppers live. */
const HOME = "se"

const Context = createContext<{
  regions: Region[]
  region: Region | undefined
  choose: (id: string) => void
}>({ regions: [], region: undefined, choose: () => undefined })

export const useRegion = () => useContext(Context)

/** Where the shopper buys: it decides the currency, the taxes and who delivers. */
export function RegionProvider({ children }: PropsWithChildren) {
  const [chosen, setChosen] = useState(() => localStorage.getItem("region"))
  const { data: regions = [] } = useQuery({
    queryKey: ["regions"],
    queryFn: async () => (await sdk.store.region.list()).regions,
  })
  const region =
    regions.find(({ id }) => id === chosen) ??
    regions.find(({ countries }) =>
      countries?.some(({ iso_2 }) => iso_2 === HOME)
    ) ??
    regions[0]
  const choose = (id: string) => {
    localStorage.setItem("region", id)
    setChosen(id)
  }
  return (
    <Context.Provider value={{ regions, region, choose }}>
      {children}
    </Context.Provider>
  )
}
