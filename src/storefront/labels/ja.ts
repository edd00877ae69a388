import type { Labels } from "./labels"

export const ja: Labels = {
  locale: "ja",
  in_stock: "在庫あり",
  not_tracked: "購入可能",
  out_of_stock: "在庫切れ",
  only_left: "残り{available}点",
  fewer_left: "ご希望の数量はご用意できません",
  at_most: "ご注文は{max}点まで",
  backordered: "お取り寄せ。発送日は追ってお知らせします。",
  backordered_by: "お取り寄せ、{date}までに発送",
  backordered_delayed:
    "お取り寄せが遅れています。新しい発送日は追ってお知らせします。",
  partly: "{available}点は在庫あり、{waiting}点は後日",
  partly_by: "{available}点は在庫あり、{waiting}点は{date}までに",
  partly_delayed:
    "{available}点は在庫あり、{waiting}点は遅れています。新しい発送日は追ってお知らせします。",
  partly_some: "一部は在庫あり、残りは後日",
  partly_some_by: "一部は在庫あり、残りは{date}までに",
  partly_some_delayed:
    "一部は在庫あり、残りは遅れています。新しい発送日は追ってお知らせします。",
  ships_together: "すべての商品が揃い次第、まとめて発送します。",
  ships_together_by: "すべての商品をまとめて{date}までに発送します。",
  ships_as_available: "入荷した商品から順に発送します。",
  ships_as_available_by:
    "入荷した商品から順に、最後の商品は{date}までに発送します。",
  order_waiting:
    "ご注文の商品の入荷をお待ちしています。発送日は追ってお知らせします。",
  order_waiting_by:
    "ご注文の商品の入荷をお待ちしています。{date}までに発送します。",
  order_delayed:
    "ご注文の発送が遅れています。新しい発送日は追ってお知らせします。",
  order_delayed_by: "ご注文の発送が遅れています。{date}までに発送します。",
  order_ready: "すべての商品が揃いました。まもなく発送します。",
  item_waiting: "{quantity}点中{waiting}点が入荷待ち",
  item_waiting_by: "{quantity}点中{waiting}点が入荷待ち、{date}まで",
  item_arrived: "入荷済み",
  item_shipped: "発送済み",
  item_promised: "当初の予定は{date}まで",
}
