export const vendors = {
  title: "Vendors",
  singular: "Vendor",
  created: "{{name}} is created",
  createFailed: "The vendor was not created",
  fields: {
    name: "Name",
    code: "Code",
    currency: "Currency",
    email: "E-mail",
    phone: "Phone",
    leadTime: "Lead time in days",
    paymentTerms: "Payment terms in days",
    minOrderValue: "Minimum order value",
    note: "Note",
  },
  hints: {
    email: "Where purchase orders are sent.",
    leadTime: "From ordering to arrival.",
    paymentTerms: "From a bill's date to its due date.",
    code: "Your own short name for it.",
  },
  create: {
    title: "Create vendor",
    confirm: "Create",
  },
}
