import type { HistoryAction, HistoryTrigger } from "../../../domain"

export const menu = {
  backorders: "Pedidos pendientes",
  purchaseOrders: "Órdenes de compra",
  bills: "Facturas de proveedor",
  vendors: "Proveedores",
  reports: "Informes de pendientes",
}

export const actions = {
  add: "Agregar",
  back: "Volver",
  cancel: "Cancelar",
  continue: "Continuar",
  create: "Crear",
  delete: "Eliminar",
  discard: "Descartar",
  edit: "Editar",
  more: "Más",
  remove: "Quitar",
  save: "Guardar",
  tryAgain: "Reintentar",
}

export const dates = {
  today: "hoy",
  on: "el {{date}}",
}

export const errors = {
  offline:
    "El servidor no respondió. Compruebe su conexión y vuelva a intentarlo.",
  server: "Algo falló en el servidor. Vuelva a intentarlo en un momento.",
  notMigrated:
    "Faltan las tablas del plugin o son de una versión anterior. Pida a su desarrollador que ejecute: npx medusa db:migrate",
  forbidden: "No tiene permiso para hacer esto.",
  guest:
    "Los pedidos pendientes no se pueden mostrar aquí. El resto de la página funciona.",
  nothingChanged: "No se cambió nada.",
}

export const unsaved = {
  title: "¿Salir sin guardar?",
  description: "Los cambios que ha hecho aquí se perderán si sale.",
  saveFirst: "Primero guarde o descarte sus cambios",
}

export const reason = {
  label: "Motivo",
  optional: "Motivo (opcional)",
  missing: "Indique el motivo para que lo sepan sus colegas.",
}

export const validation = {
  aboveZero: "Ingrese una cantidad mayor que 0",
  notNegative: "Ingrese 0 o más",
  amount: "Ingrese un importe",
  currency: "Elija una moneda",
  day: "Elija un día",
  email: "Ingrese un correo electrónico válido",
  item: "Elija un artículo",
  label: "Indique a qué corresponde el cargo",
  vendor: "Elija un proveedor",
  lines: "Elija al menos una línea",
  breakQuantity: "Ingrese una cantidad mayor que 0, sin repetir",
  vendorName: "Ingrese el nombre del proveedor",
  wholeDays: "Ingrese un número entero de días",
  reason: "Indique por qué se rechazó",
  giveUp: "Indique por qué se renuncia",
}

export const history = {
  title: "Historial",
  titleOfOrder: "Historial de pendientes de {{order}}",
  error: "No se pudo cargar el historial",
  empty: "Aún no ha pasado nada.",
  byAt: "{{who}}, {{when}}",
  added: "Agregado: {{items}}",
  removed: "Quitado: {{items}}",
  change: "{{field}}: {{from}} → {{to}}",
  empty_value: "ninguno",
  on: "Activado",
  off: "Desactivado",
  fields: {
    other: "Modificado",
    quantity: "Cantidad",
    unit_cost: "Costo unitario",
    tax_rate: "Impuesto %",
    expected_date: "Fecha prevista",
    vendor: "Proveedor",
    location: "Entregar en",
    reference: "Referencia",
    note: "Nota",
    shipping_cost: "Envío",
    discount: "Descuento",
    adjustment: "Ajuste",
    hold_scope: "La retención bloquea",
  },
  someone: "Un usuario",
  system: "Automático",
  triggers: {
    order: "Cambió el pedido",
    stock: "Cambió el stock",
    release_on_stock: "Ajuste: liberar cuando el stock lo cubre",
    auto_backorder: "Ajuste: pasar a pendiente automáticamente",
    sweep: "Detectado por la revisión periódica",
    doctor: "El diagnóstico",
  } satisfies Record<HistoryTrigger, string>,
  actions: {
    other: "Modificado",
    backorder_setting: { changed: "Ajustes cambiados" },
    backorder: {
      placed: "Pasado a pendiente, pedido retenido",
      extended: "Pendiente ampliado",
      reduced: "Pendiente reducido",
      supply_lost: "Suministro perdido",
      goods_passed_on: "Recibió mercancía que otro pedido ya no necesita",
      released: "Retención levantada",
      held_again: "Retenido de nuevo",
      hold_scope_changed: "Se cambió lo que bloquea la retención",
      date_moved: "Se movió la fecha prevista",
      goods_taken: "La mercancía pasó a otro pedido",
      canceled: "Pendiente cancelado",
      breached: "La retención no lo detuvo",
      repaired: "Corregido por el diagnóstico",
      customer_told: "Se envió un correo al cliente",
      customer_waits: "El cliente esperará a la nueva fecha",
      customer_cancels: "El cliente quiere cancelar",
    } satisfies Record<HistoryAction<"backorder">, string>,
    purchase_order: {
      drafted: "Borrador creado",
      edited: "Modificada",
      issued: "Marcada como emitida",
      sent: "Enviada al proveedor",
      date_asked: "Se pidió una fecha al proveedor",
      received: "Mercancía recibida",
      shipped: "El proveedor ha enviado",
      receipt_reversed: "Recepción revertida",
      billed: "Factura creada",
      lines_closed: "Líneas cerradas",
      closed: "Cerrada",
      reopened: "Reabierta",
      lines_moved: "Líneas movidas",
      lines_added: "Líneas agregadas",
      vendor_replaced: "Proveedor reemplazado",
      canceled: "Cancelada",
      repaired: "Corregida por el diagnóstico",
    } satisfies Record<HistoryAction<"purchase_order">, string>,
    purchase_bill: {
      created: "Factura creada",
      corrected: "Factura modificada",
      mismatch_accepted: "Diferencia aceptada",
      paid: "Pagada",
      payment_removed: "Pago quitado",
      voided: "Factura anulada",
      repaired: "Corregida por el diagnóstico",
    } satisfies Record<HistoryAction<"purchase_bill">, string>,
  },
}

export const statuses = {
  purchase_order: {
    draft: "Borrador",
    issued: "Emitida",
    closed: "Cerrada",
    canceled: "Cancelada",
  },
  receipt: {
    not_received: "No recibida",
    partially_received: "Parcialmente recibida",
    received: "Recibida",
  },
  shipment: {
    not_received: "No enviada",
    partially_received: "Parcialmente enviada",
    received: "Enviada",
  },
  billing: {
    not_billed: "No facturada",
    partially_billed: "Parcialmente facturada",
    billed: "Facturada",
  },
  bill: {
    open: "Abierta",
    partially_paid: "Parcialmente pagada",
    paid: "Pagada",
    void: "Anulada",
  },
  bill_match: {
    matched: "Coincide",
    price_mismatch: "Precio distinto",
    quantity_mismatch: "Cantidad distinta",
    both: "Precio y cantidad distintos",
    accepted: "Diferencia aceptada",
  },
}

export const vendorSelect = {
  placeholder: "Elija un proveedor",
  none: "Aún no hay proveedores. Escriba un nombre para crear uno.",
}

export const inventoryItemSelect = {
  placeholder: "Buscar por nombre o SKU",
}

export const locationSelect = {
  placeholder: "Elija una ubicación",
}
