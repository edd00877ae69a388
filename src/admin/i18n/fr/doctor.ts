export const doctor = {
  title: "Diagnostic",
  hint: "Vérifie que chaque chiffre est juste : attentes, affectations, réceptions, factures, quantités à venir. Il s'exécute chaque nuit.",
  check: "Vérifier maintenant",
  checking: "Vérification",
  fine: "Tout est en ordre.",
  checkedAt: "Vérifié {{when}}",
  failed: "La vérification a échoué",
  repair: "Réparer",
  repairTitle: "Réparer ce qui est à nous ?",
  repairHint:
    "Les lignes de ce plugin qui découlent d'autres sont réécrites en une transaction, et chaque réparation est gardée dans l'historique. Ce qui est à Medusa n'est pas touché.",
  repaired: "Réparé : {{rows}}",
  nothingRepaired: "Rien n'a pu être réparé",
  repairFailed: "Rien n'a été réparé",
  repairable: "Réparable",
  byHand: "À la main",
  expected: "est {{found}}, devrait être {{expected}}",
  more: "et {{rows}} de plus",
}

/** By the code of a finding. */
export const doctorChecks = {
  backorder: {
    two_holds: {
      finding: "Une commande a plusieurs reliquats bloqués.",
      remedy: "Annulez-les ou débloquez-les tous sauf un.",
    },
    on_canceled_order: {
      finding: "Une commande annulée est bloquée.",
      remedy: "Le reliquat suit sa commande.",
    },
    hold_is_over: {
      finding: "Une commande est bloquée alors que plus rien ne la retient.",
      remedy: "Le blocage prend fin selon les paramètres.",
    },
  },
  purchase_order_line: {
    over_pegged: {
      finding:
        "Il est promis aux commandes plus que ce que contient la ligne de la commande fournisseur.",
      remedy: "Les dernières commandes perdent cet approvisionnement.",
    },
    received_differs: {
      finding:
        "La quantité reçue d'une ligne ne correspond pas à ses réceptions.",
      remedy: "Elle est recalculée à partir des réceptions.",
    },
    billed_differs: {
      finding:
        "La quantité facturée d'une ligne ne correspond pas à ses factures.",
      remedy: "Elle est recalculée à partir des factures.",
    },
    incoming_differs: {
      finding:
        "Ce qu'une commande fournisseur a ajouté à la quantité à venir de Medusa n'est pas ce qui doit encore en arriver.",
      remedy:
        "La différence est enregistrée. Cela se constate aussi après un changement du paramètre write_incoming.",
    },
    over_allocated: {
      finding: "Il a été donné aux commandes plus que ce qui a été reçu.",
      remedy: "Vérifiez les réceptions de la commande fournisseur.",
    },
    over_billed: {
      finding:
        "Il est compté comme facturé pour les commandes plus que ce qui l'a été.",
      remedy: "La quantité facturée est répartie à nouveau.",
    },
  },
  backorder_line: {
    over_demand: {
      finding:
        "Il est mis en reliquat, pour une ligne de commande, plus que ce dont elle a encore besoin.",
      remedy: "Le reliquat suit sa commande.",
    },
    fulfilled_differs: {
      finding: "Un reliquat ignore ce qui a été expédié de sa commande.",
      remedy: "Le reliquat suit sa commande.",
    },
    status_differs: {
      finding:
        "Le statut d'une ligne de reliquat ne correspond pas à ses quantités.",
      remedy: "Le statut est recalculé.",
    },
    broken_peg: {
      finding:
        "Une ligne de reliquat attend une ligne de commande fournisseur qui n'existe plus, est annulée ou porte sur un autre article.",
      remedy: "Elle perd cet approvisionnement ; remettez-la en reliquat.",
    },
    lost_place: {
      finding:
        "Une commande attend des marchandises d'un article de stock ou d'un emplacement supprimé.",
      remedy:
        "Elle perd cet approvisionnement ; remettez-la en reliquat, ou débloquez la commande.",
    },
    allocation_differs: {
      finding:
        "Ce qui est arrivé pour une ligne de reliquat ne correspond pas à ce que ses réceptions lui ont donné.",
      remedy: "C'est recalculé à partir des réceptions.",
    },
  },
  purchase_order: {
    status_differs: {
      finding:
        "Le statut de réception ou de facturation d'une commande fournisseur ne correspond pas à ses lignes.",
      remedy: "Le statut est recalculé.",
    },
    total_differs: {
      finding:
        "Les totaux d'une commande fournisseur ne correspondent pas à ses lignes.",
      remedy: "Les totaux sont recalculés.",
    },
    lost_place: {
      finding:
        "Une commande fournisseur ouverte cite un article de stock, un emplacement ou un fournisseur supprimé.",
      remedy: "Clôturez-la ou annulez-la, puis rachetez les marchandises.",
    },
  },
  inventory_level: {
    incoming_below: {
      finding:
        "La quantité à venir de Medusa est inférieure à ce que les commandes fournisseur y ont ajouté : quelqu'un d'autre l'a modifiée.",
      remedy: "Corrigez la quantité à venir du niveau de stock.",
    },
    over_promised: {
      finding:
        "Le stock est inférieur à ce qui est arrivé pour des commandes et n'a pas été expédié.",
      remedy: "Comptez le stock, ou annulez la réception de ce qui manque.",
    },
    reserved_differs: {
      finding:
        "La quantité réservée de Medusa ne correspond pas à ses réservations.",
      remedy:
        "Elle appartient à Medusa : supprimez puis recréez une réservation de l'article à cet emplacement. D'ici là, des manques peuvent ne pas y être listés.",
    },
  },
  purchase_bill: {
    paid_differs: {
      finding:
        "Le montant payé d'une facture, ou son statut, ne correspond pas à ses paiements.",
      remedy: "Il est recalculé à partir des paiements.",
    },
    total_differs: {
      finding:
        "Le total d'une facture ne correspond pas à ses lignes et à ses frais.",
      remedy:
        "Comparez-le au papier ; annulez la facture et saisissez-la à nouveau.",
    },
  },
  stock_posting: {
    unfinished: {
      finding:
        "Le stock a été modifié pour une opération jamais enregistrée : un serveur s'est arrêté au milieu.",
      remedy: "La modification du stock est reprise.",
    },
  },
  reservation_move: {
    unfinished: {
      finding:
        "Une commande changeait d'emplacement et est peut-être réservée aux deux : un serveur s'est arrêté au milieu.",
      remedy: "Elle est réservée là où elle était.",
    },
  },
  purchase_shipment: {
    unrecorded: {
      finding:
        "La commande de Medusa a une expédition du fournisseur que la commande fournisseur ignore : un serveur s'est arrêté au milieu.",
      remedy:
        "Elle est menée à terme, ou reprise si la commande n'en compte encore rien. Si elle apparaît toujours, la commande fournisseur a été réduite entre-temps : rendez-lui la quantité.",
    },
  },
}
