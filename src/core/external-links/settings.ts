import type { ExternalLinksConfig } from '../domain/external-links-config.ts'

/** How far a check of external links may go. Times in milliseconds, sizes in bytes. */
export interface FetchSettings {
  /** `host` or `host:port`, asked in spite of the guard: a site of one's own network. Never set by default. */
  allow: readonly string[]
  /** Ports that may be asked, besides 80 and 443. */
  ports: readonly number[]
  /** Requests at a time, in all and to one host. */
  concurrency: number
  perHost: number
  /** Between the starts of two requests to one host. */
  interval: number
  /** For one request, from its start to the end of what is read. */
  timeout: number
  /** For all of them. */
  budget: number
  /** Read of one body, both as sent and unpacked. */
  maxBody: number
  maxHeaders: number
  maxRedirects: number
  tries: number
  /** Before the second try; see `toDelay`. */
  firstDelay: number
  /** Addresses of one host that may end without any answer before the rest of them is left. */
  patience: number
  /** Finds pages that are gone and answer 200: by their title, and by where a page that cannot exist leads. */
  readTitles: boolean
  userAgent: string
}

export const defaultSettings: FetchSettings = {
  allow: [],
  ports: [],
  concurrency: 16,
  perHost: 2,
  interval: 100,
  timeout: 20_000,
  budget: 10 * 60_000,
  maxBody: 512 * 1024,
  maxHeaders: 32 * 1024,
  maxRedirects: 10,
  tries: 3,
  firstDelay: 1000,
  patience: 3,
  readTitles: true,
  userAgent: 'Mozilla/5.0 (compatible; tierzero-link-check)',
}

/** What the config says, in the units of a check. */
export function toSettings(config: ExternalLinksConfig): FetchSettings {
  const { allow, ports, concurrency, perHost, interval, timeout, budget, readTitles } = config
  const times = { timeout: timeout * 1000, budget: budget * 60_000 }
  return { ...defaultSettings, allow, ports, concurrency, perHost, interval, readTitles, ...times }
}
