import { sdk } from "./sdk"

/** Fetches a file of the server's and hands it to the browser to save. */
export async function download(
  path: string,
  name: string,
  query: Record<string, unknown> = {}
) {
  const response = await sdk.client.fetch<Response>(path, {
    query,
    headers: { accept: "text/csv" },
  })
  const url = URL.createObjectURL(await response.blob())
  const link = document.createElement("a")
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
