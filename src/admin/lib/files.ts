/** Hands a text to the browser as a file to save. */
export const saveFile = (name: string, text: string, type: string) => {
  // A byte order mark, which reading as text takes off, tells spreadsheets that it is UTF-8.
  const blob = new Blob(["\ufeff", text], { type: `${type};charset=utf-8` })
  const url = URL.createObjectURL(blob)
  const link = document.createElement("a")
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
