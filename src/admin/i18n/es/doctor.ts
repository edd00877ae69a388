export const doctor = {
  title: "Diagnóstico",
  hint: "Comprueba que cada cifra es correcta: retenciones, asignaciones, recepciones, facturas, cantidades entrantes. Se ejecuta cada noche.",
  check: "Comprobar ahora",
  checking: "Comprobando",
  fine: "Todo está en orden.",
  checkedAt: "Comprobado {{when}}",
  failed: "La comprobación falló",
  repair: "Reparar",
  repairTitle: "¿Reparar lo que es nuestro?",
  repairHint:
    "Las filas de este plugin que se deducen de otras se reescriben en una transacción, y cada reparación queda en el historial. Lo que es de Medusa no se toca.",
  repaired: "Reparado: {{rows}}",
  nothingRepaired: "No se pudo reparar nada",
  repairFailed: "No se reparó nada",
  repairable: "Se puede reparar",
  byHand: "A mano",
  expected: "es {{found}}, debería ser {{expected}}",
  more: "y {{rows}} más",
}

/** By the code of a finding. */
export const doctorChecks = {
  backorder: {
    two_holds: {
      finding: "Un pedido tiene más de un pedido pendiente retenido.",
      remedy: "Cancele o libere todos menos uno.",
    },
    on_canceled_order: {
      finding: "Un pedido cancelado está retenido.",
      remedy: "El pendiente sigue a su pedido.",
    },
    hold_is_over: {
      finding: "Un pedido está retenido aunque ya nada lo retiene.",
      remedy: "La retención termina según los ajustes.",
    },
  },
  purchase_order_line: {
    over_pegged: {
      finding:
        "Se ha prometido a los pedidos más de lo que tiene la línea de la orden de compra.",
      remedy: "Los últimos pedidos pierden este suministro.",
    },
    received_differs: {
      finding:
        "La cantidad recibida de una línea no corresponde a sus recepciones.",
      remedy: "Se suma de nuevo a partir de las recepciones.",
    },
    billed_differs: {
      finding:
        "La cantidad facturada de una línea no corresponde a sus facturas.",
      remedy: "Se suma de nuevo a partir de las facturas.",
    },
    incoming_differs: {
      finding:
        "Lo que una orden de compra añadió a la cantidad entrante de Medusa no es lo que aún falta por llegar de ella.",
      remedy:
        "Se registra la diferencia. También aparece tras cambiar el ajuste write_incoming.",
    },
    over_allocated: {
      finding: "Se ha dado a los pedidos más de lo que se recibió.",
      remedy: "Revise las recepciones de la orden de compra.",
    },
    over_billed: {
      finding:
        "Cuenta como facturado para los pedidos más de lo que se facturó.",
      remedy: "La cantidad facturada se reparte de nuevo.",
    },
  },
  backorder_line: {
    over_demand: {
      finding:
        "Para una línea de pedido hay más pendiente de lo que aún necesita.",
      remedy: "El pendiente sigue a su pedido.",
    },
    fulfilled_differs: {
      finding: "Un pendiente no sabe qué se ha enviado de su pedido.",
      remedy: "El pendiente sigue a su pedido.",
    },
    status_differs: {
      finding:
        "El estado de una línea pendiente no corresponde a sus cantidades.",
      remedy: "El estado se calcula de nuevo.",
    },
    broken_peg: {
      finding:
        "Una línea pendiente espera una línea de orden de compra que ya no existe, está cancelada o es de otro artículo.",
      remedy: "Pierde este suministro; vuelva a pedirla.",
    },
    lost_place: {
      finding:
        "Un pedido espera mercancía de un artículo de inventario o de una ubicación que se eliminó.",
      remedy: "Pierde este suministro; vuelva a pedirla o libere el pedido.",
    },
    allocation_differs: {
      finding:
        "Lo que llegó para una línea pendiente no corresponde a lo que le dieron sus recepciones.",
      remedy: "Se suma de nuevo a partir de las recepciones.",
    },
  },
  purchase_order: {
    status_differs: {
      finding:
        "El estado de recepción o de facturación de una orden de compra no corresponde a sus líneas.",
      remedy: "El estado se calcula de nuevo.",
    },
    total_differs: {
      finding:
        "Los totales de una orden de compra no corresponden a sus líneas.",
      remedy: "Los totales se calculan de nuevo.",
    },
    lost_place: {
      finding:
        "Una orden de compra abierta nombra un artículo de inventario, una ubicación o un proveedor que se eliminó.",
      remedy: "Ciérrela o cancélela y compre la mercancía de nuevo.",
    },
  },
  inventory_level: {
    incoming_below: {
      finding:
        "La cantidad entrante de Medusa es menor que lo que las órdenes de compra le añadieron: la escribió otro.",
      remedy: "Corrija la cantidad entrante del nivel de inventario.",
    },
    over_promised: {
      finding:
        "Hay menos en existencia de lo que llegó para pedidos y no se ha enviado.",
      remedy: "Cuente las existencias o revierta la recepción de lo que falta.",
    },
    reserved_differs: {
      finding: "La cantidad reservada de Medusa no corresponde a sus reservas.",
      remedy:
        "Es de Medusa: elimine y vuelva a crear una reserva del artículo en la ubicación. Hasta entonces puede que no se muestren faltantes allí.",
    },
  },
  purchase_bill: {
    paid_differs: {
      finding:
        "Lo pagado de una factura, o su estado, no corresponde a sus pagos.",
      remedy: "Se suma de nuevo a partir de los pagos.",
    },
    total_differs: {
      finding: "El total de una factura no corresponde a sus líneas y cargos.",
      remedy: "Compárelo con el papel; anule la factura y regístrela de nuevo.",
    },
  },
  stock_posting: {
    unfinished: {
      finding:
        "Se cambiaron las existencias por algo que nunca se registró: un servidor falló a la mitad.",
      remedy: "El cambio de existencias se deshace.",
    },
  },
  reservation_move: {
    unfinished: {
      finding:
        "Un pedido iba a otra ubicación y puede estar reservado en ambas: un servidor falló a la mitad.",
      remedy: "Se reserva donde estaba.",
    },
  },
  purchase_shipment: {
    unrecorded: {
      finding:
        "El pedido de Medusa tiene un envío del proveedor que la orden de compra desconoce: un servidor falló a la mitad.",
      remedy:
        "Se completa, o se deshace si el pedido aún no cuenta nada de él. Si sigue apareciendo, la orden de compra se redujo entretanto: devuélvale la cantidad.",
    },
  },
}
