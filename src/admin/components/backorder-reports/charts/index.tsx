import type { ComponentProps } from "react"
import {
  Area,
  Bar,
  BarChart,
  CartesianGrid,
  ComposedChart,
  LabelList,
  Legend,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts"

/*
 * The pictures, in a file of their own so that the library comes with this
 * page alone. Readable without colour: lines have dots and dashes, bars their
 * numbers, and the same figures stand in a table beside them.
 */

const HEIGHT = 280
/** Between points and the edges of a picture, beyond which no click is told of. */
const ROOM = 8
const text = { fill: "var(--fg-muted)", fontSize: 12 }
const axis = { tick: text, tickLine: false, axisLine: false } as const
const blue = "var(--tag-blue-icon)"
const orange = "var(--tag-orange-icon)"
const tooltip = {
  contentStyle: {
    background: "var(--bg-component)",
    border: "1px solid var(--border-base)",
    borderRadius: 8,
    fontSize: 12,
    color: "var(--fg-base)",
  },
  labelStyle: { color: "var(--fg-subtle)" },
  itemStyle: { color: "var(--fg-base)" },
  cursor: { fill: "var(--bg-subtle)", stroke: "var(--border-strong)" },
}

/** The end of an axis of shares: full steps of one percent. */
const niceShare = (largest: number) =>
  Math.min(Math.max(Math.ceil(largest * 20) / 20, 0.1), 1)

/**
 * Of a chart: a click above a point or beside a bar counts too, however small
 * it is. It is of what is under the mouse: a move that waits for its frame
 * would leave it at the one before.
 */
const picking = (
  points: { key: string }[],
  onPick: (key: string) => void
): Pick<
  ComponentProps<typeof BarChart>,
  "className" | "throttledEvents" | "onClick"
> => ({
  className: "cursor-pointer",
  throttledEvents: [],
  onClick: ({ activeTooltipIndex }) => {
    const point = points[Number(activeTooltipIndex)]
    if (activeTooltipIndex != null && point) {
      onPick(point.key)
    }
  },
})

export type TrendPoint = {
  key: string
  label: string
  rate: number | null
  days: number | null
}

type TrendChartProps = {
  title: string
  points: TrendPoint[]
  names: { rate: string; days: string }
  texts: { rate: (value: number) => string; days: (value: number) => string }
  onPick: (key: string) => void
}

/** Rate and days over time: an area and a dashed line, each with its scale. */
export const TrendChart = ({
  title,
  points,
  names,
  texts,
  onPick,
}: TrendChartProps) => (
  <ResponsiveContainer width="100%" height={HEIGHT}>
    <ComposedChart
      data={points}
      title={title}
      accessibilityLayer
      margin={{ top: 8, right: 0, bottom: 0, left: 0 }}
      {...picking(points, onPick)}
    >
      <CartesianGrid vertical={false} stroke="var(--border-base)" />
      <XAxis
        dataKey="label"
        minTickGap={24}
        padding={{ left: ROOM, right: ROOM }}
        {...axis}
      />
      <YAxis
        yAxisId="rate"
        padding={{ top: ROOM, bottom: ROOM }}
        width={44}
        domain={[0, niceShare]}
        tickCount={6}
        tickFormatter={texts.rate}
        {...axis}
      />
      <YAxis
        yAxisId="days"
        padding={{ top: ROOM, bottom: ROOM }}
        orientation="right"
        width={36}
        allowDecimals={false}
        domain={[0, "auto"]}
        {...axis}
      />
      <Tooltip
        {...tooltip}
        formatter={(value, name) => [
          typeof value === "number"
            ? (name === names.rate ? texts.rate : texts.days)(value)
            : "-",
          name,
        ]}
      />
      <Legend
        wrapperStyle={{ fontSize: 12 }}
        formatter={(name) => (
          <span style={{ color: "var(--fg-subtle)" }}>{name}</span>
        )}
      />
      <Area
        yAxisId="rate"
        dataKey="rate"
        name={names.rate}
        type="monotone"
        stroke={blue}
        strokeWidth={2}
        fill={blue}
        fillOpacity={0.12}
        dot={{ r: 2, fill: blue }}
        isAnimationActive={false}
      />
      <Line
        yAxisId="days"
        dataKey="days"
        name={names.days}
        type="monotone"
        stroke={orange}
        strokeWidth={2}
        strokeDasharray="5 4"
        connectNulls
        dot={{ r: 3, fill: "var(--bg-base)", stroke: orange }}
        isAnimationActive={false}
      />
    </ComposedChart>
  </ResponsiveContainer>
)

export type BarPoint = { key: string; label: string; value: number | null }

type BarsProps = {
  title: string
  bars: BarPoint[]
  name: string
  format: (value: number) => string
  onPick: (key: string) => void
  /** Long names stand better beside lying bars. */
  isLying?: boolean
  /** The end of the axis, where it isn't that of the longest bar. */
  most?: number
}

/** Bars with their numbers on them. */
export const Bars = ({
  title,
  bars,
  name,
  format,
  onPick,
  isLying,
  most,
}: BarsProps) => (
  <ResponsiveContainer
    width="100%"
    height={isLying ? Math.max(HEIGHT, bars.length * 36) : HEIGHT}
  >
    <BarChart
      data={bars}
      title={title}
      accessibilityLayer
      layout={isLying ? "vertical" : "horizontal"}
      margin={{ top: 20, right: isLying ? 48 : 0, bottom: 0, left: 0 }}
      {...picking(bars, onPick)}
    >
      <CartesianGrid
        vertical={!!isLying}
        horizontal={!isLying}
        stroke="var(--border-base)"
      />
      {isLying ? (
        <>
          <XAxis
            type="number"
            domain={[0, most ?? "auto"]}
            tickFormatter={format}
            {...axis}
          />
          <YAxis type="category" dataKey="label" width={140} {...axis} />
        </>
      ) : (
        <>
          <XAxis dataKey="label" {...axis} />
          <YAxis width={44} allowDecimals={false} {...axis} />
        </>
      )}
      <Tooltip
        {...tooltip}
        formatter={(value) => [
          typeof value === "number" ? format(value) : "-",
          name,
        ]}
      />
      <Bar
        dataKey="value"
        name={name}
        fill={blue}
        radius={isLying ? [0, 4, 4, 0] : [4, 4, 0, 0]}
        maxBarSize={48}
        isAnimationActive={false}
      >
        <LabelList
          dataKey="value"
          position={isLying ? "right" : "top"}
          formatter={(value) =>
            typeof value === "number" ? format(value) : ""
          }
          {...text}
        />
      </Bar>
    </BarChart>
  </ResponsiveContainer>
)
