import { lazy } from "react"

/** The chart library is fetched when the first of these is drawn. */
const load = () => import("./charts/index.js")

export const TrendChart = lazy(async () => ({
  default: (await load()).TrendChart,
}))

export const Bars = lazy(async () => ({ default: (await load()).Bars }))
