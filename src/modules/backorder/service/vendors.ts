import { dayOf } from "../../../domain"
import * as vendorList from "../deeds/import-vendor-list"
import * as vendors from "../deeds/vendors"
import * as vendorViews from "../sql/view-vendors"
import { Paging } from "../sql/filters"
import { WithStockPostings } from "./stock-postings"
import type { Actor } from "./options"

/** Vendors and what they sell. */
export class WithVendors extends WithStockPostings {
  async savePurchaseVendor(
    input: vendors.VendorInput & { id?: string },
    actor: Actor
  ) {
    return await this.deed(actor, (em) => vendors.saveVendor(em, input))
  }

  async removePurchaseVendor(id: string, actor: Actor) {
    return await this.deed(actor, (em) => vendors.deleteVendor(em, id))
  }

  async savePurchaseVendorItems(
    vendor_id: string,
    items: vendors.VendorItemInput[],
    actor: Actor
  ) {
    return await this.deed(actor, (em) =>
      vendors.saveVendorItems(em, vendor_id, items)
    )
  }

  async removePurchaseVendorItem(
    vendor_id: string,
    item_id: string,
    actor: Actor
  ) {
    return await this.deed(actor, (em) =>
      vendors.deleteVendorItem(em, vendor_id, item_id)
    )
  }

  /** What a file of every vendor's items would change, or what is wrong with it. */
  async previewVendorList(csv: string) {
    return await this.read((em) => vendorList.planVendorListImport(em, csv))
  }

  /** Takes over such a file, all or nothing. */
  async importVendorList(csv: string, actor: Actor) {
    return await this.deed(actor, (em) => vendorList.importVendorList(em, csv))
  }

  /** The file of every vendor's items. */
  async exportVendorList(options: { items: boolean }) {
    return await this.read((em) => vendorList.exportVendorList(em, options))
  }

  /** What a vendor is used for. */
  async viewPurchaseVendorUsage(id: string) {
    return await this.read((em) => vendorViews.viewVendorUsage(em, id))
  }

  /** What is on order of an inventory item. */
  async viewItemOnOrder(inventory_item_id: string) {
    return await this.read((em, deed) =>
      vendorViews.viewItemOnOrder(em, inventory_item_id, dayOf(deed.now))
    )
  }

  async pagePurchaseVendors(
    filters: vendorViews.VendorFilters,
    paging: Paging
  ) {
    return await this.read((em) => vendorViews.listVendors(em, filters, paging))
  }

  async pagePurchaseVendorItems(
    filters: vendorViews.VendorItemFilters,
    paging: Paging
  ) {
    return await this.read((em) =>
      vendorViews.listVendorItems(em, filters, paging)
    )
  }
}
