import type { Announcement } from '../../core/announce/announcement.ts'
import type { AnnouncerConfig, AnnouncerName } from '../../core/domain/announce-config.ts'

/** A request as it goes over the wire. */
export interface HttpDelivery {
  type: 'http'
  url: string
  headers: Record<string, string>
  body: string
  /** Signs as https://www.standardwebhooks.com has it, at the moment of sending; a repetition has the same id. */
  signature?: { id: string; key: string }
  /** Whether the system knows a repetition, so that what may have arrived can be sent again. */
  isRepeatable?: true
}

export interface FileDelivery {
  type: 'file'
  path: string
  content: string
}

/** Records for brokers themselves. */
export interface BrokerDelivery {
  type: 'broker'
  brokers: string[]
  topic: string
  /** `user:password`. */
  credentials?: string
  messages: { key: string; value: string }[]
}

export type Delivery = HttpDelivery | FileDelivery | BrokerDelivery

export interface Answer {
  status: number
  body: string
}

/** Whether the message has arrived; `retry` where another attempt may help, after so many seconds if the system says. */
export type Outcome =
  | { type: 'accepted' }
  | { type: 'refused'; reason: string }
  | { type: 'retry'; reason: string; after?: number }

/** Value of an environment variable that the settings name. */
export type Secret = (variable: string) => string

type ConfigOf<Name extends AnnouncerName> = Extract<AnnouncerConfig, { type: Name }>

/** A system that is told of changes: its request and its rule of success, both pure. */
export interface Announcer<Name extends AnnouncerName = AnnouncerName> {
  name: Name
  /** Names of the environment variables that it needs. */
  variables: (config: ConfigOf<Name>) => string[]
  /** One delivery, within the system's limits; several only where each event is a record of its own. */
  toDeliveries: (announcement: Announcement, config: ConfigOf<Name>, secret: Secret) => Delivery[]
  /** What an answer means, given the request: a status of 2xx alone does not say that a message has arrived. */
  judge: (answer: Answer, delivery: HttpDelivery) => Outcome
}
