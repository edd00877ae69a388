/** The part of it that is used; it has no types of its own. */
declare module "autocannon" {
  export default function autocannon(options: {
    url: string
    headers: Record<string, string>
    connections: number
    /** Seconds. */
    duration: number
    workers: number
  }): Promise<{
    /** Milliseconds. */
    latency: { p50: number; p99: number }
    requests: { total: number }
    errors: number
    non2xx: number
  }>
}
