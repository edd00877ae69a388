import { RouteFocusModal } from "@medusajs/dashboard/components"
import { VendorListImport } from "../../../components/vendor-list/vendor-list-import"

const ImportVendorListModal = () => (
  <RouteFocusModal>
    <VendorListImport />
  </RouteFocusModal>
)

export default ImportVendorListModal
