import type { HistoryAction, HistoryTrigger } from "../../../domain"

export const menu = {
  backorders: "Reliquats",
  purchaseOrders: "Commandes fournisseur",
  bills: "Factures fournisseur",
  vendors: "Fournisseurs",
  reports: "Rapports sur les reliquats",
}

export const actions = {
  add: "Ajouter",
  back: "Retour",
  cancel: "Annuler",
  continue: "Continuer",
  create: "Créer",
  delete: "Supprimer",
  discard: "Ignorer",
  edit: "Modifier",
  more: "Plus",
  remove: "Retirer",
  save: "Enregistrer",
  tryAgain: "Réessayer",
}

export const dates = {
  today: "aujourd'hui",
  on: "le {{date}}",
}

export const errors = {
  offline: "Le serveur n'a pas répondu. Vérifiez votre connexion et réessayez.",
  server:
    "Une erreur s'est produite sur le serveur. Réessayez dans un instant.",
  notMigrated:
    "Les tables du plugin manquent ou datent d'une version antérieure. Demandez à votre développeur d'exécuter : npx medusa db:migrate",
  forbidden: "Vous n'avez pas les droits nécessaires pour cette action.",
  guest:
    "Les reliquats ne peuvent pas être affichés ici. Le reste de la page fonctionne.",
  nothingChanged: "Rien n'a été modifié.",
}

export const unsaved = {
  title: "Quitter sans enregistrer ?",
  description: "Les modifications faites ici seront perdues si vous quittez.",
  saveFirst: "Enregistrez ou ignorez d'abord vos modifications",
}

export const reason = {
  label: "Raison",
  optional: "Raison (facultatif)",
  missing: "Indiquez pourquoi, afin d'informer vos collègues.",
}

export const validation = {
  aboveZero: "Saisissez une quantité supérieure à 0",
  notNegative: "Saisissez 0 ou plus",
  amount: "Saisissez un montant",
  currency: "Choisissez une devise",
  day: "Choisissez un jour",
  email: "Saisissez une adresse email valide",
  item: "Choisissez un article",
  label: "Indiquez à quoi correspondent ces frais",
  vendor: "Choisissez un fournisseur",
  lines: "Choisissez au moins une ligne",
  breakQuantity:
    "Saisissez une quantité supérieure à 0, une seule fois chacune",
  vendorName: "Saisissez le nom du fournisseur",
  wholeDays: "Saisissez un nombre entier de jours",
  reason: "Indiquez la raison du refus",
  giveUp: "Indiquez la raison de l'abandon",
}

export const history = {
  title: "Historique",
  titleOfOrder: "Historique des reliquats de {{order}}",
  error: "L'historique n'a pas pu être chargé",
  empty: "Rien ne s'est encore passé.",
  byAt: "{{who}}, {{when}}",
  added: "Ajouté : {{items}}",
  removed: "Retiré : {{items}}",
  change: "{{field}} : {{from}} → {{to}}",
  empty_value: "aucun",
  on: "Activé",
  off: "Désactivé",
  fields: {
    other: "Modifié",
    quantity: "Quantité",
    unit_cost: "Coût unitaire",
    tax_rate: "Taxe %",
    expected_date: "Date prévue",
    hold_scope: "Le blocage concerne",
    vendor: "Fournisseur",
    location: "Livrer à",
    reference: "Référence",
    note: "Note",
    shipping_cost: "Livraison",
    discount: "Remise",
    adjustment: "Ajustement",
  },
  someone: "Un utilisateur",
  system: "Automatique",
  triggers: {
    order: "La commande a changé",
    stock: "Le stock a changé",
    release_on_stock: "Paramètre : débloquer quand le stock suffit",
    auto_backorder: "Paramètre : mise en reliquat automatique",
    sweep: "Détecté par le contrôle périodique",
    doctor: "Le diagnostic",
  } satisfies Record<HistoryTrigger, string>,
  actions: {
    other: "Modifié",
    backorder_setting: { changed: "Paramètres modifiés" },
    backorder: {
      placed: "Mise en reliquat, commande bloquée",
      extended: "Reliquat augmenté",
      reduced: "Reliquat réduit",
      supply_lost: "Approvisionnement perdu",
      goods_passed_on:
        "A reçu des marchandises dont une autre commande n'a plus besoin",
      released: "Blocage levé",
      held_again: "De nouveau bloquée",
      hold_scope_changed: "La portée du blocage a été modifiée",
      date_moved: "Date prévue déplacée",
      goods_taken: "Marchandises attribuées à une autre commande",
      canceled: "Reliquat annulé",
      breached: "Passée malgré le blocage",
      repaired: "Corrigé par le diagnostic",
      customer_told: "Client informé par email",
      customer_waits: "Le client attendra la nouvelle date",
      customer_cancels: "Le client souhaite annuler",
    } satisfies Record<HistoryAction<"backorder">, string>,
    purchase_order: {
      drafted: "Brouillon créé",
      edited: "Modifiée",
      issued: "Marquée comme émise",
      sent: "Envoyée au fournisseur",
      date_asked: "Date demandée au fournisseur",
      received: "Marchandises reçues",
      shipped: "Expédiée par le fournisseur",
      receipt_reversed: "Réception annulée",
      billed: "Facture créée",
      lines_closed: "Lignes clôturées",
      closed: "Clôturée",
      reopened: "Rouverte",
      lines_moved: "Lignes déplacées",
      lines_added: "Lignes ajoutées",
      vendor_replaced: "Fournisseur remplacé",
      canceled: "Annulée",
      repaired: "Corrigée par le diagnostic",
    } satisfies Record<HistoryAction<"purchase_order">, string>,
    purchase_bill: {
      created: "Facture créée",
      corrected: "Facture modifiée",
      mismatch_accepted: "Écart accepté",
      paid: "Payée",
      payment_removed: "Paiement retiré",
      voided: "Facture annulée",
      repaired: "Corrigée par le diagnostic",
    } satisfies Record<HistoryAction<"purchase_bill">, string>,
  },
}

export const statuses = {
  purchase_order: {
    draft: "Brouillon",
    issued: "Émise",
    closed: "Clôturée",
    canceled: "Annulée",
  },
  receipt: {
    not_received: "Non reçue",
    partially_received: "Partiellement reçue",
    received: "Reçue",
  },
  shipment: {
    not_received: "Non expédiée",
    partially_received: "Partiellement expédiée",
    received: "Expédiée",
  },
  billing: {
    not_billed: "Non facturée",
    partially_billed: "Partiellement facturée",
    billed: "Facturée",
  },
  bill: {
    open: "Ouverte",
    partially_paid: "Partiellement payée",
    paid: "Payée",
    void: "Annulée",
  },
  bill_match: {
    matched: "Conforme",
    price_mismatch: "Écart de prix",
    quantity_mismatch: "Écart de quantité",
    both: "Écarts de prix et de quantité",
    accepted: "Écart accepté",
  },
}

export const vendorSelect = {
  placeholder: "Choisir un fournisseur",
  none: "Aucun fournisseur pour l'instant. Saisissez un nom pour en créer un.",
}

export const inventoryItemSelect = {
  placeholder: "Rechercher par nom ou SKU",
}

export const locationSelect = {
  placeholder: "Choisir un emplacement",
}
