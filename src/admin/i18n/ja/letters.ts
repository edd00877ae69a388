export const letters = {
  fields: { to: "宛先", subject: "件名", message: "本文" },
  toHint:
    "この仕入先にはEメールアドレスがまだありません。ここでの入力は今回の送信にのみ使われます。",
  openLines: "確認する品目",
  openLine: "{{quantity}} x {{title}}",
  error: "Eメールを準備できませんでした",
  noProvider:
    "このストアではまだEメールを送信できません。Medusaの通知モジュールにEメールプロバイダーを追加するか、PDFをダウンロードして発行済みとしてマークしてください。",
  address: "Eメールアドレスを入力してください",
  required: "テキストを入力してください",
  send: {
    action: "送信",
    title: "{{number}}を送信",
    hint: "このEメールがPDF付きで仕入先に送信されます。送信すると発注書は発行済みになり、品目は発注残に計上され、PDFの「下書き」の表示もなくなります。",
    hintIssued: "このEメールがPDF付きで仕入先に送信されます。",
    again: "再送信",
    done: "{{number}}を{{to}}に送信しました",
    failed: "{{number}}を送信できませんでした",
  },
  ask: {
    action: "納期を確認",
    title: "{{number}}の納期を確認",
    hint: "未入荷の品目を記載したこのEメールが仕入先に送信されます。",
    confirm: "送信",
    done: "{{to}}に{{number}}の納期を確認しました",
    failed: "仕入先に納期を確認できませんでした",
  },
  pdf: {
    action: "PDF",
    title: "{{number}}の書面",
    download: "ダウンロード",
    loading: "PDFを作成しています ...",
    error: "PDFを作成できませんでした",
  },
}
