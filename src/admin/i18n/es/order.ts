export const orderBanner = {
  otherLocation: "Otra ubicación",
  label: "Pedidos pendientes",
  error: "No se pudo comprobar si hay que pasar este pedido a pendiente.",
  titles: {
    spare: "Artículos libres",
    customer_waits: "El cliente espera",
    customer_cancels: "El cliente quiere cancelar",
    breach: "La retención no lo detuvo",
    needs_backorder: "Hay que pasarlo a pendiente",
    supply_lost: "Suministro perdido",
    no_vendor: "Retenido",
    draft: "Retenido",
    late: "Retenido, con retraso",
    arrived_not_billed: "Retenido, mercancía recibida",
    shipped_not_billed: "Retenido, enviado por el proveedor",
    billed_not_arrived: "Retenido, facturado",
    billed_not_shipped: "Retenido, facturado",
    waiting: "Retenido",
    part_ready: "Listo en parte",
    released_early: "Liberado antes de llegar la mercancía",
    stock_arrived: "Ha llegado stock",
    arrived_and_billed: "Listo para liberar",
    ready: "Listo para enviar",
    canceled: "Pendiente cancelado",
  },
  sentences: {
    next_in_queue: "El pedido {{order}} es el siguiente.",
    not_ordered: "Aún sin pedir: {{units}}.",
    customer_waits: "El cliente aceptó la nueva fecha, {{date}}.",
    customer_cancels:
      "El cliente rechazó la nueva fecha, {{date}}. Cancele el pedido o la línea, o acuerde otra cosa.",
    breach_fulfill: "Preparado estando retenido, el {{date}}.",
    breach_ship: "Enviado estando retenido, el {{date}}.",
    breach_deliver: "Marcado como entregado estando retenido, el {{date}}.",
    breach_capture:
      "Cobrado por el proveedor de pagos estando retenido, el {{date}}.",
    breach_mark_as_paid: "Marcado como pagado estando retenido, el {{date}}.",
    breach_complete: "Completado estando retenido, el {{date}}.",
    breach_other: "Se hizo algo con este pedido estando retenido, el {{date}}.",
    short_one: "Falta {{short}} de {{units}} unidad: {{title}}.",
    short_many: "Unidades faltantes: {{short}} de {{units}} ({{title}}).",
    short_other: "Unidades faltantes: {{short}} de {{units}} ({{title}}).",
    short_and_others_one:
      "Falta {{short}} de {{units}} unidad: {{title}} y {{others}} más.",
    short_and_others_many:
      "Unidades faltantes: {{short}} de {{units}} ({{title}} y {{others}} más).",
    short_and_others_other:
      "Unidades faltantes: {{short}} de {{units}} ({{title}} y {{others}} más).",
    more_short_one: "Falta {{units}} unidad más: {{title}}.",
    more_short_many: "Faltan {{units}} unidades más: {{title}}.",
    more_short_other: "Faltan {{units}} unidades más: {{title}}.",
    more_short_and_others_one:
      "Falta {{units}} unidad más: {{title}} y {{others}} más.",
    more_short_and_others_many:
      "Faltan {{units}} unidades más: {{title}} y {{others}} más.",
    more_short_and_others_other:
      "Faltan {{units}} unidades más: {{title}} y {{others}} más.",
    from_stock_one: "{{units}} sale del stock.",
    from_stock_many: "{{units}} salen del stock.",
    from_stock_other: "{{units}} salen del stock.",
    coming_one: "Ya hay {{units}} unidad libre por recibir.",
    coming_many: "Ya hay {{units}} unidades libres por recibir.",
    coming_other: "Ya hay {{units}} unidades libres por recibir.",
    coming_on_one: "{{units}} unidad libre llega el {{date}} con {{number}}.",
    coming_on_many:
      "{{units}} unidades libres llegan el {{date}} con {{number}}.",
    coming_on_other:
      "{{units}} unidades libres llegan el {{date}} con {{number}}.",
    coming_with_one: "{{units}} unidad libre llega con {{number}}.",
    coming_with_many: "{{units}} unidades libres llegan con {{number}}.",
    coming_with_other: "{{units}} unidades libres llegan con {{number}}.",
    elsewhere_one: "{{location}} tiene {{units}} libre.",
    elsewhere_many: "{{location}} tiene {{units}} libres.",
    elsewhere_other: "{{location}} tiene {{units}} libres.",
    elsewhere_and_others_one:
      "{{location}} tiene {{units}} libre de {{title}}.",
    elsewhere_and_others_many:
      "{{location}} tiene {{units}} libres de {{title}}.",
    elsewhere_and_others_other:
      "{{location}} tiene {{units}} libres de {{title}}.",
    stock_arrived:
      "El stock cubre todo lo que espera este pedido. Levante la retención para enviarlo; lo que está por recibir para él queda libre.",
    served_from_stock: "El stock cubre todo lo que esperaba.",
    purchase_order_canceled: "Se canceló {{number}}.",
    purchase_order_closed: "{{number}} se cerró antes de tiempo.",
    no_supply_one: "{{units}} unidad no tiene suministro.",
    no_supply_many: "{{units}} unidades no tienen suministro.",
    no_supply_other: "{{units}} unidades no tienen suministro.",
    draft: "{{number}} es un borrador: aún no se ha pedido nada al proveedor.",
    no_vendor_one: "{{units}} unidad de {{number}} aún no tiene proveedor.",
    no_vendor_many: "{{units}} unidades de {{number}} aún no tienen proveedor.",
    no_vendor_other:
      "{{units}} unidades de {{number}} aún no tienen proveedor.",
    late_one: "{{number}} lleva {{units}} día de retraso.",
    late_many: "{{number}} lleva {{units}} días de retraso.",
    late_other: "{{number}} lleva {{units}} días de retraso.",
    arrived_not_billed:
      "La mercancía ha llegado. A la espera de la factura de {{number}}.",
    billed_not_arrived:
      "{{number}} está facturada. A la espera de la mercancía.",
    shipped_not_billed:
      "El proveedor ha enviado. A la espera de la factura de {{number}}.",
    billed_not_shipped:
      "{{number}} está facturada. A la espera del envío del proveedor.",
    shipped_of_one: "Enviado: {{arrived}} de {{units}} unidad.",
    shipped_of_many: "Enviado: {{arrived}} de {{units}} unidades.",
    shipped_of_other: "Enviado: {{arrived}} de {{units}} unidades.",
    to_customer: "El proveedor envía al cliente.",
    vendor_shipped_its_part:
      "El proveedor ha enviado su parte. El resto se envía desde el stock.",
    arrived_of_one: "Ha llegado: {{arrived}} de {{units}} unidad.",
    arrived_of_many: "Ha llegado: {{arrived}} de {{units}} unidades.",
    arrived_of_other: "Ha llegado: {{arrived}} de {{units}} unidades.",
    expected_from: "{{number}} ({{vendor}}), prevista para el {{date}}.",
    expected_from_undated: "{{number}} ({{vendor}}), sin fecha prevista.",
    on_purchase_orders_one:
      "{{units}} orden de compra, prevista para el {{date}}.",
    on_purchase_orders_many:
      "{{units}} órdenes de compra, la última prevista para el {{date}}.",
    on_purchase_orders_other:
      "{{units}} órdenes de compra, la última prevista para el {{date}}.",
    on_purchase_orders_undated_one: "En {{units}} orden de compra.",
    on_purchase_orders_undated_many: "En {{units}} órdenes de compra.",
    on_purchase_orders_undated_other: "En {{units}} órdenes de compra.",
    arrived_and_billed_one:
      "{{units}} unidad ha llegado y está facturada. Levante la retención cuando quiera.",
    arrived_and_billed_many:
      "Las {{units}} unidades han llegado y están facturadas. Levante la retención cuando quiera.",
    arrived_and_billed_other:
      "Las {{units}} unidades han llegado y están facturadas. Levante la retención cuando quiera.",
    can_ship_one: "Se puede enviar ya: {{ready}} de {{units}}.",
    can_ship_many: "Se puede enviar ya: {{ready}} de {{units}}.",
    can_ship_other: "Se puede enviar ya: {{ready}} de {{units}}.",
    arrive_on_one: "{{units}} llega el {{date}}.",
    arrive_on_many: "{{units}} llegan el {{date}}.",
    arrive_on_other: "{{units}} llegan el {{date}}.",
    arrive_later_one: "{{units}} sigue en camino.",
    arrive_later_many: "{{units}} siguen en camino.",
    arrive_later_other: "{{units}} siguen en camino.",
    all_arrived_one: "La unidad que esperaba ha llegado.",
    all_arrived_many: "Las {{units}} unidades han llegado.",
    all_arrived_other: "Las {{units}} unidades han llegado.",
    released_with_bill: "Liberado {{when}} con la factura {{number}}.",
    released_on: "Liberado {{when}}.",
    released_by: "Liberado por {{user}}: {{reason}}.",
    released_by_no_reason: "Liberado por {{user}}.",
    still_coming_on_one:
      "{{units}} unidad sigue en camino, prevista para el {{date}}.",
    still_coming_on_many:
      "{{units}} unidades siguen en camino, previstas para el {{date}}.",
    still_coming_on_other:
      "{{units}} unidades siguen en camino, previstas para el {{date}}.",
    still_coming_one: "{{units}} unidad sigue en camino.",
    still_coming_many: "{{units}} unidades siguen en camino.",
    still_coming_other: "{{units}} unidades siguen en camino.",
    free_again_one: "{{units}} unidad de {{number}} queda libre ahora.",
    free_again_many: "{{units}} unidades de {{number}} quedan libres ahora.",
    free_again_other: "{{units}} unidades de {{number}} quedan libres ahora.",
  },
  actions: {
    what_now: "¿Y ahora?",
    give: "Dar al siguiente",
    cut: "Reducir la orden de compra",
    backorder: "Pasar a pendiente",
    backorder_again: "Pasar a pendiente de nuevo",
    wait: "Esperar a estas",
    open: "Abrir orden de compra",
    choose_vendor: "Elegir proveedor",
    create_bill: "Crear factura",
    receive: "Recibir",
    ship: "El proveedor ha enviado",
    change_date: "Cambiar fecha",
    fulfill: "Cumplir artículos",
    ship_in_stock: "Enviar ya lo que hay en stock",
    take_stock: "Tomar de {{location}}",
    release: "Levantar retención",
    release_from_stock: "Levantar retención",
  },
  menu: {
    holdWhole: "Retener el pedido entero",
    backorder: "Pasar a pendiente",
    nothingShort: "No falta nada",
    whyShort: "¿Por qué hay faltante?",
    history: "Historial",
    cancel: "Cancelar pendiente",
  },
}

