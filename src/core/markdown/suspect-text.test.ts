import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holdsPassword } from '../sensitive/find-passwords.ts'
import { isSuspectText } from './suspect-text.ts'

/** The same in one expression, which takes eight times as long. */
const shapes =
  /-----BEGIN|\b(?:AKIA|ASIA|ABIA|ACCA|AIza|gh[opsur]_|github_pat_|glpat-|xox[a-z]-|xapp-|[sr]k_live_|npm_|sk-|SG\.|eyJ|hf_|ops_|dop_v1_|shp[a-z]{2}_|lin_api_|figd_|ntn_|secret_|glsa_|glc_|dckr_|vercel_|dapi|GOCSPX-|hv[sbr]\.|rubygems_|pypi-|ATATT3|ATCTT3|sntry[su]_|PMAK-|NRAK-|AGE-SECRET-KEY-|key-(?=[a-f\d]{12})|SK[a-f\d])[\w.-]{12}|hooks\.slack\.com|_authToken|(?:aws|AWS)_?(?:secret|Secret|SECRET)|(?:secret|SECRET)_?(?:access|ACCESS)_?(?:key|KEY)|[sS]ecretAccessKey|:\/\/[^\s/:@]{1,99}:[^\s/@]{1,99}@|\b\d(?:[ -]?\d){12,18}\b|\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3}|\b\d{3}-\d{2}-\d{4}\b/

const pieces = [
  ...['AKIA', 'ghp_', 'sk-', 'SG.', 'eyJ', 'dapi', 'hvs.', 'key-', 'SK', 'hooks.slack.com', '-----BEGIN', '_authToken'],
  ...[
    'aws',
    '_',
    'secret',
    'SECRET',
    'Access',
    'access',
    'key',
    'Key',
    '://',
    ':',
    '@',
    'GB82',
    'a',
    'Z',
    '4',
    '-',
    '.',
  ],
  ...['0123456789', 'abcdefabcdef', 'ABCD', 'x0', ' ', '\n', '/', '中', 'é', 'word'],
]

test('a text is suspect exactly where it holds one of the shapes, or a password', () => {
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(texts, (text) => {
      expect(isSuspectText(text)).toBe(shapes.test(text) || holdsPassword(text))
    }),
    { numRuns: 5000 },
  )
})

test.each([
  ['ghp_0123456789abcdef', true],
  ['See https://hooks.slack.com/services/T0.', true],
  ['SG.abcdefghijkl', true],
  ['xSG.abcdefghijkl', false],
  ['x-SG.abcdefghijkl', true],
  ['the key-card of a hotel', false],
  ['4111 1111 1111 1111', true],
  ['An ordinary sentence about self-service, 2026-11-26, v1.2.3-rc.1.', false],
])('%s: %s', (text, isSuspect) => {
  expect(isSuspectText(text)).toBe(isSuspect)
})
