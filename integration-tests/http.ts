import { expectAsDescribed } from "./openapi"

/** Requests as a browser or a script of the merchant would send them. An answer is never thrown, whatever its status; one of ours that docs/openapi.json describes otherwise is. */
export function client(
  baseUrl: string,
  headers: Headers,
  check = expectAsDescribed
) {
  async function send(
    method: string,
    path: string,
    body?: unknown,
    extra?: Record<string, string>
  ) {
    const response = await fetch(`${baseUrl}${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(await headers()),
        ...extra,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const type = response.headers.get("content-type") ?? ""
    const bytes = Buffer.from(await response.arrayBuffer())
    const read = type.includes("application/json")
      ? JSON.parse(bytes.toString())
      : type.includes("application/pdf")
        ? bytes
        : bytes.toString()
    const answer = {
      status: response.status,
      headers: response.headers,
      // Whatever it is, a test looks into it freely.
      body: read as ReturnType<typeof JSON.parse>,
    }
    check(method, path, answer)
    return answer
  }

  return {
    get: (path: string, extra?: Record<string, string>) =>
      send("GET", path, undefined, extra),
    post: (path: string, body: unknown = {}, extra?: Record<string, string>) =>
      send("POST", path, body, extra),
    delete: (path: string, body?: unknown, extra?: Record<string, string>) =>
      send("DELETE", path, body, extra),
  }
}

export type Headers = () =>
  Record<string, string> | Promise<Record<string, string>>
export type Client = ReturnType<typeof client>
export type Answer = Awaited<ReturnType<Client["get"]>>

/** For the steps that prepare a test: anything but success ends it, with what the server said. */
export function succeeded(answer: Answer) {
  if (answer.status >= 300) {
    throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
  }
  return answer.body
}