export const release = {
  title: "¿Liberar el pedido {{order}}?",
  missing_one:
    "{{units}} unidad no ha llegado; si se prepara, el stock queda en negativo.",
  missing_many:
    "{{units}} unidades no han llegado; si se preparan, el stock queda en negativo.",
  missing_other:
    "{{units}} unidades no han llegado; si se preparan, el stock queda en negativo.",
  allArrived: "Todo ha llegado. El pedido se puede preparar y cobrar.",
  done: "Se liberó el pedido {{order}}",
  doneHint: "Ya se puede preparar y cobrar.",
  failed: "No se liberó el pedido {{order}}",
  fromStock: {
    doneHint:
      "Se envía desde el stock. Lo que estaba por recibir para él queda libre.",
  },
}

export const holdWhole = {
  done: "El pedido {{order}} espera entero",
  failed: "La retención del pedido {{order}} no se cambió",
}

export const shipInStock = {
  done: "El pedido {{order}} se puede enviar en parte",
  doneHint:
    "Elija qué sale ahora. Solo siguen esperando las unidades en pendiente.",
  failed: "El pedido {{order}} sigue esperando completo",
}

export const takeStock = {
  done: "El pedido {{order}} toma su mercancía de {{location}}",
  failed: "No se tomó nada de {{location}} para el pedido {{order}}",
  doneForOrders_one: "{{count}} pedido toma su mercancía de {{location}}",
  doneForOrders_many: "{{count}} pedidos toman su mercancía de {{location}}",
  doneForOrders_other: "{{count}} pedidos toman su mercancía de {{location}}",
  failedForOrders: "No se tomó nada de {{location}}",
}

