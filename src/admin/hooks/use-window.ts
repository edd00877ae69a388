import { RefObject, useEffect, useState } from "react"

/** Rows above and below what is seen, so that Tab always finds a next one. */
const SPARE = 8
/** Fewer than these are all drawn. */
const FEW = 40

/** Which rows of equal height to draw, of a long list in a scrolling box. */
export const useWindow = (
  count: number,
  rowHeight: number,
  list: RefObject<HTMLElement>,
  box: RefObject<HTMLElement>
) => {
  const [range, setRange] = useState({ start: 0, end: FEW })
  const isLong = count > FEW

  useEffect(() => {
    const scroller = box.current
    if (!isLong || !scroller) {
      return
    }
    const look = () => {
      const above =
        scroller.getBoundingClientRect().top -
        (list.current?.getBoundingClientRect().top ?? 0)
      const first = Math.floor(above / rowHeight)
      const seen = Math.ceil(scroller.clientHeight / rowHeight)
      const start = Math.min(Math.max(first - SPARE, 0), count)
      const end = Math.max(Math.min(first + seen + SPARE, count), start)
      setRange((now) =>
        now.start === start && now.end === end ? now : { start, end }
      )
    }
    look()
    scroller.addEventListener("scroll", look, { passive: true })
    window.addEventListener("resize", look)
    return () => {
      scroller.removeEventListener("scroll", look)
      window.removeEventListener("resize", look)
    }
  }, [isLong, count, rowHeight, list, box])

  return isLong ? range : { start: 0, end: count }
}
