import { connect, createServer, type AddressInfo, type Socket } from "node:net"

/** Two at least, so that a client's next transaction can run elsewhere. */
const CONNECTIONS = 12
const SSL_REQUEST = 80877103
const CANCEL_REQUEST = 80877102

type Backend = { socket: Socket; greeting: Buffer; served?: Socket }

/**
 * What PgBouncer does in its transaction mode, and stricter: a connection to
 * the database is a client's for one transaction, and its next one runs on
 * another connection where there is one. What a client set, prepared or locked
 * for its session is lost to it.
 */
export async function startPooler(databaseUrl: string) {
  const target = new URL(databaseUrl)
  const idle: Backend[] = []
  const waiting: (() => void)[] = []
  const statements: string[] = []
  const sockets = new Set<Socket>()
  let opened = 0

  const acquire = async (client: Socket): Promise<Backend> => {
    for (;;) {
      const other = idle.findIndex(({ served }) => served !== client)
      if (other >= 0) {
        return idle.splice(other, 1)[0]!
      }
      if (opened < CONNECTIONS) {
        opened++
        return await openBackend(target, sockets)
      }
      if (idle.length) {
        return idle.shift()!
      }
      await new Promise<void>((done) => waiting.push(done))
    }
  }
  const release = (backend: Backend, client: Socket) => {
    backend.served = client
    idle.push(backend)
    waiting.shift()?.()
  }

  const server = createServer((client) => {
    sockets.add(client)
    client.setNoDelay()
    let backend: Backend | undefined
    let hasBegun = false
    const read = messages(
      (message, type) => {
        if (!hasBegun) {
          const code = message.readInt32BE(4)
          if (code === SSL_REQUEST) {
            client.write("N")
          } else if (code === CANCEL_REQUEST) {
            client.destroy()
          } else {
            hasBegun = true
            inTurn(async () => {
              const one = await acquire(client)
              client.write(one.greeting)
              release(one, client)
            })
          }
          return
        }
        if (type === "X") {
          client.end()
          return
        }
        statements.push(...textOf(message, type))
        inTurn(async () => {
          backend ??= await attach()
          backend.socket.write(message)
        })
      },
      () => hasBegun
    )

    /** Messages stay in their order while a connection is waited for. */
    let last = Promise.resolve()
    const inTurn = (work: () => Promise<void>) => {
      last = last.then(work).catch((error) => void client.destroy(error))
    }
    const attach = async () => {
      const taken = await acquire(client)
      const answer = messages((message, type) => {
        client.write(message)
        // Ready for the next query, and in no transaction.
        if (type === "Z" && message[5] === 0x49) {
          taken.socket.off("data", answer)
          backend = undefined
          release(taken, client)
        }
      })
      taken.socket.on("data", answer)
      return taken
    }
    client.on("data", read)
    client.on("error", () => undefined)
    client.on("close", () => {
      sockets.delete(client)
      // In the middle of a transaction: it ends with its connection.
      backend?.socket.destroy()
      if (backend) {
        opened--
        waiting.shift()?.()
      }
    })
  })
  await new Promise<void>((done) => server.listen(0, "localhost", done))
  const url = new URL(databaseUrl)
  url.port = String((server.address() as AddressInfo).port)

  return {
    url: url.href,
    /** What was sent, and `prepare <name>` for a statement that got a name. */
    statements,
    stop: async () => {
      sockets.forEach((socket) => socket.destroy())
      await new Promise((done) => server.close(done))
    },
  }
}

export type Pooler = Awaited<ReturnType<typeof startPooler>>

/** A connection to the database that is ready, and what the database said until then. */
function openBackend(target: URL, sockets: Set<Socket>) {
  const socket = connect(Number(target.port), target.hostname)
  sockets.add(socket)
  socket.setNoDelay()
  socket.on("error", () => undefined)
  const parameters = `user\0${target.username}\0database\0${target.pathname.slice(1)}\0\0`
  const hello = Buffer.alloc(8 + Buffer.byteLength(parameters))
  hello.writeInt32BE(hello.length, 0)
  hello.writeInt32BE(196608, 4)
  hello.write(parameters, 8)
  socket.write(hello)
  return new Promise<Backend>((done, fail) => {
    const said: Buffer[] = []
    const answer = messages((message, type) => {
      said.push(message)
      if (type === "E") {
        fail(new Error(message.toString()))
      }
      if (type === "Z") {
        socket.off("data", answer)
        done({ socket, greeting: Buffer.concat(said) })
      }
    })
    socket.on("data", answer)
  })
}

/** Cuts a stream of PostgreSQL's protocol into its messages. The first of a client has no type. */
function messages(
  each: (message: Buffer, type: string) => void,
  isTyped = () => true
) {
  let rest = Buffer.alloc(0)
  return (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk])
    for (;;) {
      const at = isTyped() ? 1 : 0
      if (rest.length < at + 4) {
        return
      }
      const length = at + rest.readInt32BE(at)
      if (rest.length < length) {
        return
      }
      const message = rest.subarray(0, length)
      rest = rest.subarray(length)
      each(message, at ? String.fromCharCode(message[0]!) : "")
    }
  }
}

function textOf(message: Buffer, type: string) {
  const [first, second] = message.subarray(5).toString().split("\0")
  if (type === "Q") {
    return [first!]
  }
  if (type === "P") {
    return first ? [`prepare ${first}`, second!] : [second!]
  }
  return []
}
