import type { MessageTexts } from "./texts"

export const ja: MessageTexts = {
  locale: "ja",
  hello: "お客様",
  waiting_subject: "ご注文 #{order} は商品の入荷待ちです",
  waiting:
    "ご注文ありがとうございます。次の商品は在庫がないため、入荷をお待ちいただいております。",
  date_moved_subject: "ご注文 #{order} の入荷日変更のお知らせ",
  date_moved: "ご注文の商品の入荷日が、先にお伝えした日から変わりました。",
  ready_subject: "ご注文 #{order} をまもなく発送いたします",
  ready: "お待ちいただいた商品が入荷しました。まもなく発送いたします。",
  item_by: "{title} x {quantity}（{date}までに入荷予定）",
  item: "{title} x {quantity}",
  leaves_by: "{date}までに発送する予定です。",
  no_date: "日程が分かり次第お知らせいたします。",
  offer:
    "このままお待ちになりますか、それとも未入荷分をキャンセルなさいますか。{until}までにお答えください。",
  wait: "このまま待つ",
  cancel: "キャンセルを希望する",
  thanks_wait: "ありがとうございます。すべて揃い次第発送いたします。",
  thanks_cancel:
    "ありがとうございます。ご希望を承りました。追ってご連絡いたします。",
  over: "現在お答えいただく内容はございません。ご質問はお問い合わせください。",
  regards: "よろしくお願いいたします。",
}
