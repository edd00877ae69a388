export const list = {
  filtered: {
    heading: "Sin resultados",
    description: "Nada coincide con los filtros. Cámbielos o bórrelos.",
  },
  sort: {
    newest: "Más recientes primero",
    oldest: "Más antiguos primero",
    earliest: "Fecha más próxima primero",
    latest: "Fecha más lejana primero",
    highest: "De mayor a menor",
    lowest: "De menor a mayor",
    az: "De A a Z",
    za: "De Z a A",
  },
  dates: {
    past: "Antes de hoy",
    week: "Próximos 7 días",
    month: "Próximos 30 días",
    custom: "Personalizado",
    from: "Desde",
    to: "Hasta",
  },
  yes: "Sí",
  no: "No",
}

export const days_one = "{{count}} día"
export const days_many = "{{count}} días"
export const days_other = "{{count}} días"

export const released_one = "{{count}} pedido quedó liberado y se puede enviar."
export const released_many =
  "{{count}} pedidos quedaron liberados y se pueden enviar."
export const released_other =
  "{{count}} pedidos quedaron liberados y se pueden enviar."

export const purchaseOrders = {
  title: "Órdenes de compra",
  noVendor: "Sin proveedor",
  late: "Con retraso",
  saved: "Se guardó {{number}}",
  notSaved: "No se guardó {{number}}",
  fields: {
    number: "Número",
    status: "Estado",
    receipt: "Recepción",
    billing: "Facturación",
    expected: "Prevista",
    expectedDate: "Fecha prevista",
    created: "Creada",
    total: "Total",
    reference: "Referencia",
    note: "Nota",
  },
  list: {
    error: "No se pudieron cargar las órdenes de compra",
    ofOrder: "Para el pedido {{order}}",
    showAll: "Mostrar todas",
    empty: {
      heading: "Aún no hay órdenes de compra",
      description:
        "Pase a pendiente un pedido con faltantes o cree una orden de compra manualmente.",
    },
  },
  detail: {
    error: "No se pudo cargar la orden de compra",
    reference: "Referencia: {{reference}}",
    noVendor:
      "Aún sin proveedor. Una orden de compra necesita uno antes de emitirse.",
    deliverTo: "Entregar en",
    customer: "Cliente",
    vendorShips: "El proveedor envía al cliente de",
    noAddress:
      "El pedido no tiene dirección de envío: agréguela antes de emitir.",
    noLocation: "Ninguna ubicación elegida",
  },
  actions: {
    issue: "Marcar como emitida",
    receive: "Recibir",
    ship: "El proveedor ha enviado",
    bill: "Crear factura",
  },
  create: {
    title: "Crear orden de compra",
    hint: "Un borrador. No se pide nada hasta que se emite.",
    confirm: "Crear",
    done: "Se creó {{number}}",
    failed: "No se creó la orden de compra",
    items: "Artículos",
    issuedAt: "Enviada el",
    issuedAtHint:
      "Para una orden de compra que ya envió: se registra como emitida ese día, con las cantidades tal como están.",
  },
  issue: {
    done: "Se emitió {{number}}",
    doneHint: "Su mercancía está ahora por recibir.",
    failed: "No se emitió {{number}}",
    whyNot: {
      purchase_order: {
        vendor_missing: "Primero elija un proveedor",
        no_lines: "Primero agregue un artículo",
        location_missing: "Primero elija dónde se entrega",
        order_missing:
          "No corresponde a ningún pedido: pase el pedido a pendiente",
        address_missing: "Primero agregue una dirección de envío al pedido",
        wrong_status: "Ya está emitida",
      },
    },
  },
  delete: {
    title: "¿Eliminar {{number}}?",
    description: "El borrador se elimina definitivamente.",
    withOrders_one:
      "{{count}} pedido espera esta mercancía. Sigue retenido sin suministro hasta que se pase a pendiente de nuevo.",
    withOrders_many:
      "{{count}} pedidos esperan esta mercancía. Siguen retenidos sin suministro hasta que se pasen a pendiente de nuevo.",
    withOrders_other:
      "{{count}} pedidos esperan esta mercancía. Siguen retenidos sin suministro hasta que se pasen a pendiente de nuevo.",
    done: "Se eliminó {{number}}",
    failed: "No se eliminó {{number}}",
  },
  cancel: {
    action: "Cancelar orden de compra",
    title: "¿Cancelar {{number}}?",
    description: "Nada de ella sigue pedido al proveedor.",
    withOrders_one:
      "{{count}} pedido espera esta mercancía. Sigue retenido sin suministro, a menos que lo libere.",
    withOrders_many:
      "{{count}} pedidos esperan esta mercancía. Siguen retenidos sin suministro, a menos que los libere.",
    withOrders_other:
      "{{count}} pedidos esperan esta mercancía. Siguen retenidos sin suministro, a menos que los libere.",
    release: "Liberar estos pedidos",
    done: "Se canceló {{number}}",
    failed: "No se canceló {{number}}",
  },
  edit: {
    title: "Editar {{number}}",
    vendor: "Elegir proveedor",
    vendorHint:
      "Los costos y fechas que no se escribieron a mano se toman del proveedor.",
    vendorFixed: "El proveedor no se puede cambiar una vez emitida.",
    location: "Cambiar el lugar de entrega",
    locationFixed:
      "Fijo: hay pedidos que esperan esta mercancía aquí, o ya está emitida.",
    dates: "Cambiar fecha prevista",
    totals: "Editar envío, descuento y ajuste",
    referenceHint: "El número de pedido del proveedor, por ejemplo.",
  },
  lines: {
    title: "Líneas",
    item: "Artículo",
    quantity: "Cantidad",
    ordered: "Pedido",
    received: "Recibido",
    billed: "Facturado",
    cost: "Costo unitario",
    tax: "Impuesto %",
    subtotal: "Subtotal",
    add: "Agregue un artículo por nombre o SKU",
    empty: "Aún no hay artículos. Busque abajo para agregar el primero.",
    forOrders: "{{pegged}} para pedidos, {{spare}} de sobra",
    quantityOf: "Cantidad de {{title}}",
    costOf: "Costo unitario de {{title}}",
    taxOf: "Impuesto de {{title}}",
    removeOf: "Quitar {{title}}",
    inUse: "Ya ha llegado o está facturado",
    expected: "Previsto",
    expectedOf: "Fecha prevista de {{title}}",
    edit: "Editar líneas",
    vendorCost: "Costo del proveedor para esta cantidad",
    minimum: "Mínimo {{quantity}}",
    packs: "Paquetes de {{quantity}}",
    givenUp: "Se renunció a {{quantity}}",
  },
  affected: {
    title_one: "{{count}} pedido afectado",
    title_many: "{{count}} pedidos afectados",
    title_other: "{{count}} pedidos afectados",
    list: "Pedidos afectados",
    loses: "Pierde {{lost}} de {{of}}",
    moves: "{{from}} → {{to}}",
    noDate: "Sin fecha",
    none: "No cambia la fecha de ningún pedido.",
    noneLoses: "Ningún pedido pierde suministro.",
  },
  cut: {
    title: "¿Pedir menos de lo que esperan los pedidos?",
    description:
      "Los últimos pedidos de la cola pierden su suministro. Siguen retenidos hasta que se pasen a pendiente de nuevo, se tomen del stock o se liberen.",
    action: "Guardar de todos modos",
  },
  date: {
    action: "Cambiar fecha",
    title: "Cambiar la fecha prevista de {{number}}",
    of: "Para",
    all: "Todas las líneas",
    reasonHint: "Se conserva en el historial.",
  },
  close: {
    action: "Cerrar orden de compra",
    some: "Cerrar estas líneas",
    title: "Cerrar {{number}}",
    hint: "Se renuncia a lo que aún está por llegar. Los pedidos que lo esperan conservan lo que ha llegado; por el resto siguen retenidos sin suministro.",
    nothingOpen: "Todo ha llegado. Se cierra tal como está.",
    lines: "Renunciar al resto de",
    done: "Se cerró {{number}}",
    doneSome: "Se renunció al resto de estas líneas de {{number}}",
    failed: "No se cerró {{number}}",
  },
  reopen: {
    action: "Reabrir",
    title: "¿Reabrir {{number}}?",
    description:
      "Aquello a lo que se renunció vuelve a estar por recibir. Los pedidos que lo perdieron no lo recuperan solos: páselos a pendiente de nuevo y lo usarán.",
    done: "{{number}} vuelve a estar abierta",
    failed: "No se reabrió {{number}}",
  },
  duplicate: {
    action: "Duplicar",
    done: "Las mismas líneas que {{number}}, a los costos de hoy.",
    failed: "No se duplicó {{number}}",
  },
  move: {
    action: "Mover líneas a otro proveedor",
    title: "Mover líneas de {{number}}",
    hint: "Pasan al borrador abierto de ese proveedor para la misma ubicación, o a uno nuevo, con los pedidos que las esperan.",
    confirm: "Mover",
    done: "Las líneas están ahora en {{number}}",
    emptied: "No quedó nada de {{number}}: se canceló.",
    open: "Abrir",
    failed: "No se movió ninguna línea de {{number}}",
  },
  replace: {
    action: "Reemplazar proveedor",
    title: "Reemplazar el proveedor de {{number}}",
    vendor: "Nuevo proveedor",
    draft: "Nuevo borrador para {{vendor}}",
    line: "{{quantity}} × {{cost}}",
    noCost: "{{quantity}}, sin costo conocido",
    old: {
      canceled: "{{number}} se cancela. No termina ninguna retención.",
      closed:
        "{{number}} se cierra: lo que ha llegado se queda. No termina ninguna retención.",
    },
    arrives: "Si se pide hoy, llega {{date}}.",
    done: "Se creó el borrador {{number}} para el nuevo proveedor",
    failed: "No se reemplazó el proveedor de {{number}}",
  },
  many: {
    issue: {
      command: "Marcar como emitidas",
      done_one: "{{count}} orden de compra emitida",
      done_many: "{{count}} órdenes de compra emitidas",
      done_other: "{{count}} órdenes de compra emitidas",
      failed: "No se emitió ninguna orden de compra",
    },
    send: {
      command: "Enviar",
      title_one: "¿Enviar {{count}} orden de compra a su proveedor?",
      title_many: "¿Enviar {{count}} órdenes de compra a sus proveedores?",
      title_other: "¿Enviar {{count}} órdenes de compra a sus proveedores?",
      description:
        "Cada una se envía por correo con su PDF y se marca como emitida. Los correos no se pueden retirar.",
      done_one: "{{count}} orden de compra enviada",
      done_many: "{{count}} órdenes de compra enviadas",
      done_other: "{{count}} órdenes de compra enviadas",
      failed: "No se enviaron las órdenes de compra",
    },
    receive: {
      command: "Recibir todo",
      title_one: "¿Recibir todo lo que falta de {{count}} orden de compra?",
      title_many: "¿Recibir todo lo que falta de {{count}} órdenes de compra?",
      title_other: "¿Recibir todo lo que falta de {{count}} órdenes de compra?",
      description:
        "Su mercancía entra en el stock y va a los pedidos que la esperan.",
      done_one: "{{count}} orden de compra recibida",
      done_many: "{{count}} órdenes de compra recibidas",
      done_other: "{{count}} órdenes de compra recibidas",
      failed: "No se recibió ninguna orden de compra",
    },
    skipped_one: "Se omitió {{count}}: {{reason}}",
    skipped_many: "Se omitieron {{count}}. La primera: {{reason}}",
    skipped_other: "Se omitieron {{count}}. La primera: {{reason}}",
  },
  pegs: {
    title: "Para estos pedidos",
    empty: "Ningún pedido espera esta mercancía. Va al stock.",
    none: "Ningún pedido espera esta mercancía.",
    order: "Pedido",
    customer: "Cliente",
    arrived: "Llegado",
    shipped: "Enviado",
  },
  shipments: {
    title: "Enviado al cliente",
    empty: "El proveedor aún no ha enviado.",
  },
  receipts: {
    title: "Recepciones",
    empty: "Aún no ha llegado nada.",
    line: "{{quantity}} x {{item}}",
    rejected: "Rechazado: {{quantity}} ({{reason}})",
  },
  bills: {
    title: "Facturas de proveedor",
    empty: "Aún no hay facturas.",
  },
  dates: {
    title: "Fechas",
    issued: "Emitida",
    closed: "Cerrada",
  },
  totals: {
    title: "Totales",
    subtotal: "Subtotal",
    discount: "Descuento",
    shipping: "Envío",
    adjustment: "Ajuste",
    tax: "Impuesto",
    total: "Total",
    belowMinimum:
      "Faltan {{amount}} para el valor mínimo de compra del proveedor de {{minimum}}.",
  },
  receive: {
    title: "Recibir {{number}}",
    open: "{{open}} de {{ordered}} por llegar.",
    for: "Para {{orders}}.",
    quantity: "Recibido",
    reject: "Rechazar una parte",
    rejected: "Rechazado",
    rejectedHint:
      "Las unidades rechazadas siguen abiertas: el proveedor las repone.",
    rejectionReason: "¿Por qué se rechazaron?",
    date: "Recibido el",
    reference: "Nota de entrega",
    confirm: "Recibir",
    done: "Se recibió la mercancía de {{number}}",
    failed: "No se recibió {{number}}",
    nothing: "Todo se ha recibido.",
  },
  ship: {
    title: "El proveedor ha enviado {{number}}",
    tip: "Al cliente",
    hint: "El pedido {{order}} lo muestra como enviado. Su stock no cambia y no se puede deshacer.",
    open: "{{open}} de {{ordered}} por enviar.",
    quantity: "Enviado",
    tracking: "Seguimiento",
    trackingNumber: "Número de seguimiento",
    trackingUrl: "Enlace de seguimiento",
    addTracking: "Agregar número de seguimiento",
    removeTracking: "Quitar número de seguimiento",
    date: "Enviado el",
    confirm: "Registrar envío",
    done: "El pedido {{order}} muestra lo que el proveedor ha enviado",
    failed: "No se registró el envío de {{number}}",
    nothing: "El pedido no espera nada más de esta orden de compra.",
    nothingEntered: "Ingrese lo que se ha enviado",
  },
  bill: {
    title: "Crear factura de {{number}}",
    soFar:
      "Hasta ahora: {{ordered}} pedidas, {{received}} recibidas, {{billed}} facturadas.",
    charges: "Otros cargos",
    chargesHint: "Flete, un descuento, redondeo.",
    chargeLabel: "Concepto",
    chargeAmount: "Importe",
    paperTotal: "Total del documento",
    ofWhichTax: "De los cuales {{amount}} son impuestos.",
    abovePaper:
      "{{amount}} más que en el documento. Corrija una cantidad o un costo, o agregue un cargo.",
    belowPaper:
      "{{amount}} menos que en el documento. Corrija una cantidad o un costo, o agregue un cargo.",
    numberHint: "Tal como figura en el documento del proveedor.",
    receive: "Recibir la mercancía ahora",
    receiveHint:
      "Lo facturado entra en el stock y se liberan los pedidos que lo esperan.",
    confirm: "Crear factura",
    done: "Se creó {{number}}",
    open: "Abrir factura",
    failed: "No se creó ninguna factura de {{number}}",
    nothing: "Todo está facturado.",
  },
}
