import type { Finding } from '../domain/finding.ts'
import type { ExternalLinkCode } from './codes.ts'
import type { Inquiry, Place } from './group.ts'
import { toLinkFinding } from './link-finding.ts'
import { toShownTarget } from './occurrence.ts'
import type { Verdict } from './verdict.ts'

/** What a verdict means at every place that names the address. What halted many at once is said by `toHaltFindings`. */
export function toFindings({ places }: Inquiry, verdict: Verdict): Finding[] {
  if (verdict.halt !== undefined) return []
  return places.flatMap((place) => [...toPageFinding(place, verdict), ...toFragmentFinding(place, verdict)])
}

function toPageFinding(place: Place, verdict: Verdict): Finding[] {
  const shown = toShownTarget(place.target)
  const report = (code: ExternalLinkCode, message: string, advice: string): Finding[] => [
    toLinkFinding(code, { at: place.at, message, advice, subject: shown }),
  ]
  const { type, reason, suspicion } = verdict
  if (suspicion !== undefined) {
    const advice = 'Open it. If the page is gone, link to one that says the same, or remove the link.'
    return report('links/external-suspect', `"${shown}" answers, but ${suspicion}.`, advice)
  }
  switch (type) {
    case 'ok':
    case 'redirect-temporary':
      return []
    case 'redirect-permanent':
      return [toMovedFinding(place, verdict)]
    case 'broken': {
      const advice = 'Correct the address, or remove the link.'
      return report('links/external-broken', `"${shown}" ${reason}.`, advice)
    }
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

/** Certain enough to be written without asking: the page is there, and the link keeps its fragment. */
function toMovedFinding({ target, at, fragment }: Place, { reason, movedTo = '' }: Verdict): Finding {
  const replacement = fragment === '' ? movedTo : `${movedTo}#${fragment}`
  const shown = toShownTarget(target)
  return toLinkFinding('links/external-moved', {
    at,
    message: `"${shown}" ${reason}.`,
    advice: `Write "${toShownTarget(replacement)}".`,
    subject: shown,
    fix: { target, replacement },
  })
}

function toFragmentFinding({ target, at, fragment }: Place, { fragments = {} }: Verdict): Finding[] {
  const known = Object.hasOwn(fragments, fragment) ? fragments[fragment] : undefined
  const shown = toShownTarget(target)
  if (known === 'missing') {
    const message = `The page of "${shown}" is there, but has no element with this id.`
    const advice = 'Correct the part after "#", or remove it.'
    return [toLinkFinding('links/external-fragment', { at, message, advice, subject: shown })]
  }
  if (known !== 'unknown') return []
  const message = `The page of "${shown}" is there, but could not be searched for the part after "#".`
  const advice = 'Check that part by hand.'
  return [toLinkFinding('links/external-fragment-unchecked', { at, message, advice, subject: shown })]
}
