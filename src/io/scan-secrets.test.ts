import { expect, test } from 'vitest'
import { scanSecrets } from './scan-secrets.ts'

/** Put together here, so that no scanner takes this file for a leak. */
const join = (...parts: string[]): string => parts.join('')
const secrets = {
  github: join('gh', 'p_', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'),
  slack: join('xox', 'b-', '482915736204-7391846250817-qWmZ7rTc2VnXk9LpBd4HsYfJ'),
  aws: join('AK', 'IA', 'J4XQ5W7TEXNLBKZQ'),
  google: join('AI', 'za', 'SyB7c9K2mQ4rT6vW8xY0zA1bC3dE5fG7hIj'),
  jwt: join('ey', 'JhbGciOiJIUzI1NiJ9', '.ey', 'JzdWIiOiJhbGljZSJ9', '.', 'k3Jd8sLq0ZpXv7Rt2Yw5Bn9Mf4Hc6Ga1'),
  address: join('https://', 'admin:', 's3cr3tPassw0rd', '@db.corp.internal/x'),
}

test.each(Object.entries(secrets))('finds the secret: %s', async (_, secret) => {
  const found = await scanSecrets([{ file: 'a.md', text: `# A\n\nUse ${secret} here.\n` }])
  expect(found).toEqual([{ file: 'a.md', line: 3, column: expect.any(Number), kind: expect.any(String) }])
  expect(JSON.stringify(found)).not.toContain(secret.slice(0, 12))
})

test.each([
  ['the example of AWS', 'AKIAIOSFODNN7EXAMPLE'],
  ['a placeholder', 'ghp_XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX'],
  ['a commit', 'd3b07384d113edec49eaa6238ad5ff00d3b07384'],
  ['prose', 'Set your password: it is secret. The token is in the environment.'],
])('lets %s pass', async (_, text) => {
  expect(await scanSecrets([{ file: 'a.md', text }])).toEqual([])
})

test('finds a private key as OpenSSH writes it, and not its header alone', async () => {
  const toText = (key: string): string =>
    join('-----BEGIN OPENSSH ', 'PRIVATE KEY-----\n', key, '\n-----END OPENSSH PRIVATE KEY-----\n')
  const key = 'b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW'
  expect(await scanSecrets([{ file: 'a.md', text: toText(key) }])).toEqual([
    { file: 'a.md', line: 1, column: 1, kind: 'private key' },
  ])
  expect(await scanSecrets([{ file: 'a.md', text: toText('...') }])).toEqual([])
})
