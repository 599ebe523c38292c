import type { Finding } from '../domain/finding.ts'
import type { ExternalLinkCode } from './codes.ts'
import type { Inquiry, Place } from './group.ts'
import { toLinkFinding } from './link-finding.ts'
import { toShownTarget } from './occurrence.ts'
import type { Verdict } from './verdict.ts'

/** A link whose new address is certain: `target`, as written in `at`, may be replaced by `movedTo`. */
export interface PermanentRedirect extends Pick<Place, 'target' | 'at'> {
  movedTo: string
}

/** What a verdict means at every place that names the address. What halted many at once is said by `toHaltFindings`. */
export function toFindings({ places }: Inquiry, verdict: Verdict): Finding[] {
  if (verdict.halt !== undefined) return []
  return places.flatMap((place) => [...toPageFinding(place, verdict), ...toFragmentFinding(place, verdict)])
}

/** Replacements that are safe: the page is there, shows no sign of being gone, and keeps the fragment of the link. */
export function toPermanentRedirects({ places }: Inquiry, verdict: Verdict): PermanentRedirect[] {
  const { type, movedTo, suspicion } = verdict
  if (type !== 'redirect-permanent' || movedTo === undefined || suspicion !== undefined) return []
  return places.map(({ target, at, fragment }) => ({ target, at, movedTo: withFragment(movedTo, fragment) }))
}

function toPageFinding({ target, at, fragment }: Place, verdict: Verdict): Finding[] {
  const shown = toShownTarget(target)
  const report = (code: ExternalLinkCode, message: string, advice: string): Finding[] => [
    toLinkFinding(code, at, message, advice),
  ]
  const { type, reason, suspicion, movedTo = '' } = verdict
  if (suspicion !== undefined) {
    const advice = 'Open it. If the page is gone, link to one that says the same, or remove the link.'
    return report('links/external-suspect', `"${shown}" answers, but ${suspicion}.`, advice)
  }
  switch (type) {
    case 'ok':
    case 'redirect-temporary':
      return []
    case 'redirect-permanent': {
      const advice = `Write "${toShownTarget(withFragment(movedTo, fragment))}".`
      return report('links/external-moved', `"${shown}" ${reason}.`, advice)
    }
    case 'broken':
      return report('links/external-broken', `"${shown}" ${reason}.`, 'Correct the address, or remove the link.')
    case 'blocked': {
      const advice = 'Open it in a browser. If it is right, exclude it with a reason in externalLinks.exclude.'
      return report('links/external-blocked', `"${shown}" ${reason}, so it could not be checked.`, advice)
    }
    case 'flaky': {
      const advice = 'Nothing needs to be done unless this goes on for days.'
      return report('links/external-flaky', `"${shown}" ${reason}, and that may pass.`, advice)
    }
    case 'unchecked': {
      const advice = 'Check it by hand, or exclude it with a reason in externalLinks.exclude.'
      return report('links/external-unchecked', `"${shown}" ${reason}, so it was not checked.`, advice)
    }
  }
}

function toFragmentFinding({ target, at, fragment }: Place, { fragments = {} }: Verdict): Finding[] {
  const known = Object.hasOwn(fragments, fragment) ? fragments[fragment] : undefined
  const shown = toShownTarget(target)
  if (known === 'missing') {
    const message = `The page of "${shown}" is there, but has no element with this id.`
    const advice = 'Correct the part after "#", or remove it.'
    return [toLinkFinding('links/external-fragment', at, message, advice)]
  }
  if (known !== 'unknown') return []
  const message = `The page of "${shown}" is there, but could not be searched for the part after "#".`
  const advice = 'Check that part by hand.'
  return [toLinkFinding('links/external-fragment-unchecked', at, message, advice)]
}

const withFragment = (address: string, fragment: string): string =>
  fragment === '' ? address : `${address}#${fragment}`