export const cancelBackorder = {
  title: "¿Cancelar el pendiente del pedido {{order}}?",
  description:
    "Ya no se compra mercancía para este pedido y se levanta su retención. Lo que ya se pidió al proveedor sigue por recibir, libre para otros.",
  confirm: "Cancelar pendiente",
  done: "Se canceló el pendiente de {{order}}",
  doneHint: "Ya no se compra mercancía para este pedido.",
  failed: "No se canceló el pendiente de {{order}}",
}

export const backorderDialog = {
  title: "Pasar artículos a pendiente",
  hint: "Elija qué pedir a sus proveedores.",
  order: "Pedido {{order}}",
  columns: {
    item: "Artículo",
    ordered: "Cant. pedida",
    fromStock: "Del stock",
    short: "Faltante",
    toBackorder: "A pendiente",
    vendor: "Proveedor",
    cost: "Costo",
  },
  quantityOf: "Cantidad de {{title}}",
  vendorOf: "Proveedor de {{title}}",
  costOf: "Costo de {{title}}",
  note: {
    alreadyBackordered_one: "{{units}} unidad ya está en pendiente.",
    alreadyBackordered_many: "{{units}} unidades ya están en pendiente.",
    alreadyBackordered_other: "{{units}} unidades ya están en pendiente.",
    comingOn_one: "{{units}} viene de {{number}}, prevista para el {{date}}.",
    comingOn_many: "{{units}} vienen de {{number}}, prevista para el {{date}}.",
    comingOn_other:
      "{{units}} vienen de {{number}}, prevista para el {{date}}.",
    coming_one: "{{units}} viene de {{number}}.",
    coming_many: "{{units}} vienen de {{number}}.",
    coming_other: "{{units}} vienen de {{number}}.",
    spare: "Se piden {{quantity}}, sobran {{spare}}.",
    packs:
      "Se vende en paquetes de {{multiple}}: se piden {{quantity}}, sobran {{spare}}.",
    minimum: "Mínimo {{minimum}}: se piden {{quantity}}, sobran {{spare}}.",
    inPacks: "Se vende en paquetes de {{multiple}}.",
    atLeast: "Mínimo {{minimum}}.",
    arrives: "Llega hacia el {{date}}.",
  },
  allFrom: "Todo de un proveedor",
  remember: "Recordar proveedor y costo para estos artículos",
  asVendors: "Según cada proveedor",
  ownLocation: "Ubicación propia",
  customer: "Cliente",
  customerHint:
    "El proveedor envía al cliente. No entra nada en su stock; usted registra lo enviado.",
  toCustomer: "al cliente",
  deliverTo: "Entregar en",
  useIncoming: "Usar lo que ya está por recibir",
  useIncomingHint: "La mercancía libre en camino se toma antes de comprar más.",
  summary: "Órdenes de compra",
  nothingChosen: "Elija al menos un artículo.",
  notPossible: "No es posible",
  noVendor: "Aún sin proveedor",
  newDraft: "Nuevo borrador",
  joinsDraft: "Se suma al borrador {{number}}",
  onItsWay: "{{number}}, ya por recibir",
  items_one: "{{count}} artículo",
  items_many: "{{count}} artículos",
  items_other: "{{count}} artículos",
  expected: "prevista para el {{date}}",
  effect:
    "El pedido {{order}} queda retenido. No se puede preparar ni cobrar hasta que la mercancía llegue y esté facturada.",
  effectDropShip:
    "El pedido {{order}} queda retenido. No se puede cobrar hasta que el proveedor envíe y facture. Lo que hay en existencias se puede preparar.",
  confirm: "Pasar a pendiente",
  done: "El pedido {{order}} está retenido",
  purchaseOrders_one: "Su mercancía está en {{numbers}}.",
  purchaseOrders_many: "Su mercancía está en {{numbers}}.",
  purchaseOrders_other: "Su mercancía está en {{numbers}}.",
  backToOrder: "Volver al pedido",
  failed: "No se pasó a pendiente el pedido {{order}}",
}

export const orderPurchaseOrders = {
  promised: "Prometido para el {{promised}}",
  promisedNow: "Prometido para el {{promised}}, ahora el {{date}}",
  title: "Órdenes de compra",
  expected: "prevista para el {{date}}",
  arrived: "Llegado: {{arrived}} de {{pegged}}",
  shipped: "Enviado: {{shipped}} de {{pegged}}",
  toCustomer: "se envía al cliente",
}
