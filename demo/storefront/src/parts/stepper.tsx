import { useLocale } from "../lib/locale"

/** A quantity, to be typed or stepped. */
export function Stepper({
  value,
  onChange,
  disabled,
}: {
  value: number
  onChange: (value: number) => void
  disabled?: boolean
}) {
  const { t } = useLocale()
  const set = (next: number) =>
    onChange(Math.min(Math.max(Math.trunc(next) || 1, 1), 9999))
  return (
    <div className="stepper">
      <button
        type="button"
        aria-label={t.less}
        disabled={disabled || value <= 1}
        onClick={() => set(value - 1)}
      >
        −
      </button>
      <input
        aria-label={t.quantity}
        inputMode="numeric"
        value={value}
        disabled={disabled}
        onChange={(event) => set(Number(event.target.value))}
        onFocus={(event) => event.target.select()}
      />
      <button
        type="button"
        aria-label={t.more}
        disabled={disabled}
        onClick={() => set(value + 1)}
      >
        +
      </button>
    </div>
  )
}
