import {
  offerAvailability,
  useVariantNotices,
  type Notice as NoticeData,
} from "medusa-plugin-backorders/storefront"
import { useState } from "react"
import { Link, useParams } from "react-router-dom"
import { useCart } from "../lib/cart"
import { useLocale } from "../lib/locale"
import {
  priceOf,
  useProducts,
  type Product as ProductData,
  type Variant,
} from "../lib/products"
import { sdk } from "../lib/sdk"
import { Notice } from "../parts/notice"
import { Stepper } from "../parts/stepper"

export function Product() {
  const { handle } = useParams()
  const { t } = useLocale()
  const { data, isLoading } = useProducts(handle)
  const product = data?.[0]
  if (!product) {
    return isLoading || !data ? (
      <div className="product" aria-busy>
        <div className="picture" />
      </div>
    ) : (
      <p>{t.notFound}</p>
    )
  }
  return <Buy key={product.id} product={product} />
}

function Buy({ product }: { product: ProductData }) {
  const { t, money } = useLocale()
  const { add } = useCart()
  const [chosen, choose] = useState<Record<string, string>>(() =>
    valuesOf(product.variants?.[0])
  )
  const [quantity, setQuantity] = useState(1)
  const variant = product.variants?.find((one) =>
    Object.entries(valuesOf(one)).every(([key, value]) => chosen[key] === value)
  )
  const {
    data: [notice] = [],
    isLoading,
    refresh,
  } = useVariantNotices(
    sdk,
    variant ? [{ variant_id: variant.id, quantity }] : []
  )
  const price = priceOf(variant)
  const set = (change: () => void) => {
    add.reset()
    change()
  }

  return (
    <article className="product">
      <div className="picture">
        {product.thumbnail && <img src={product.thumbnail} alt="" />}
      </div>
      <div className="buy">
        <h1>{product.title}</h1>
        <p className="subtitle">{product.subtitle}</p>
        <p className="price">{price && money(price.amount, price.currency)}</p>
        {product.options?.map((option) => (
          <fieldset key={option.id}>
            <legend>{option.title}</legend>
            {option.values?.map(({ value }) => (
              <label key={value} className="pill">
                <input
                  type="radio"
                  name={option.id}
                  checked={chosen[option.id] === value}
                  onChange={() =>
                    set(() => choose({ ...chosen, [option.id]: value }))
                  }
                />
                <span>{value}</span>
              </label>
            ))}
          </fieldset>
        ))}
        <div className="notice-room" aria-busy={isLoading}>
          <Notice notice={notice} />
        </div>
        <form
          className="add"
          onSubmit={(event) => {
            event.preventDefault()
            add.mutate(
              { variant_id: variant!.id, quantity },
              { onSettled: refresh }
            )
          }}
        >
          <Stepper
            value={quantity}
            onChange={(value) => set(() => setQuantity(value))}
          />
          <button
            className="primary"
            disabled={
              !variant ||
              add.isPending ||
              notice?.availability === "out_of_stock"
            }
          >
            {t.add}
          </button>
        </form>
        <div role="status" className="after">
          {add.isSuccess && (
            <>
              {t.added} <Link to="/cart">{t.toCart}</Link>
            </>
          )}
          {add.isError && <span className="trouble">{add.error.message}</span>}
        </div>
        <p className="description">{product.description}</p>
      </div>
      {notice && price && (
        <SearchEngines product={product} notice={notice} price={price} />
      )}
    </article>
  )
}

/** What search engines read: schema.org's BackOrder, and from when. */
function SearchEngines({
  product,
  notice,
  price,
}: {
  product: ProductData
  notice: NoticeData
  price: { amount: number; currency: string }
}) {
  const data = {
    "@context": "https://schema.org",
    "@type": "Product",
    name: product.title,
    image: product.thumbnail,
    offers: {
      "@type": "Offer",
      price: price.amount,
      priceCurrency: price.currency.toUpperCase(),
      ...offerAvailability(notice),
    },
  }
  return (
    <script
      type="application/ld+json"
      dangerouslySetInnerHTML={{
        __html: JSON.stringify(data).replaceAll("<", "\\u003c"),
      }}
    />
  )
}

const valuesOf = (variant: Variant | undefined) =>
  Object.fromEntries(
    (variant?.options ?? []).map(({ option_id, value }) => [option_id!, value])
  )
