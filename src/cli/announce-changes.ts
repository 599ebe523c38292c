import { writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Delivery, HttpDelivery, Outcome } from '../adapters/announcers/contract.ts'
import { announcers } from '../adapters/announcers/index.ts'
import { toSafeText } from '../adapters/reporters/terminal.ts'
import { toAnnouncement } from '../core/announce/announcement.ts'
import type { AnnouncerConfig } from '../core/domain/announce-config.ts'
import type { Config } from '../core/domain/config.ts'
import { toLabel } from '../core/domain/labels.ts'
import type { ArticleChange } from '../core/releases/compare-releases.ts'
import type { Release } from '../core/releases/release.ts'
import { type SendOptions, sendHttp } from '../io/announce/send-http.ts'
import { sendToBrokers } from '../io/announce/send-to-brokers.ts'
import { makeFolder } from '../io/make-folder.ts'
import type { ExitCode, Terminal } from './command.ts'

export interface AnnounceOptions {
  config: Pick<Config, 'announce' | 'title' | 'defaultLocale'>
  /** Name of a site that has no title. */
  name: string
  release: Release
  changes: readonly ArticleChange[]
  isDryRun: boolean
  environment: Readonly<Record<string, string | undefined>>
  /** Waits and attempts, for tests. */
  sending?: Omit<SendOptions, 'judge'>
}

/** Tells everybody whom the settings name. 1 where somebody could not be told; what is published stays so. */
export async function announceChanges(options: AnnounceOptions, terminal: Terminal): Promise<ExitCode> {
  const entries = Object.entries(options.config.announce)
  if (entries.length === 0) {
    terminal.writeError('Nobody is told: kb.config.ts names nobody under "announce".\n')
    return 0
  }
  const outcomes = await Promise.all(entries.map(([name, config]) => announceTo(name, config, options, terminal)))
  return outcomes.every((isTold) => isTold) ? 0 : 1
}

async function announceTo(
  name: string,
  config: AnnouncerConfig,
  {
    config: { title, defaultLocale = 'en' },
    name: folder,
    release,
    changes,
    isDryRun,
    environment,
    sending,
  }: AnnounceOptions,
  terminal: Terminal,
): Promise<boolean> {
  const announcer = announcers[config.type]
  const announcement = toAnnouncement(title ? toLabel(title, defaultLocale) : folder, release, changes, config.locales)
  if (announcement === undefined) {
    terminal.write(`announce.${name}: nothing to tell.\n`)
    return true
  }
  if (isDryRun) {
    // Nobody reads a secret for this, so that none can be shown.
    for (const delivery of announcer.toDeliveries(announcement, config, (variable) => `$${variable}`))
      terminal.write(
        `announce.${name} (${config.type}):\n${formatDelivery(delivery).split('\n').map(toSafeText).join('\n')}\n`,
      )
    return true
  }
  const missing = announcer.variables(config).filter((variable) => !environment[variable])
  if (missing.length > 0) {
    terminal.writeError(
      `announce.${name}: not told, as ${missing.join(' and ')} is not set in the environment. Set it, and run npm run announce.\n`,
    )
    return false
  }
  for (const delivery of announcer.toDeliveries(announcement, config, (variable) => environment[variable] ?? '')) {
    const outcome = await deliver(delivery, (answer, sent) => announcer.judge(answer, sent), terminal.cwd, sending)
    if (outcome.type === 'accepted') continue
    terminal.writeError(
      `announce.${name}: not told, as ${outcome.reason}. The site is published all the same; npm run announce tries again.\n`,
    )
    return false
  }
  terminal.write(
    `announce.${name}: told of ${announcement.events.length} ${announcement.events.length === 1 ? 'article' : 'articles'}.\n`,
  )
  return true
}

function deliver(
  delivery: Delivery,
  judge: (answer: { status: number; body: string }, sent: HttpDelivery) => Outcome,
  cwd: string,
  sending: Omit<SendOptions, 'judge'> = {},
): Promise<Exclude<Outcome, { type: 'retry' }>> | Exclude<Outcome, { type: 'retry' }> {
  switch (delivery.type) {
    case 'http':
      return sendHttp(delivery, { ...sending, judge: (answer) => judge(answer, delivery) })
    case 'broker':
      return sendToBrokers(delivery, sending.timeout)
    case 'file': {
      const path = resolve(cwd, delivery.path)
      try {
        makeFolder(dirname(path))
        writeFileSync(path, delivery.content)
      } catch (error) {
        return {
          type: 'refused',
          reason: `${delivery.path} cannot be written (${(error as NodeJS.ErrnoException).code})`,
        }
      }
      return { type: 'accepted' }
    }
  }
}

function formatDelivery(delivery: Delivery): string {
  switch (delivery.type) {
    case 'file':
      return `file ${delivery.path}\n${delivery.content.replaceAll('\r\n', '\n')}`
    case 'broker':
      return [
        `brokers ${delivery.brokers.join(', ')}, topic ${delivery.topic}`,
        ...delivery.messages.map(({ key, value }) => `${key} ${value}`),
      ].join('\n')
    case 'http':
      return `POST ${delivery.url}\n${delivery.body}`
  }
}
