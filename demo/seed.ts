import type { ExecArgs } from "@medusajs/framework/types"
import { createCustomers, placeOrders } from "./checkout"
import { createHistory } from "./history"
import { orders } from "./orders"
import { createProducts } from "./products"
import { createShop } from "./shop"
import { tell } from "./tell"
import { createToday } from "./today"
import { createVendors } from "./vendors"

/** Fills the database of the demo shop; called once, by `npm start`. */
export default async function seed({ container }: ExecArgs) {
  const shop = await createShop(container)
  tell("Shop, warehouses and shipping")
  const goods = await createProducts(container, shop)
  tell(`${Object.keys(goods.variantIds).length} variants`)
  await createVendors(container, goods)
  tell("Vendors and what they sell")
  const customers = await createCustomers(container)
  await createHistory(container)
  tell("Half a year of orders and purchases")
  await placeOrders(container, shop, goods, customers, (done) => {
    if (done % 10 === 0 || done === orders.length) {
      tell(`${done} of ${orders.length} open orders`)
    }
  })
  await createToday(container, shop, goods)
  tell("What is under way")
}
