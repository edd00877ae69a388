import type { Notice as NoticeData } from "medusa-plugin-backorders/storefront"
import { Link } from "react-router-dom"
import { useLocale } from "../lib/locale"
import { priceOf, useNotices, useProducts, type Product } from "../lib/products"
import { Notice } from "../parts/notice"

export function ProductList() {
  const { t } = useLocale()
  const { data: products, isError } = useProducts()
  const { data: notices } = useNotices(products ?? [])
  return (
    <>
      <h1 className="tagline">{t.tagline}</h1>
      {isError && <p className="trouble">{t.trouble}</p>}
      <ul className="grid" aria-busy={!products}>
        {products
          ? products.map((product) => (
              <li key={product.id}>
                <Card product={product} notices={notices} />
              </li>
            ))
          : Array.from({ length: 8 }, (_, n) => (
              <li key={n} className="card waiting" aria-hidden>
                <div className="picture" />
                <p>&nbsp;</p>
              </li>
            ))}
      </ul>
    </>
  )
}

const isThere = (notice: NoticeData | undefined) =>
  !notice || notice.backorder_quantity === 0

function Card({
  product,
  notices,
}: {
  product: Product
  notices: Map<string, NoticeData> | undefined
}) {
  const { t, money } = useLocale()
  const variants = product.variants ?? []
  const prices = variants.flatMap((variant) => priceOf(variant) ?? [])
  const lowest = prices.sort((a, b) => a.amount - b.amount)[0]
  const differ = prices.some(({ amount }) => amount !== lowest?.amount)
  const found = variants.map(({ id }) => notices?.get(id))
  const short = found.filter((notice) => !isThere(notice))
  return (
    <Link to={`/products/${product.handle}`} className="card">
      <div className="picture">
        {product.thumbnail && <img src={product.thumbnail} alt="" />}
      </div>
      <h2>{product.title}</h2>
      <p className="price">
        {lowest &&
          `${differ ? `${t.from} ` : ""}${money(lowest.amount, lowest.currency)}`}
      </p>
      {short.length === found.length && found.length > 0 ? (
        <Notice notice={short[0]} />
      ) : (
        short.length > 0 && (
          <p className="notice" data-availability="partly_backordered">
            {t.soldInSome}
          </p>
        )
      )}
    </Link>
  )
}
