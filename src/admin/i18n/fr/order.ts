export const orderBanner = {
  otherLocation: "Un autre emplacement",
  label: "Reliquats",
  error: "Impossible de vérifier si cette commande est à mettre en reliquat.",
  titles: {
    spare: "Articles libres",
    customer_waits: "Le client attend",
    customer_cancels: "Le client veut annuler",
    breach: "Passée malgré le blocage",
    needs_backorder: "Mise en reliquat nécessaire",
    supply_lost: "Approvisionnement perdu",
    no_vendor: "Bloquée",
    draft: "Bloquée",
    late: "Bloquée, en retard",
    arrived_not_billed: "Bloquée, marchandises arrivées",
    shipped_not_billed: "Bloquée, expédiée par le fournisseur",
    billed_not_arrived: "Bloquée, achat facturé",
    billed_not_shipped: "Bloquée, achat facturé",
    waiting: "Bloquée",
    part_ready: "Prête en partie",
    released_early: "Débloquée avant l'arrivée des marchandises",
    stock_arrived: "Stock arrivé",
    arrived_and_billed: "Prête à débloquer",
    ready: "Prête à expédier",
    canceled: "Reliquat annulé",
  },
  sentences: {
    next_in_queue: "La commande {{order}} est la suivante.",
    not_ordered: "Pas encore commandé : {{units}}.",
    customer_waits: "Le client a accepté la nouvelle date, {{date}}.",
    customer_cancels:
      "Le client a refusé la nouvelle date, {{date}}. Annulez la commande ou la ligne, ou convenez d'autre chose.",
    breach_fulfill: "Préparée malgré le blocage, le {{date}}.",
    breach_ship: "Expédiée malgré le blocage, le {{date}}.",
    breach_deliver: "Marquée comme livrée malgré le blocage, le {{date}}.",
    breach_capture:
      "Encaissée par le prestataire de paiement malgré le blocage, le {{date}}.",
    breach_mark_as_paid: "Marquée comme payée malgré le blocage, le {{date}}.",
    breach_complete: "Terminée malgré le blocage, le {{date}}.",
    breach_other:
      "Cette commande a été traitée malgré le blocage, le {{date}}.",
    short_one: "Il manque {{short}} unité sur {{units}} : {{title}}.",
    short_many: "Il manque {{short}} des {{units}} unités : {{title}}.",
    short_other: "Il manque {{short}} des {{units}} unités : {{title}}.",
    short_and_others_one:
      "Il manque {{short}} unité sur {{units}} : {{title}} et {{others}} de plus.",
    short_and_others_many:
      "Il manque {{short}} des {{units}} unités : {{title}} et {{others}} de plus.",
    short_and_others_other:
      "Il manque {{short}} des {{units}} unités : {{title}} et {{others}} de plus.",
    more_short_one: "Il manque encore {{units}} unité : {{title}}.",
    more_short_many: "Il manque encore {{units}} unités : {{title}}.",
    more_short_other: "Il manque encore {{units}} unités : {{title}}.",
    more_short_and_others_one:
      "Il manque encore {{units}} unité : {{title}} et {{others}} de plus.",
    more_short_and_others_many:
      "Il manque encore {{units}} unités : {{title}} et {{others}} de plus.",
    more_short_and_others_other:
      "Il manque encore {{units}} unités : {{title}} et {{others}} de plus.",
    from_stock_one: "{{units}} provient du stock.",
    from_stock_many: "{{units}} proviennent du stock.",
    from_stock_other: "{{units}} proviennent du stock.",
    coming_one: "{{units}} unité libre est déjà en commande.",
    coming_many: "{{units}} unités libres sont déjà en commande.",
    coming_other: "{{units}} unités libres sont déjà en commande.",
    coming_on_one: "{{units}} unité libre arrive le {{date}} avec {{number}}.",
    coming_on_many:
      "{{units}} unités libres arrivent le {{date}} avec {{number}}.",
    coming_on_other:
      "{{units}} unités libres arrivent le {{date}} avec {{number}}.",
    coming_with_one: "{{units}} unité libre arrive avec {{number}}.",
    coming_with_many: "{{units}} unités libres arrivent avec {{number}}.",
    coming_with_other: "{{units}} unités libres arrivent avec {{number}}.",
    elsewhere_one: "{{units}} unité libre à l'emplacement {{location}}.",
    elsewhere_many: "{{units}} unités libres à l'emplacement {{location}}.",
    elsewhere_other: "{{units}} unités libres à l'emplacement {{location}}.",
    elsewhere_and_others_one:
      "{{units}} unité libre à l'emplacement {{location}} : {{title}}.",
    elsewhere_and_others_many:
      "{{units}} unités libres à l'emplacement {{location}} : {{title}}.",
    elsewhere_and_others_other:
      "{{units}} unités libres à l'emplacement {{location}} : {{title}}.",
    stock_arrived:
      "Le stock couvre tout ce que cette commande attend. Débloquez-la pour l'expédier ; ce qui est en commande pour elle devient excédentaire.",
    served_from_stock: "Le stock couvre tout ce qu'elle attendait.",
    purchase_order_canceled: "{{number}} a été annulée.",
    purchase_order_closed: "{{number}} a été clôturée avant la fin.",
    no_supply_one: "{{units}} unité est sans approvisionnement.",
    no_supply_many: "{{units}} unités sont sans approvisionnement.",
    no_supply_other: "{{units}} unités sont sans approvisionnement.",
    draft: "{{number}} est un brouillon : rien n'est encore commandé.",
    no_vendor_one:
      "{{units}} unité de {{number}} n'a pas encore de fournisseur.",
    no_vendor_many:
      "{{units}} unités de {{number}} n'ont pas encore de fournisseur.",
    no_vendor_other:
      "{{units}} unités de {{number}} n'ont pas encore de fournisseur.",
    late_one: "{{number}} a {{units}} jour de retard.",
    late_many: "{{number}} a {{units}} jours de retard.",
    late_other: "{{number}} a {{units}} jours de retard.",
    arrived_not_billed:
      "Les marchandises sont arrivées. En attente de la facture de {{number}}.",
    billed_not_arrived: "{{number}} est facturée. En attente des marchandises.",
    shipped_not_billed:
      "Le fournisseur a expédié. En attente de la facture de {{number}}.",
    billed_not_shipped:
      "{{number}} est facturée. En attente de l'expédition par le fournisseur.",
    shipped_of_one: "{{arrived}} unité expédiée sur {{units}}.",
    shipped_of_many: "Unités expédiées : {{arrived}} sur {{units}}.",
    shipped_of_other: "Unités expédiées : {{arrived}} sur {{units}}.",
    to_customer: "Le fournisseur expédie au client.",
    vendor_shipped_its_part:
      "Le fournisseur a expédié sa part. Le reste est expédié depuis le stock.",
    arrived_of_one: "{{arrived}} unité arrivée sur {{units}}.",
    arrived_of_many: "Unités arrivées : {{arrived}} sur {{units}}.",
    arrived_of_other: "Unités arrivées : {{arrived}} sur {{units}}.",
    expected_from: "{{number}} ({{vendor}}), prévue le {{date}}.",
    expected_from_undated: "{{number}} ({{vendor}}), sans date prévue.",
    on_purchase_orders_one:
      "{{units}} commande fournisseur, prévue le {{date}}.",
    on_purchase_orders_many:
      "{{units}} commandes fournisseur, la dernière prévue le {{date}}.",
    on_purchase_orders_other:
      "{{units}} commandes fournisseur, la dernière prévue le {{date}}.",
    on_purchase_orders_undated_one: "Sur {{units}} commande fournisseur.",
    on_purchase_orders_undated_many: "Sur {{units}} commandes fournisseur.",
    on_purchase_orders_undated_other: "Sur {{units}} commandes fournisseur.",
    arrived_and_billed_one:
      "{{units}} unité est arrivée et facturée. Débloquez la commande quand vous êtes prêt.",
    arrived_and_billed_many:
      "Les {{units}} unités sont arrivées et facturées. Débloquez la commande quand vous êtes prêt.",
    arrived_and_billed_other:
      "Les {{units}} unités sont arrivées et facturées. Débloquez la commande quand vous êtes prêt.",
    can_ship_one: "{{ready}} sur {{units}} peut être expédiée maintenant.",
    can_ship_many: "À expédier dès maintenant : {{ready}} sur {{units}}.",
    can_ship_other: "À expédier dès maintenant : {{ready}} sur {{units}}.",
    arrive_on_one: "{{units}} arrive le {{date}}.",
    arrive_on_many: "{{units}} arrivent le {{date}}.",
    arrive_on_other: "{{units}} arrivent le {{date}}.",
    arrive_later_one: "{{units}} est encore attendue.",
    arrive_later_many: "{{units}} sont encore attendues.",
    arrive_later_other: "{{units}} sont encore attendues.",
    all_arrived_one: "L'unité attendue est arrivée.",
    all_arrived_many: "Les {{units}} unités sont arrivées.",
    all_arrived_other: "Les {{units}} unités sont arrivées.",
    released_with_bill: "Débloquée {{when}} avec la facture {{number}}.",
    released_on: "Débloquée {{when}}.",
    released_by: "Débloquée par {{user}} : {{reason}}.",
    released_by_no_reason: "Débloquée par {{user}}.",
    still_coming_on_one: "{{units}} unité encore attendue, le {{date}}.",
    still_coming_on_many: "{{units}} unités encore attendues, le {{date}}.",
    still_coming_on_other: "{{units}} unités encore attendues, le {{date}}.",
    still_coming_one: "{{units}} unité encore attendue.",
    still_coming_many: "{{units}} unités encore attendues.",
    still_coming_other: "{{units}} unités encore attendues.",
    free_again_one: "{{units}} unité de {{number}} est maintenant libre.",
    free_again_many: "{{units}} unités de {{number}} sont maintenant libres.",
    free_again_other: "{{units}} unités de {{number}} sont maintenant libres.",
  },
  actions: {
    what_now: "Que faire ?",
    give: "Donner à la suivante",
    cut: "Réduire la commande fournisseur",
    backorder: "Mettre en reliquat",
    backorder_again: "Remettre en reliquat",
    wait: "Attendre celles-ci",
    open: "Ouvrir la commande fournisseur",
    choose_vendor: "Choisir un fournisseur",
    create_bill: "Créer une facture",
    receive: "Réceptionner",
    ship: "Le fournisseur a expédié",
    change_date: "Modifier la date",
    fulfill: "Expédier des articles",
    ship_in_stock: "Expédier ce qui est en stock",
    take_stock: "Prendre de {{location}}",
    release: "Débloquer",
    release_from_stock: "Débloquer",
  },
  menu: {
    holdWhole: "Retenir toute la commande",
    backorder: "Mettre en reliquat",
    nothingShort: "Rien ne manque",
    whyShort: "Pourquoi ce manque ?",
    history: "Historique",
    cancel: "Annuler le reliquat",
  },
}

