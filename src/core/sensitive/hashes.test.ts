import { expect, test } from 'vitest'
import { strike } from './strike.fixture.ts'

const a = (length: number) => 'aB3/xY.9'.repeat(20).slice(0, length)

test.each([
  ['bcrypt', `$2b$12$${a(53)}`],
  ['SHA-512 crypt', `$6$${a(16)}$${a(86)}`],
  ['SHA-512 crypt with rounds', `$6$rounds=5000$${a(8)}$${a(86)}`],
  ['SHA-256 crypt', `$5$${a(16)}$${a(43)}`],
  ['MD5 crypt', `$1$${a(8)}$${a(22)}`],
  ['of Apache', `$apr1$${a(8)}$${a(22)}`],
  ['yescrypt', `$y$j9T$${a(22)}$${a(43)}`],
  ['Argon2', '$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHRzb21l$aB3xY9aB3xY9aB3xY9aB3xY9aB3xY9aB3xY9'],
  ['of LDAP', `{SSHA}${'aB3xY9+/'.repeat(4)}==`],
  ['of Django', `pbkdf2_sha256$600000$aB3xY9aB3xY9$${'aB3xY9+/'.repeat(5)}aB3=`],
])('finds a hash of a password: %s', (_, hash) => {
  expect(strike(`ann:${hash}:19000:0:`)).toBe('ann:▮:19000:0:')
  expect(strike(`password: ${hash}`)).toBe('password: ▮')
})

test('leaves hashes that manuals show, and prices', () => {
  const text = `$2b$12$hNf2lSsxfm0.i4a.1kVpSOVyBCfIB51VRjgBUyv6kdnyTlgWj81Ay
password: $2y$10$92IXUNpkjO0rOQ5byMi.Ye4oKoEa3Ro9llC/.og/at2.uheWG/igi
test:$apr1$H6uskkkW$IgXLP6ewTrSuBkTrqE8wj/,test2:$apr1$d9hr9HBB$4HxwgUir3HP4EsggP/QNo0
$2a$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW
It costs $5$ or $6$ a month.`
  expect(strike(text)).toBe(text)
})
