import type { FindingSeverity } from '../domain/finding.ts'

/** Every code that checks of external links report, with its severity and what it means; permanent. */
export const externalLinkCodes = {
  'links/external-broken': {
    severity: 'error',
    meaning:
      'The page is gone (404 or 410, also when asked as a browser asks), its host does not exist (asked twice), its certificate has expired or is for another name, its redirects go round in circles, or it leads from https to http.',
  },
  'links/external-suspect': {
    severity: 'warning',
    meaning: 'The page answers, but its title says "not found", or it redirects to a home page.',
  },
  'links/external-fragment': {
    severity: 'warning',
    meaning:
      'The page is there and has no element with the id after "#". Checked only for hosts in externalLinks.fragments.',
  },
  'links/external-fragment-unchecked': {
    severity: 'note',
    meaning: 'The page is no HTML or longer than what is read of it, so the part after "#" could not be looked for.',
  },
  'links/external-moved': {
    severity: 'note',
    meaning: 'The page has moved for good (301 or 308). --fix writes the new address.',
  },
  'links/external-blocked': {
    severity: 'note',
    meaning:
      'The server refuses to answer a robot (401, 403, 429, a captcha, a page to sign in on), so nothing is known.',
  },
  'links/external-flaky': {
    severity: 'note',
    meaning: 'The server failed or did not answer in several tries (5xx, timeout, connection broken off).',
  },
  'links/external-unchecked': {
    severity: 'note',
    meaning: 'The address was not asked: it is not on the public internet, or the time was used up.',
  },
  'links/exclusion-expired': {
    severity: 'warning',
    meaning: 'An entry of externalLinks.exclude has passed its "until" date and no longer holds.',
  },
  'links/cache-unreadable': {
    severity: 'warning',
    meaning: 'The file of earlier answers is damaged and was ignored.',
  },
  'links/cache-unwritable': {
    severity: 'note',
    meaning: 'The answers could not be kept, so the next check asks again.',
  },
  'links/protocol-relative': {
    severity: 'error',
    meaning: 'The link starts with "//", so its scheme depends on the page that it stands on.',
  },
  'links/malformed-url': { severity: 'error', meaning: 'The link is no address that a browser can open.' },
  'links/malformed-mail': { severity: 'warning', meaning: 'A mailto: link without an e-mail address.' },
  'links/malformed-phone': { severity: 'warning', meaning: 'A tel: link without a telephone number.' },
  'links/dangerous-scheme': {
    severity: 'error',
    meaning: 'A javascript:, data:, vbscript:, file: or blob: link. The site leaves it out.',
  },
} satisfies Record<string, { severity: FindingSeverity; meaning: string }>

export type ExternalLinkCode = keyof typeof externalLinkCodes
