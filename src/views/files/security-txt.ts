import { type Site, toAbsoluteHref } from '../site.ts'
import type { SiteFile } from './site-file.ts'

/** `.well-known/security.txt` (RFC 9116), where the config names a contact. It is found at the top of a host only. */
export function toSecurityFiles(site: Site): SiteFile[] {
  const { security } = site.corpus.config
  if (security === undefined || security.contact.length === 0) return []
  const path = '.well-known/security.txt'
  const fields = [
    ...security.contact.map((contact) => ['Contact', toContact(contact)] as const),
    ['Expires', `${security.expires}T00:00:00Z`] as const,
    ['Preferred-Languages', security.languages.join(', ')] as const,
    ['Canonical', toAbsoluteHref(site, `/${path}`)] as const,
    ['Policy', security.policy] as const,
  ]
  const lines = fields.flatMap(([name, value]) => (value ? [`${name}: ${value.replace(/\s+/g, ' ')}`] : []))
  return [{ path, content: `${lines.join('\n')}\n` }]
}

/** A contact must be a URI: an address or a number on its own gets its scheme. */
function toContact(contact: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(contact)) return contact
  if (contact.includes('@')) return `mailto:${contact}`
  return /^\+?[\d\s().-]+$/.test(contact) ? `tel:${contact.replace(/[^\d+]/g, '')}` : `https://${contact}`
}
