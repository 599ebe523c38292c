import { isExample } from './example.ts'
import type { SensitiveRule } from './rule.ts'

/** Hashes of passwords, as crypt(3) and its successors write them: whoever has one can try passwords in peace. */
const shapes = [
  String.raw`2[abxy]?\$\d\d\$[./A-Za-z\d]{53}`,
  String.raw`6\$(?:rounds=\d{1,9}\$)?[./A-Za-z\d]{1,16}\$[./A-Za-z\d]{86}`,
  String.raw`5\$(?:rounds=\d{1,9}\$)?[./A-Za-z\d]{1,16}\$[./A-Za-z\d]{43}`,
  String.raw`(?:1|apr1)\$[./A-Za-z\d]{1,8}\$[./A-Za-z\d]{22}`,
  String.raw`g?y\$[./A-Za-z\d]{1,16}\$[./A-Za-z\d]{1,86}\$[./A-Za-z\d]{43}`,
  String.raw`argon2(?:id|i|d)\$v=\d\d\$[\w=,]{5,60}\$[A-Za-z\d+/]{11,86}\$[A-Za-z\d+/]{22,86}`,
]

export const hashes: SensitiveRule[] = [
  {
    // In the last two, of LDAP and of Django, other signs stand first.
    kind: 'a hash of a password',
    category: 'password',
    severity: 'secret',
    pattern: new RegExp(
      String.raw`\$(?:${shapes.join('|')})|\{SS?HA\d{0,3}\}[A-Za-z\d+/]{26,128}={0,2}|pbkdf2_sha\d{1,3}\$\d{1,9}\$[^\s$]{1,64}\$[A-Za-z\d+/]{27,128}={0,2}`,
      'g',
    ),
    needs: /[$}]/,
    isReal: ({ value, text, end }) => !/[A-Za-z\d]/.test(text[end] ?? ' ') && !isExample(value),
  },
]
