/** The part of it that is used; it has no types of its own. */
declare module "autocannon" {
  export default function autocannon(options: {
    url: string
    headers: Record<string, string>
    connections: number
    /** Of requests, over all connections. */
    amount: number
    /** Seconds until an answer counts as an error. */
    timeout: number
    workers: number
  }): Promise<{
    /** Milliseconds. */
    latency: { p50: number; p99: number }
    errors: number
    non2xx: number
  }>
}
