import { PageModal } from "../../../components/page-modal"
import { VendorListImport } from "../../../components/vendor-list/vendor-list-import"

const ImportVendorListModal = () => (
  <PageModal>
    <VendorListImport />
  </PageModal>
)

export default ImportVendorListModal
