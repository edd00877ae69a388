import type { Settings } from "../../../domain"

type Row = {
  label: string
  hint: string
  unit?: string
  choices?: Record<string, string>
}

export const settings = {
  title: "Reliquats",
  error: "Les paramètres n'ont pas pu être chargés",
  saved: "« {{setting}} » a été enregistré",
  failed: "« {{setting}} » n'a pas été enregistré",
  none: "Aucun",
  invalid: "Saisissez un nombre entre {{min}} et {{max}}",
  sections: {
    state: "État",
    hold: "Blocage et déblocage",
    buying: "Achats et réception",
    dates: "Dates pour les clients",
    messages: "Messages aux clients",
  },
  messagesHint:
    "Les emails concernent les commandes à partir du moment où vous les activez, jamais celles qui attendent déjà.",
  guard: {
    label: "Garde",
    hint: "Contrôle les voies par lesquelles des marchandises sortent ou de l'argent est encaissé, et se vérifie au démarrage du serveur.",
    ok: "Fonctionne",
    failed: "Ne fonctionne pas",
    unchecked: "Pas encore vérifiée",
    off: "Désactivée",
    unguarded: "Elle ne couvre pas : {{routes}}",
    offHint:
      "BACKORDERS_GUARD=off : les commandes bloquées peuvent être préparées et encaissées.",
  },
  locks: {
    label: "Verrous",
    hint: "Empêchent deux personnes de préparer et de bloquer la même commande au même moment.",
    shared: "Partagés",
    memory: "Un seul serveur",
    warning:
      "Les verrous sont en mémoire, et plusieurs serveurs peuvent tourner. Configurez des verrous Redis ou PostgreSQL dans medusa-config.ts.",
  },
  email: {
    label: "Emails",
    hint: "Les commandes fournisseur et les messages aux clients passent par le module de notification de Medusa.",
    ok: "Prêt",
    missing: "Aucun prestataire d'envoi",
    warning:
      "Ajoutez un prestataire d'envoi pour le canal « email » au module de notification dans medusa-config.ts. D'ici là, aucun email n'est envoyé.",
  },
  rows: {
    release_on: {
      label: "Débloquer une commande",
      hint: "Quand un blocage prend fin de lui-même.",
      choices: {
        bill: "Quand ses marchandises sont arrivées et facturées",
        receipt: "Quand ses marchandises sont arrivées",
        bill_only: "Quand ses marchandises sont facturées, arrivées ou non",
        manual: "À la main uniquement",
      },
    },
    release_on_stock: {
      label: "Débloquer quand du stock arrive autrement",
      hint: "Un retour ou un inventaire qui couvre une commande bloquée la débloque.",
    },
    hold_scope: {
      label: "Un nouveau blocage porte sur",
      hint: "La commande entière, ou seulement les unités en attente ; le reste peut être préparé.",
      choices: {
        order: "La commande entière",
        lines: "Seulement ce qui attend",
      },
    },
    block_capture: {
      label: "Ne pas encaisser les commandes bloquées",
      hint: "Les paiements d'une commande bloquée ne peuvent pas être capturés.",
    },
    auto_backorder: {
      label: "Mise en reliquat automatique",
      hint: "Les commandes incomplètes sont regroupées en brouillons, un par fournisseur. Vous les émettez.",
      choices: { off: "Désactivée", draft: "En brouillons" },
    },
    count_orders_from: {
      label: "Prendre en compte les commandes à partir du",
      hint: "Les commandes plus anciennes sont considérées comme expédiées et n'ont besoin de rien.",
    },
    default_lead_time_days: {
      label: "Délai de livraison par défaut",
      hint: "Pour les fournisseurs et les articles qui n'en ont pas.",
      unit: "jours",
    },
    over_receipt_percent: {
      label: "Réception excédentaire",
      hint: "De combien la réception peut dépasser la quantité commandée.",
      unit: "%",
    },
    price_tolerance_percent: {
      label: "Tolérance de prix",
      hint: "De combien un coût facturé peut différer de celui de la commande fournisseur avant de compter comme un écart.",
      unit: "%",
    },
    write_incoming: {
      label: "Afficher les quantités à recevoir",
      hint: "Ce qui est en commande compte comme à recevoir dans l'inventaire de Medusa.",
    },
    handling_days: {
      label: "Délai de traitement",
      hint: "Jours entre l'arrivée des marchandises et leur départ, ajoutés aux dates que voient les clients.",
      unit: "jours",
    },
    show_quantity_up_to: {
      label: "Afficher le stock jusqu'à",
      hint: "Au-delà, les clients voient seulement qu'il y en a assez. Vide : le stock exact.",
      unit: "unités",
    },
    notify_customer_on_hold: {
      label: "Votre commande attend des marchandises",
      hint: "Envoyé quand une commande est mise en reliquat : ce qui manque, et quand cela arrive.",
    },
    notify_customer_on_date_change: {
      label: "Une nouvelle date",
      hint: "Envoyé quand une date prévue change, avec la possibilité d'attendre ou d'annuler.",
    },
    notify_customer_on_release: {
      label: "Vos marchandises sont arrivées",
      hint: "Envoyé quand un blocage prend fin parce que les marchandises sont arrivées. Jamais quand vous débloquez à la main.",
    },
  } satisfies Record<keyof Settings, Row>,
}
