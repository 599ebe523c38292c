import type { z } from 'zod'
import type { Confidence, HandOff, Login } from '../../core/domain/hand-off.ts'
import type { TicketDraft } from '../../core/domain/ticket-draft.ts'
import type { Replacement } from './fit-link.ts'

/** A system that a ticket or a question can be handed to. Does no I/O; `prefill` runs in the browser. */
export interface Target<Name extends string = string, Options = unknown> {
  name: Name
  /** As its vendor writes it. */
  label: string
  /** Its settings in `kb.config.ts`; every key says what it is, every message shows an example. */
  options: z.ZodType<Options>
  /** What it can do, the most useful first. */
  ways: readonly [Way, ...Way[]]
  // Methods, so that a registry may hold targets of any options.
  prefill(options: Options, draft: TicketDraft): ReturnType<Prefill<Options>>
  /** Origins that a form is sent to, or that answer it. Links need none. */
  formOrigins?(options: Options): string[]
}

/**
 * A draft as the system takes it. Total: any text gives a link of the configured origin.
 *
 * @param options as the schema gives them, also after a way through JSON
 */
export type Prefill<Options> = (options: Options, draft: TicketDraft) => HandOff

/** One way to reach a system, with its facts for a page of integrations. */
export interface Way {
  /** `Issues`, `Service Desk`; empty where there is one way only. */
  title: string
  /** Settings that choose this way; checked and run by the tests. */
  example: Readonly<Record<string, unknown>>
  confidence: Confidence
  login: Login
  /** Characters of the whole link; undefined where nothing limits it or where nothing is carried. */
  budget: number | undefined
  /** What arrives in its own field. */
  carries: readonly Part[]
  /** What of the visitor's text cannot be sent, and what stands in for it. */
  replaces?: Replacement
  /** A script that the system needs first. */
  script?: string
  /** What to know before relying on it. */
  note: { en: string; 'zh-cn': string }
}

export type Part = 'subject' | 'description' | 'fields' | 'message'

/** Lets a target's options be inferred, and lists it with others. */
export function defineTarget<const Name extends string, Options>(target: Target<Name, Options>): Target<Name, Options> {
  return target
}
