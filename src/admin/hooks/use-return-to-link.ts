import { useEffect, useState } from "react"
import { useHref, useLocation } from "react-router-dom"

/**
 * For a drawer or modal that is a page of its own. Once it is closed the
 * keyboard goes on where it was, or on the link that leads here: Medusa's own
 * part loses it, as the page below is drawn anew.
 */
export function useReturnToLink() {
  const { pathname } = useLocation()
  const href = useHref(pathname)
  const [own] = useState(() => ({ href, opener: document.activeElement }))

  useEffect(() => {
    let isOpen = true
    return () => {
      isOpen = false
      // After the page below is drawn and the closed part has let go.
      requestAnimationFrame(() => {
        setTimeout(() => {
          if (!isOpen && document.activeElement === document.body) {
            beginning(own)?.focus()
          }
        })
      })
    }
  }, [own])
}

function beginning({ href, opener }: { href: string; opener: Element | null }) {
  if (
    opener instanceof HTMLElement &&
    opener.isConnected &&
    opener !== document.body
  ) {
    return opener
  }
  return [...document.querySelectorAll<HTMLElement>("main a[href]")].find(
    (link) => link.getAttribute("href")?.split("?")[0] === href
  )
}
