import type { HandOff, Login } from './hand-off.ts'
import type { Labels } from './labels.ts'
import type { Who } from './support-config.ts'

/** A tracker or a channel as the settings name it, checked by its adapter. Plain data: it goes into pages as JSON. */
export interface SupportTarget {
  /** Its key in the settings. */
  name: string
  group: 'tracker' | 'channel'
  /** Name of its adapter. */
  type: string
  /** What its vendor calls the system. */
  system: string
  label: Labels | undefined
  /** Who may use it; a list that is absent lets everyone in. */
  only: Who
  /** The adapter's settings. */
  options: Readonly<Record<string, unknown>>
  /** The hand-off of an empty draft: where the target is without JavaScript. */
  plain: HandOff
  login: Login
  /** Characters of a link; undefined where nothing limits it. */
  budget: number | undefined
  /** Origins that the page's policy must let forms go to. */
  formOrigins: string[]
}
