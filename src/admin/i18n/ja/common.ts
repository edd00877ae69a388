import type { HistoryAction, HistoryTrigger } from "../../../domain"

export const menu = {
  backorders: "取り寄せ",
  purchaseOrders: "発注書",
  bills: "仕入先請求書",
  vendors: "仕入先",
  reports: "取り寄せレポート",
}

export const actions = {
  add: "追加",
  back: "戻る",
  cancel: "キャンセル",
  continue: "続ける",
  create: "作成",
  delete: "削除",
  discard: "破棄",
  edit: "編集",
  more: "その他",
  remove: "除去",
  save: "保存",
  tryAgain: "再試行",
}

export const dates = {
  today: "今日",
  on: "{{date}}",
}

export const errors = {
  offline:
    "サーバーから応答がありません。接続を確認して、もう一度お試しください。",
  server:
    "サーバーで問題が発生しました。しばらくしてから、もう一度お試しください。",
  notMigrated:
    "プラグインのテーブルがないか、古いバージョンのものです。開発者に次の実行を依頼してください: npx medusa db:migrate",
  forbidden: "この操作を行う権限がありません。",
  guest: "ここに取り寄せを表示できません。ページの他の部分は使えます。",
  nothingChanged: "何も変更されていません。",
}

export const unsaved = {
  title: "保存せずに離れますか？",
  description: "このまま離れると、ここでの変更は失われます。",
  saveFirst: "先に変更を保存または破棄してください",
}

export const reason = {
  label: "理由",
  optional: "理由（任意）",
  missing: "ほかの担当者にもわかるように理由を入力してください。",
}

export const validation = {
  aboveZero: "0より大きい数量を入力してください",
  notNegative: "0以上の値を入力してください",
  amount: "金額を入力してください",
  currency: "通貨を選択してください",
  day: "日付を選択してください",
  email: "有効なEメールアドレスを入力してください",
  item: "アイテムを選択してください",
  label: "費用の内容を入力してください",
  vendor: "仕入先を選択してください",
  lines: "明細を1件以上選択してください",
  breakQuantity: "0より大きい数量を、重複なく入力してください",
  vendorName: "仕入先の名前を入力してください",
  wholeDays: "日数を整数で入力してください",
  reason: "不合格の理由を入力してください",
  giveUp: "打ち切る理由を入力してください",
}

export const history = {
  title: "履歴",
  titleOfOrder: "{{order}}の取り寄せ履歴",
  error: "履歴を読み込めませんでした",
  empty: "まだ履歴はありません。",
  byAt: "{{who}}、{{when}}",
  added: "追加：{{items}}",
  removed: "除去：{{items}}",
  change: "{{field}}：{{from}} → {{to}}",
  empty_value: "なし",
  on: "オン",
  off: "オフ",
  fields: {
    other: "変更",
    quantity: "数量",
    unit_cost: "仕入単価",
    tax_rate: "税率（%）",
    expected_date: "入荷予定日",
    vendor: "仕入先",
    location: "納入先",
    reference: "参照",
    note: "メモ",
    shipping_cost: "送料",
    discount: "割引",
    adjustment: "調整額",
    hold_scope: "保留の対象",
  },
  someone: "ユーザー",
  system: "自動",
  triggers: {
    order: "注文の変更",
    stock: "在庫の変動",
    release_on_stock: "設定：在庫が足りたら保留を解除",
    auto_backorder: "設定：自動で取り寄せ",
    sweep: "定期チェックで検出",
    doctor: "診断ツール",
  } satisfies Record<HistoryTrigger, string>,
  actions: {
    other: "変更",
    backorder_setting: { changed: "設定が変更されました" },
    backorder: {
      placed: "取り寄せ、注文を保留",
      extended: "取り寄せを追加",
      reduced: "取り寄せを減少",
      supply_lost: "供給がなくなりました",
      goods_passed_on: "ほかの注文で不要になった品を割り当て",
      released: "保留を解除",
      held_again: "再び保留",
      hold_scope_changed: "保留の対象を変更",
      date_moved: "入荷予定日を変更",
      goods_taken: "ほかの注文に品を割り当て",
      canceled: "取り寄せをキャンセル",
      breached: "保留で止められませんでした",
      repaired: "診断ツールが修復",
      customer_told: "顧客にEメールを送信",
      customer_waits: "顧客は新しい予定日まで待つ意向",
      customer_cancels: "顧客はキャンセルを希望",
    } satisfies Record<HistoryAction<"backorder">, string>,
    purchase_order: {
      drafted: "下書きを作成",
      edited: "変更",
      issued: "発行済みとしてマーク",
      sent: "仕入先に送信",
      date_asked: "仕入先に納期を確認",
      received: "入荷",
      shipped: "仕入先が発送",
      receipt_reversed: "入荷を取り消し",
      billed: "請求書を作成",
      lines_closed: "明細をクローズ",
      closed: "クローズ",
      reopened: "再開",
      lines_moved: "明細を移動",
      lines_added: "明細を追加",
      vendor_replaced: "仕入先を変更",
      canceled: "キャンセル",
      repaired: "診断ツールが修復",
    } satisfies Record<HistoryAction<"purchase_order">, string>,
    purchase_bill: {
      created: "請求書を作成",
      corrected: "請求書を変更",
      mismatch_accepted: "差異を承認",
      paid: "支払い",
      payment_removed: "支払いを除去",
      voided: "請求書を無効化",
      repaired: "診断ツールが修復",
    } satisfies Record<HistoryAction<"purchase_bill">, string>,
  },
}

export const statuses = {
  purchase_order: {
    draft: "下書き",
    issued: "発行済み",
    closed: "クローズ済み",
    canceled: "キャンセル済み",
  },
  receipt: {
    not_received: "未入荷",
    partially_received: "一部入荷",
    received: "入荷済み",
  },
  shipment: {
    not_received: "未発送",
    partially_received: "一部発送",
    received: "発送済み",
  },
  billing: {
    not_billed: "未請求",
    partially_billed: "一部請求",
    billed: "請求済み",
  },
  bill: {
    open: "未払い",
    partially_paid: "一部支払い済み",
    paid: "支払い済み",
    void: "無効",
  },
  bill_match: {
    matched: "一致",
    price_mismatch: "価格差異",
    quantity_mismatch: "数量差異",
    both: "価格・数量差異",
    accepted: "差異承認済み",
  },
}

export const vendorSelect = {
  placeholder: "仕入先を選択",
  none: "仕入先はまだありません。名前を入力して作成してください。",
}

export const inventoryItemSelect = {
  placeholder: "名前またはSKUで検索",
}

export const locationSelect = {
  placeholder: "拠点を選択",
}
