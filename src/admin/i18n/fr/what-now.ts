export const whatNow = {
  title: "Que faire ?",
  error: "Impossible de lire ce qu'il y a à décider.",
  nothing: "Rien n'attend de décision ici.",
  vendor: "Fournisseur pour la commande {{order}}",
  usualVendor: "Fournisseur habituel",
  lost: {
    title: "Commandes sans approvisionnement",
    hint: "Elles restent en attente jusqu'à votre décision.",
    line: "{{title}} : {{units}} sans approvisionnement.",
    canceled: "{{number}} a été annulé.",
    closed: "{{number}} a été clôturé avant terme.",
    cut: "{{number}} a été réduit.",
    choose: "Que faire de la commande {{order}}",
    first: "Les {{shown}} premières de {{total}} commandes.",
  },
  choices: {
    release_from_stock: "Servir depuis le stock",
    take_stock: "Prendre à {{location}}",
    backorder_again: "Recommander",
    use_incoming: "Utiliser ce qui est déjà commandé",
    serve_first: "Servir en premier",
    release: "Libérer la commande",
    cancel_line: "Annuler la ligne",
  },
  effects: {
    release_from_stock:
      "Le stock couvre tout ce que cette commande attend. L'attente prend fin, et ce qui est encore commandé pour elle devient libre.",
    take_stock:
      "La réservation entière passe à {{location}}, où elle est couverte. Rien n'est acheté.",
    serve_first:
      "Elle passe avant les commandes qui la précèdent et prend leur stock. Vous voyez qui perd quoi avant de confirmer.",
    release:
      "La commande peut être préparée et encaissée bien que ses articles manquent ; les préparer rend le stock négatif.",
    cancel_line:
      "Ouvre la modification de commande de Medusa. Une fois confirmée, la ligne prend fin et son attente avec elle. Un total modifié peut annuler l'autorisation de la carte : le client devra peut-être payer à nouveau.",
  },
  confirm: {
    take_stock: "Prendre à {{location}}",
    backorder_again: "Recommander",
    serve_first: "Servir en premier",
    release: "Libérer",
    cancel_line: "Modifier la commande",
  },
  spare: {
    title: "Articles libres",
    hint: "Encore commandés, et aucune commande ne les attend. Laissés tels quels, ils vont à la prochaine commande que vous mettez en attente.",
    on: "{{units}} libres sur",
    lacks: "il en manque {{units}}",
    nobody: "Aucune commande n'en manque pour l'instant.",
    give: "Donner à {{order}}",
    cut: "Réduire la commande fournisseur",
  },
  give: {
    title: "Donner {{units}} à la commande {{order}} ?",
    hint: "La commande {{order}} attend des articles déjà commandés et reste en attente jusqu'à leur arrivée.",
    done: "La commande {{order}} reçoit {{units}}",
    failed: "La commande {{order}} n'a rien reçu",
  },
  cut: {
    title: {
      change: "Réduire {{number}} ?",
      remove_line: "Supprimer une ligne de {{number}} ?",
      cancel: "Annuler {{number}} ?",
    },
    hint: {
      change_one:
        "{{title}} : {{units}} reste commandé. Prévenez le fournisseur.",
      change_many:
        "{{title}} : {{units}} restent commandés. Prévenez le fournisseur.",
      change_other:
        "{{title}} : {{units}} restent commandés. Prévenez le fournisseur.",
      remove_line: "{{title}} n'est plus commandé. Prévenez le fournisseur.",
      cancel:
        "Aucune commande n'attend quoi que ce soit dessus. Prévenez le fournisseur.",
    },
    total: "Nouveau total : {{total}}",
    done: {
      change: "{{number}} est réduit",
      remove_line: "La ligne de {{number}} est supprimée",
      cancel: "{{number}} est annulé",
    },
    failed: "{{number}} n'a pas été réduit",
  },
  callout: {
    lost: "Sans approvisionnement : {{orders}}.",
    spare: "Libre : {{items}}.",
  },
}