export const release = {
  title: "Débloquer la commande {{order}} ?",
  missing_one:
    "{{units}} unité n'est pas arrivée ; la préparer rend le stock négatif.",
  missing_many:
    "{{units}} unités ne sont pas arrivées ; les préparer rend le stock négatif.",
  missing_other:
    "{{units}} unités ne sont pas arrivées ; les préparer rend le stock négatif.",
  allArrived: "Tout est arrivé. La commande peut être préparée et encaissée.",
  done: "La commande {{order}} a été débloquée",
  doneHint: "Elle peut maintenant être préparée et encaissée.",
  failed: "La commande {{order}} n'a pas été débloquée",
  fromStock: {
    doneHint:
      "Elle est expédiée depuis le stock. Ce qui était en commande pour elle est maintenant excédentaire.",
  },
}

export const holdWhole = {
  done: "La commande {{order}} attend en entier",
  failed: "L'attente de la commande {{order}} n'a pas été modifiée",
}

export const shipInStock = {
  done: "La commande {{order}} peut être expédiée en partie",
  doneHint:
    "Choisissez ce qui part maintenant. Seules les unités en reliquat attendent encore.",
  failed: "La commande {{order}} attend toujours en entier",
}

export const takeStock = {
  done: "La commande {{order}} prend ses marchandises de {{location}}",
  failed: "Rien n'a été pris de {{location}} pour la commande {{order}}",
  doneForOrders_one:
    "{{count}} commande prend ses marchandises de {{location}}",
  doneForOrders_many:
    "{{count}} commandes prennent leurs marchandises de {{location}}",
  doneForOrders_other:
    "{{count}} commandes prennent leurs marchandises de {{location}}",
  failedForOrders: "Rien n'a été pris de {{location}}",
}

