import { useEffect, useState } from "react"

/** The value once it has stood still for a moment. */
export const useDebounced = <TValue>(value: TValue, milliseconds = 300) => {
  const [settled, setSettled] = useState(value)

  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])

  return settled
}
