export const letters = {
  fields: { to: "À", subject: "Objet", message: "Message" },
  toHint:
    "Le fournisseur n'a pas encore d'adresse email : celle-ci ne sert que pour cet envoi.",
  openLines: "Marchandises concernées",
  openLine: "{{quantity}} x {{title}}",
  error: "L'email n'a pas pu être préparé",
  noProvider:
    "Votre boutique ne peut pas encore envoyer d'emails. Ajoutez un prestataire d'envoi d'emails au module de notification de Medusa, ou téléchargez le PDF et marquez la commande comme émise.",
  address: "Saisissez une adresse email",
  required: "Saisissez un texte",
  send: {
    action: "Envoyer",
    title: "Envoyer {{number}}",
    hint: "Le fournisseur reçoit cet email avec le PDF. L'envoi la marque aussi comme émise : ses marchandises sont alors en commande, et le document ne porte plus la mention brouillon.",
    hintIssued: "Le fournisseur reçoit cet email avec le PDF.",
    again: "Renvoyer",
    done: "{{number}} a été envoyée à {{to}}",
    failed: "{{number}} n'a pas été envoyée",
  },
  ask: {
    action: "Demander une date",
    title: "Demander quand {{number}} arrive",
    hint: "Le fournisseur reçoit cet email avec les marchandises encore attendues.",
    confirm: "Envoyer",
    done: "La date d'arrivée de {{number}} a été demandée à {{to}}",
    failed: "La demande n'a pas été envoyée au fournisseur",
  },
  pdf: {
    action: "PDF",
    title: "{{number}} en PDF",
    download: "Télécharger",
    loading: "Création du PDF...",
    error: "Le PDF n'a pas pu être créé",
  },
}