export const cancelBackorder = {
  title: "Annuler le reliquat de la commande {{order}} ?",
  description:
    "Plus rien n'est commandé pour cette commande, et son blocage est levé. Ce qui est déjà en commande le reste, libre pour les autres.",
  confirm: "Annuler le reliquat",
  done: "Le reliquat de {{order}} a été annulé",
  doneHint: "Plus rien n'est commandé pour cette commande.",
  failed: "Le reliquat de {{order}} n'a pas été annulé",
}

export const backorderDialog = {
  title: "Mettre des articles en reliquat",
  hint: "Choisissez ce qu'il faut commander à vos fournisseurs.",
  order: "Commande {{order}}",
  columns: {
    item: "Article",
    ordered: "Commandé",
    fromStock: "Du stock",
    short: "Manquant",
    toBackorder: "À mettre en reliquat",
    vendor: "Fournisseur",
    cost: "Coût",
  },
  quantityOf: "Quantité : {{title}}",
  vendorOf: "Fournisseur : {{title}}",
  costOf: "Coût : {{title}}",
  note: {
    alreadyBackordered_one: "{{units}} unité est déjà en reliquat.",
    alreadyBackordered_many: "{{units}} unités sont déjà en reliquat.",
    alreadyBackordered_other: "{{units}} unités sont déjà en reliquat.",
    comingOn_one: "{{units}} provient de {{number}}, prévue le {{date}}.",
    comingOn_many: "{{units}} proviennent de {{number}}, prévue le {{date}}.",
    comingOn_other: "{{units}} proviennent de {{number}}, prévue le {{date}}.",
    coming_one: "{{units}} provient de {{number}}.",
    coming_many: "{{units}} proviennent de {{number}}.",
    coming_other: "{{units}} proviennent de {{number}}.",
    spare: "Commandé : {{quantity}}, dont {{spare}} en excédent.",
    packs:
      "Vendu par lots de {{multiple}}. Commandé : {{quantity}}, dont {{spare}} en excédent.",
    minimum:
      "Minimum {{minimum}}. Commandé : {{quantity}}, dont {{spare}} en excédent.",
    inPacks: "Vendu par lots de {{multiple}}.",
    atLeast: "Minimum {{minimum}}.",
    arrives: "Arrive vers le {{date}}.",
  },
  allFrom: "Tout chez un seul fournisseur",
  remember: "Retenir le fournisseur et le coût pour ces articles",
  asVendors: "Selon chaque fournisseur",
  ownLocation: "Emplacement propre",
  customer: "Client",
  customerHint:
    "Le fournisseur expédie au client. Rien n'entre dans votre stock ; vous enregistrez ce qui a été expédié.",
  toCustomer: "au client",
  deliverTo: "Livrer à",
  useIncoming: "Utiliser ce qui est déjà en commande",
  useIncomingHint:
    "Les marchandises libres attendues sont utilisées avant tout nouvel achat.",
  summary: "Commandes fournisseur",
  nothingChosen: "Choisissez au moins un article.",
  notPossible: "Impossible",
  noVendor: "Pas encore de fournisseur",
  newDraft: "Nouveau brouillon",
  joinsDraft: "Rejoint le brouillon {{number}}",
  onItsWay: "{{number}}, déjà en commande",
  items_one: "{{count}} article",
  items_many: "{{count}} articles",
  items_other: "{{count}} articles",
  expected: "prévue le {{date}}",
  effect:
    "La commande {{order}} sera bloquée. Elle ne pourra être ni préparée ni encaissée tant que les marchandises ne sont pas arrivées et facturées.",
  effectDropShip:
    "La commande {{order}} sera bloquée. Elle ne pourra pas être encaissée tant que le fournisseur n'a pas expédié et facturé. Ce qui est en stock peut être préparé.",
  confirm: "Mettre en reliquat",
  done: "La commande {{order}} est bloquée",
  purchaseOrders_one: "Ses marchandises sont sur {{numbers}}.",
  purchaseOrders_many: "Ses marchandises sont sur {{numbers}}.",
  purchaseOrders_other: "Ses marchandises sont sur {{numbers}}.",
  backToOrder: "Retour à la commande",
  failed: "La commande {{order}} n'a pas été mise en reliquat",
}

export const orderPurchaseOrders = {
  promised: "Promise pour le {{promised}}",
  promisedNow: "Promise pour le {{promised}}, maintenant le {{date}}",
  title: "Commandes fournisseur",
  expected: "prévue le {{date}}",
  arrived: "arrivé : {{arrived}} sur {{pegged}}",
  shipped: "expédié : {{shipped}} sur {{pegged}}",
  toCustomer: "expédition au client",
}
