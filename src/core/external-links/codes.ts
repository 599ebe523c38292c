/** Every code that a check of external links reports: its severity, and what a person wants to know of it. Permanent. */
export const externalLinkCodes = [
  {
    code: 'links/cache-unreadable',
    severity: 'note',
    summary: 'The file of earlier answers is damaged.',
    why: 'It is left out of account, so every address is asked again, which takes time and patience of others.',
    remedy: 'Nothing needs to be done, it is written anew. If it is committed, commit the new one.',
  },
  {
    code: 'links/cache-unwritable',
    severity: 'note',
    summary: 'The answers could not be written to their file.',
    why: 'The next check asks for everything again.',
    remedy: 'Give the user that checks the right to write it, or name another file with externalLinks.cache.',
  },
  {
    code: 'links/exclusion-expired',
    severity: 'note',
    summary: 'An entry of externalLinks.exclude has passed its "until" date.',
    why: 'It no longer holds, so its addresses are checked again.',
    remedy: 'Remove it, or give it a later date.',
  },
  {
    code: 'links/external-blocked',
    severity: 'note',
    summary: 'A server refuses to answer a robot: 401, 403, 429, a captcha, a page to sign in on.',
    why: 'Nothing is known about the page. It may be fine for people.',
    remedy: 'Open it in a browser. If it is right, exclude it with a reason in externalLinks.exclude.',
  },
  {
    code: 'links/external-broken',
    severity: 'error',
    summary: 'A link to another site is certainly broken.',
    why: 'The page is gone (404 or 410, asked as a browser asks), its host does not exist (looked up twice), its certificate has expired or is for another name, its redirects go round in circles, or it leads from https to http.',
    remedy: 'Correct the address, link to a page that says the same, or remove the link.',
  },
  {
    code: 'links/external-flaky',
    severity: 'note',
    summary: 'A server failed or did not answer in several tries: 5xx, a timeout, a connection that breaks off.',
    why: 'That may pass, so it is not called broken.',
    remedy: 'Nothing needs to be done unless it goes on for days.',
  },
  {
    code: 'links/external-fragment',
    severity: 'note',
    summary:
      'A page of another site has no element with the id behind the "#". Only for hosts in externalLinks.fragments.',
    why: 'The reader lands at the top of a page that may be long.',
    remedy: 'Correct the part behind the "#", or remove it.',
  },
  {
    code: 'links/external-fragment-unchecked',
    severity: 'note',
    summary: 'A page of another site could not be searched for what stands behind the "#".',
    why: 'It is no HTML, or longer than what is read of it.',
    remedy: 'Check that part by hand.',
  },
  {
    code: 'links/external-moved',
    severity: 'note',
    summary: 'A page of another site has moved for good (301 or 308).',
    why: 'The link works as long as the old site keeps its redirect.',
    remedy: 'Write the new address. check --external --fix does.',
  },
  {
    code: 'links/external-suspect',
    severity: 'note',
    summary:
      'A page of another site answers, but its title says "not found", it has become the home page, or it leads where a page that cannot exist leads.',
    why: 'Many sites answer 200 for pages that are gone.',
    remedy: 'Open it. If the page is gone, link to one that says the same, or remove the link.',
  },
  {
    code: 'links/external-unchecked',
    severity: 'note',
    summary:
      'An address was not asked: it is not on the public internet, its host is left alone, or the time was used up.',
    why: 'A check that did not run is no pass.',
    remedy: 'Run the check again, check it by hand, or exclude it with a reason in externalLinks.exclude.',
  },
] as const

export type ExternalLinkCode = (typeof externalLinkCodes)[number]['code']
