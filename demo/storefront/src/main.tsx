import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { BrowserRouter, Route, Routes } from "react-router-dom"
import { CartProvider } from "./lib/cart"
import { LocaleProvider } from "./lib/locale"
import { RegionProvider } from "./lib/region"
import { Cart } from "./pages/cart"
import { Checkout } from "./pages/checkout"
import { Order } from "./pages/order"
import { Product } from "./pages/product"
import { ProductList } from "./pages/product-list"
import { Frame } from "./parts/frame"

const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: 30_000, retry: 1 } },
})

createRoot(document.getElementById("shop")!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <LocaleProvider>
        <RegionProvider>
          <CartProvider>
            <BrowserRouter>
              <Routes>
                <Route element={<Frame />}>
                  <Route index element={<ProductList />} />
                  <Route path="products/:handle" element={<Product />} />
                  <Route path="cart" element={<Cart />} />
                  <Route path="checkout" element={<Checkout />} />
                  <Route path="orders/:id" element={<Order />} />
                </Route>
              </Routes>
            </BrowserRouter>
          </CartProvider>
        </RegionProvider>
      </LocaleProvider>
    </QueryClientProvider>
  </StrictMode>
)
