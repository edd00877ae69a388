export const list = {
  filtered: {
    heading: "Aucun résultat",
    description: "Rien ne correspond aux filtres. Modifiez-les ou effacez-les.",
  },
  sort: {
    newest: "Les plus récents d'abord",
    oldest: "Les plus anciens d'abord",
    earliest: "Les plus proches d'abord",
    latest: "Les plus lointains d'abord",
    highest: "Les plus élevés d'abord",
    lowest: "Les plus faibles d'abord",
    az: "A à Z",
    za: "Z à A",
  },
  dates: {
    past: "Avant aujourd'hui",
    week: "7 prochains jours",
    month: "30 prochains jours",
    custom: "Personnalisé",
    from: "De",
    to: "À",
  },
  yes: "Oui",
  no: "Non",
}

export const days_one = "{{count}} jour"
export const days_many = "{{count}} jours"
export const days_other = "{{count}} jours"

export const released_one =
  "{{count}} commande est débloquée et peut être expédiée."
export const released_many =
  "{{count}} commandes sont débloquées et peuvent être expédiées."
export const released_other =
  "{{count}} commandes sont débloquées et peuvent être expédiées."

export const purchaseOrders = {
  title: "Commandes fournisseur",
  noVendor: "Sans fournisseur",
  late: "En retard",
  saved: "{{number}} a été enregistrée",
  notSaved: "{{number}} n'a pas été enregistrée",
  fields: {
    number: "Numéro",
    status: "Statut",
    receipt: "Réception",
    billing: "Facturation",
    expected: "Prévue",
    expectedDate: "Date prévue",
    created: "Créée",
    total: "Total",
    reference: "Référence",
    note: "Note",
  },
  list: {
    error: "Les commandes fournisseur n'ont pas pu être chargées",
    ofOrder: "Pour la commande {{order}}",
    showAll: "Tout afficher",
    empty: {
      heading: "Aucune commande fournisseur pour l'instant",
      description:
        "Mettez en reliquat une commande incomplète, ou créez une commande fournisseur à la main.",
    },
  },
  detail: {
    error: "La commande fournisseur n'a pas pu être chargée",
    reference: "Référence : {{reference}}",
    noVendor:
      "Pas encore de fournisseur. Il en faut un avant d'émettre la commande fournisseur.",
    deliverTo: "Livrer à",
    customer: "Client",
    vendorShips: "Le fournisseur expédie au client de",
    noAddress:
      "La commande n'a pas d'adresse de livraison : ajoutez-la avant l'émission.",
    noLocation: "Aucun emplacement choisi",
  },
  actions: {
    issue: "Marquer comme émise",
    receive: "Réceptionner",
    ship: "Le fournisseur a expédié",
    bill: "Créer une facture",
  },
  create: {
    title: "Créer une commande fournisseur",
    hint: "Un brouillon. Rien n'est commandé avant son émission.",
    confirm: "Créer",
    done: "{{number}} a été créée",
    failed: "La commande fournisseur n'a pas été créée",
    items: "Articles",
    issuedAt: "Envoyée le",
    issuedAtHint:
      "Pour une commande fournisseur déjà envoyée : elle est saisie comme émise ce jour-là, avec les quantités telles quelles.",
  },
  issue: {
    done: "{{number}} a été émise",
    doneHint: "Ses marchandises sont maintenant en commande.",
    failed: "{{number}} n'a pas été émise",
    whyNot: {
      purchase_order: {
        vendor_missing: "Choisissez d'abord un fournisseur",
        no_lines: "Ajoutez d'abord un article",
        location_missing: "Choisissez d'abord le lieu de livraison",
        order_missing:
          "Elle n'est liée à aucune commande : mettez plutôt la commande en reliquat",
        address_missing:
          "Ajoutez d'abord une adresse de livraison à la commande",
        wrong_status: "Elle est déjà émise",
      },
    },
  },
  delete: {
    title: "Supprimer {{number}} ?",
    description: "Le brouillon sera définitivement supprimé.",
    withOrders_one:
      "{{count}} commande attend ces marchandises. Elle reste bloquée sans approvisionnement jusqu'à sa remise en reliquat.",
    withOrders_many:
      "{{count}} commandes attendent ces marchandises. Elles restent bloquées sans approvisionnement jusqu'à leur remise en reliquat.",
    withOrders_other:
      "{{count}} commandes attendent ces marchandises. Elles restent bloquées sans approvisionnement jusqu'à leur remise en reliquat.",
    done: "{{number}} a été supprimée",
    failed: "{{number}} n'a pas été supprimée",
  },
  cancel: {
    action: "Annuler la commande fournisseur",
    title: "Annuler {{number}} ?",
    description: "Plus rien n'en est commandé.",
    withOrders_one:
      "{{count}} commande attend ces marchandises. Elle reste bloquée sans approvisionnement, sauf si vous la débloquez.",
    withOrders_many:
      "{{count}} commandes attendent ces marchandises. Elles restent bloquées sans approvisionnement, sauf si vous les débloquez.",
    withOrders_other:
      "{{count}} commandes attendent ces marchandises. Elles restent bloquées sans approvisionnement, sauf si vous les débloquez.",
    release: "Débloquer ces commandes",
    done: "{{number}} a été annulée",
    failed: "{{number}} n'a pas été annulée",
  },
  edit: {
    title: "Modifier {{number}}",
    vendor: "Choisir un fournisseur",
    vendorHint:
      "Les coûts et les dates qui n'ont pas été saisis à la main suivent le fournisseur.",
    vendorFixed: "Le fournisseur n'est plus modifiable après l'émission.",
    location: "Modifier le lieu de livraison",
    locationFixed:
      "Non modifiable : des commandes attendent ces marchandises ici, ou elle est déjà émise.",
    dates: "Modifier la date prévue",
    totals: "Modifier la livraison, la remise et l'ajustement",
    referenceHint: "Le numéro de commande du fournisseur, par exemple.",
  },
  lines: {
    title: "Lignes",
    item: "Article",
    quantity: "Quantité",
    ordered: "Commandé",
    received: "Reçu",
    billed: "Facturé",
    cost: "Coût unitaire",
    tax: "Taxe %",
    subtotal: "Sous-total",
    add: "Ajouter un article par nom ou SKU",
    empty:
      "Aucun article pour l'instant. Recherchez ci-dessous pour ajouter le premier.",
    forOrders: "{{pegged}} pour des commandes, {{spare}} en excédent",
    quantityOf: "Quantité : {{title}}",
    costOf: "Coût unitaire : {{title}}",
    taxOf: "Taxe : {{title}}",
    removeOf: "Retirer {{title}}",
    inUse: "Déjà arrivé ou facturé",
    expected: "Prévu",
    expectedOf: "Date prévue : {{title}}",
    edit: "Modifier les lignes",
    vendorCost: "Le coût du fournisseur pour cette quantité",
    minimum: "Minimum {{quantity}}",
    packs: "Par lots de {{quantity}}",
    givenUp: "Abandonné : {{quantity}}",
  },
  affected: {
    title_one: "{{count}} commande est concernée",
    title_many: "{{count}} commandes sont concernées",
    title_other: "{{count}} commandes sont concernées",
    list: "Commandes concernées",
    loses: "Perd {{lost}} sur {{of}}",
    moves: "{{from}} → {{to}}",
    noDate: "Sans date",
    none: "Aucune commande ne change de date.",
    noneLoses: "Aucune commande ne perd son approvisionnement.",
  },
  cut: {
    title: "Commander moins que ce qu'attendent les commandes ?",
    description:
      "Les dernières commandes de la file perdent leur approvisionnement. Elles restent bloquées jusqu'à leur remise en reliquat, leur service depuis le stock ou leur déblocage.",
    action: "Enregistrer quand même",
  },
  date: {
    action: "Modifier la date",
    title: "Modifier la date prévue de {{number}}",
    of: "Pour",
    all: "Toutes les lignes",
    reasonHint: "Conservée dans l'historique.",
  },
  close: {
    action: "Clôturer la commande fournisseur",
    some: "Clôturer ces lignes",
    title: "Clôturer {{number}}",
    hint: "Ce qui reste à venir est abandonné. Les commandes qui l'attendent gardent ce qui est arrivé ; pour le reste, elles restent bloquées sans approvisionnement.",
    nothingOpen: "Tout est arrivé. Elle est clôturée en l'état.",
    lines: "Abandonner le reste de",
    done: "{{number}} a été clôturée",
    doneSome: "Le reste de ces lignes de {{number}} a été abandonné",
    failed: "{{number}} n'a pas été clôturée",
  },
  reopen: {
    action: "Rouvrir",
    title: "Rouvrir {{number}} ?",
    description:
      "Ce qui a été abandonné est de nouveau en commande. Les commandes qui l'ont perdu ne sont pas rétablies : remettez-les en reliquat, et elles l'utiliseront.",
    done: "{{number}} est de nouveau ouverte",
    failed: "{{number}} n'a pas été rouverte",
  },
  duplicate: {
    action: "Dupliquer",
    done: "Les mêmes lignes que {{number}}, aux coûts d'aujourd'hui.",
    failed: "{{number}} n'a pas été dupliquée",
  },
  move: {
    action: "Déplacer des lignes vers un autre fournisseur",
    title: "Déplacer des lignes de {{number}}",
    hint: "Elles vont dans le brouillon ouvert de ce fournisseur pour le même emplacement, ou dans un nouveau, avec les commandes qui les attendent.",
    confirm: "Déplacer",
    done: "Les lignes sont maintenant sur {{number}}",
    emptied: "Il ne restait rien de {{number}} : elle est annulée.",
    open: "L'ouvrir",
    failed: "Aucune ligne de {{number}} n'a été déplacée",
  },
  replace: {
    action: "Remplacer le fournisseur",
    title: "Remplacer le fournisseur de {{number}}",
    vendor: "Nouveau fournisseur",
    draft: "Nouveau brouillon pour {{vendor}}",
    line: "{{quantity}} × {{cost}}",
    noCost: "{{quantity}}, coût inconnu",
    old: {
      canceled: "{{number}} sera annulée. Aucun blocage ne prend fin.",
      closed:
        "{{number}} sera clôturée : ce qui est arrivé reste. Aucun blocage ne prend fin.",
    },
    arrives: "Commandé aujourd'hui, arrivée le {{date}}.",
    done: "Le brouillon {{number}} a été créé pour le nouveau fournisseur",
    failed: "Le fournisseur de {{number}} n'a pas été remplacé",
  },
  many: {
    issue: {
      command: "Marquer comme émises",
      done_one: "{{count}} commande fournisseur a été émise",
      done_many: "{{count}} commandes fournisseur ont été émises",
      done_other: "{{count}} commandes fournisseur ont été émises",
      failed: "Aucune commande fournisseur n'a été émise",
    },
    send: {
      command: "Envoyer",
      title_one: "Envoyer {{count}} commande fournisseur à son fournisseur ?",
      title_many:
        "Envoyer {{count}} commandes fournisseur à leurs fournisseurs ?",
      title_other:
        "Envoyer {{count}} commandes fournisseur à leurs fournisseurs ?",
      description:
        "Chacune est envoyée par e-mail avec son PDF et marquée comme émise. Un e-mail envoyé ne peut pas être rappelé.",
      done_one: "{{count}} commande fournisseur est envoyée",
      done_many: "{{count}} commandes fournisseur sont envoyées",
      done_other: "{{count}} commandes fournisseur sont envoyées",
      failed: "Les commandes fournisseur n'ont pas été envoyées",
    },
    receive: {
      command: "Tout réceptionner",
      title_one:
        "Réceptionner tout ce qui reste à venir de {{count}} commande fournisseur ?",
      title_many:
        "Réceptionner tout ce qui reste à venir de {{count}} commandes fournisseur ?",
      title_other:
        "Réceptionner tout ce qui reste à venir de {{count}} commandes fournisseur ?",
      description:
        "Leurs marchandises entrent en stock et vont aux commandes qui les attendent.",
      done_one: "{{count}} commande fournisseur a été réceptionnée",
      done_many: "{{count}} commandes fournisseur ont été réceptionnées",
      done_other: "{{count}} commandes fournisseur ont été réceptionnées",
      failed: "Aucune commande fournisseur n'a été réceptionnée",
    },
    skipped_one: "{{count}} a été exclue : {{reason}}",
    skipped_many: "{{count}} ont été exclues. La première : {{reason}}",
    skipped_other: "{{count}} ont été exclues. La première : {{reason}}",
  },
  pegs: {
    title: "Pour ces commandes",
    empty: "Aucune commande n'attend ces marchandises. Elles vont en stock.",
    none: "Aucune commande n'attend ces marchandises.",
    order: "Commande",
    customer: "Client",
    arrived: "Arrivé",
    shipped: "Expédié",
  },
  shipments: {
    title: "Expédié au client",
    empty: "Le fournisseur n'a encore rien expédié.",
  },
  receipts: {
    title: "Réceptions",
    empty: "Rien n'est encore arrivé.",
    line: "{{quantity}} x {{item}}",
    rejected: "Refusé : {{quantity}} ({{reason}})",
  },
  bills: {
    title: "Factures fournisseur",
    empty: "Aucune facture pour l'instant.",
  },
  dates: {
    title: "Dates",
    issued: "Émise",
    closed: "Clôturée",
  },
  totals: {
    title: "Totaux",
    subtotal: "Sous-total",
    discount: "Remise",
    shipping: "Livraison",
    adjustment: "Ajustement",
    tax: "Taxe",
    total: "Total",
    belowMinimum:
      "{{amount}} de moins que le montant minimum de commande du fournisseur, {{minimum}}.",
  },
  receive: {
    title: "Réceptionner {{number}}",
    open: "Reste à venir : {{open}} sur {{ordered}}.",
    for: "Pour {{orders}}.",
    quantity: "Reçu",
    reject: "En refuser",
    rejected: "Refusé",
    rejectedHint:
      "Les unités refusées restent ouvertes : le fournisseur les remplace.",
    rejectionReason: "Pourquoi ont-elles été refusées ?",
    date: "Reçu le",
    reference: "Bon de livraison",
    confirm: "Réceptionner",
    done: "Les marchandises de {{number}} ont été réceptionnées",
    failed: "{{number}} n'a pas été réceptionnée",
    nothing: "Tout a été réceptionné.",
  },
  ship: {
    title: "Le fournisseur a expédié {{number}}",
    tip: "Au client",
    hint: "La commande {{order}} l'affiche comme expédié. Votre stock ne change pas, et cette action est irréversible.",
    open: "Reste à expédier : {{open}} sur {{ordered}}.",
    quantity: "Expédié",
    tracking: "Suivi",
    trackingNumber: "Numéro de suivi",
    trackingUrl: "Lien de suivi",
    addTracking: "Ajouter un numéro de suivi",
    removeTracking: "Retirer le numéro de suivi",
    date: "Expédié le",
    confirm: "Enregistrer l'expédition",
    done: "La commande {{order}} affiche ce que le fournisseur a expédié",
    failed: "L'expédition de {{number}} n'a pas été enregistrée",
    nothing: "La commande n'attend plus rien de cette commande fournisseur.",
    nothingEntered: "Saisissez ce qui a été expédié",
  },
  bill: {
    title: "Créer une facture pour {{number}}",
    soFar:
      "Commandé {{ordered}}, reçu {{received}}, facturé {{billed}} à ce jour.",
    charges: "Autres frais",
    chargesHint: "Transport, remise, arrondi.",
    chargeLabel: "Libellé",
    chargeAmount: "Montant",
    paperTotal: "Total du document",
    ofWhichTax: "Dont {{amount}} de taxe.",
    abovePaper:
      "{{amount}} de plus que sur le document. Corrigez une quantité ou un coût, ou ajoutez des frais.",
    belowPaper:
      "{{amount}} de moins que sur le document. Corrigez une quantité ou un coût, ou ajoutez des frais.",
    numberHint: "Tel qu'il figure sur le document du fournisseur.",
    receive: "Réceptionner les marchandises maintenant",
    receiveHint:
      "Ce qui est facturé entre en stock, et les commandes qui l'attendent sont débloquées.",
    confirm: "Créer la facture",
    done: "{{number}} a été créée",
    open: "Ouvrir la facture",
    failed: "Aucune facture n'a été créée pour {{number}}",
    nothing: "Tout a été facturé.",
  },
}
