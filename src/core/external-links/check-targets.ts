import type { Corpus } from '../domain/corpus.ts'
import type { Finding } from '../domain/finding.ts'
import type { ExternalLinkCode } from './codes.ts'
import { toLinkFinding } from './link-finding.ts'
import { type Occurrence, toOccurrences, toShownTarget } from './occurrence.ts'
import { type ExternalTarget, toExternalTarget } from './target.ts'

/** What can be told of external targets by looking at them: no network is used. */
export function checkTargets(corpus: Corpus): Finding[] {
  return toOccurrences(corpus).flatMap((occurrence) => {
    const target = toExternalTarget(occurrence.target)
    return target === undefined ? [] : checkTarget(occurrence, target)
  })
}

function checkTarget({ target, at }: Occurrence, external: ExternalTarget): Finding[] {
  const shown = toShownTarget(target)
  const report = (code: ExternalLinkCode, message: string, advice: string): Finding[] => [
    toLinkFinding(code, at, message, advice),
  ]
  switch (external.type) {
    case 'web':
      return external.isProtocolRelative
        ? report(
            'links/protocol-relative',
            `"${shown}" does not say how to reach the site, so what it does depends on the page that it stands on.`,
            `Write "https:${shown.trim()}".`,
          )
        : []
    case 'malformed-url':
      return report(
        'links/malformed-url',
        `"${shown}" is no address that a browser can open.`,
        'Correct the address, or remove the link.',
      )
    case 'mail':
      return external.isWellFormed
        ? []
        : report('links/malformed-mail', `"${shown}" names no e-mail address.`, 'Write "mailto:", then the address.')
    case 'phone':
      return external.isWellFormed
        ? []
        : report(
            'links/malformed-phone',
            `"${shown}" names no telephone number.`,
            'Write "tel:", then the number with its country code, such as tel:+49-30-123456.',
          )
    case 'dangerous':
      return report(
        'links/dangerous-scheme',
        `"${external.scheme}:" links can run code or reach the reader's own files, so the site leaves the link out.`,
        'Link to an https: address instead.',
      )
    case 'other':
      return []
  }
}
