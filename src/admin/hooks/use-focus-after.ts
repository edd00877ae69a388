import { type RefObject, useMemo, useRef } from "react"

/**
 * Where the keyboard goes on once a dialog is closed: on what opened it, or on
 * `otherwise` when that is no longer there (an entry of a menu, a row that is
 * done).
 *
 * @example
 * const { remember, focusAfter } = useFocusAfter(menu)
 * <Button onClick={() => { remember(); setOpen(true) }} />
 * {isOpen && <ReasonPrompt focusAfter={focusAfter} />}
 */
export function useFocusAfter(otherwise: RefObject<HTMLElement>) {
  const opener = useRef<Element | null>(null)
  return useMemo(
    () => ({
      remember: () => {
        opener.current = document.activeElement
      },
      focusAfter: {
        get current() {
          const element = opener.current
          return element instanceof HTMLElement &&
            element.isConnected &&
            element !== document.body
            ? element
            : otherwise.current
        },
      } satisfies RefObject<HTMLElement>,
    }),
    [otherwise]
  )
}
