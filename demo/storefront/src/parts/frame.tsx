import { useEffect } from "react"
import { Link, Outlet, useLocation } from "react-router-dom"
import { useCart } from "../lib/cart"
import { languages, useLocale, type Language } from "../lib/locale"
import { useRegion } from "../lib/region"

/** What is around every page. */
export function Frame() {
  const { t } = useLocale()
  const { cart } = useCart()
  const { pathname } = useLocation()
  const count = (cart?.items ?? []).reduce(
    (sum, { quantity }) => sum + quantity,
    0
  )
  useEffect(() => {
    window.scrollTo(0, 0)
  }, [pathname])

  return (
    <>
      <header className="bar">
        <Link to="/" className="wordmark">
          Hemvist
        </Link>
        <nav>
          <Link to="/">{t.shop}</Link>
          <Link to="/cart">
            {t.cart}
            <span className="count" data-empty={count === 0 || undefined}>
              {count}
            </span>
          </Link>
        </nav>
      </header>
      <main>
        <Outlet />
      </main>
      <Footer />
    </>
  )
}

function Footer() {
  const { t, language, choose } = useLocale()
  const { regions, region, choose: chooseRegion } = useRegion()
  return (
    <footer>
      <p>{t.tagline}</p>
      <div>
        <label>
          <span>{t.deliverTo}</span>
          <select
            value={region?.id ?? ""}
            onChange={(event) => chooseRegion(event.target.value)}
          >
            {regions.map(({ id, name, currency_code }) => (
              <option key={id} value={id}>
                {name} · {currency_code.toUpperCase()}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t.language}</span>
          <select
            value={language}
            onChange={(event) => choose(event.target.value as Language)}
          >
            {Object.entries(languages).map(([key, name]) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
    </footer>
  )
}
