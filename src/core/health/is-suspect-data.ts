import { holdsPassword } from '../sensitive/find-passwords.ts'

/**
 * Whether front matter holds something in the shape of a secret or of personal data: a long run of letters and digits,
 * an address with a password, a password by name, the head of a key, many digits. Cheap and generous: what it matches is
 * only looked at again.
 */
export function isSuspectData(text: string): boolean {
  return shapes.test(text) || holdsPassword(text)
}

const shapes =
  /-----BEGIN|:\/\/[^\s/:@]{1,99}:[^\s/@]{1,99}@|\b\d(?:[ -]?\d){12,18}[Xx]?\b|\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3}|\b\d{3}-\d{2}-\d{4}\b|(?<![\w+/=.-])(?=[\w+/=.-]{0,60}\d)(?=[\w+/=.-]{0,60}[A-Za-z])[\w+/=.-]{20}/
