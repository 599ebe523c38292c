import { expect, test } from 'vitest'
import { exampleFiles } from './example-site.fixture.ts'

test('names the contacts as addresses, with a date after which the file is void', () => {
  const files = exampleFiles({
    config: {
      security: {
        contact: ['security@example.com', '+49 (30) 123-45', 'https://example.com/report', 'example.com/report'],
        expires: '2027-01-01',
        policy: 'https://example.com/policy',
        languages: ['en', 'zh'],
      },
    },
    files: { 'a.md': 'A' },
  })
  expect(files['.well-known/security.txt']).toBe(`Contact: mailto:security@example.com
Contact: tel:+493012345
Contact: https://example.com/report
Contact: https://example.com/report
Expires: 2027-01-01T00:00:00Z
Preferred-Languages: en, zh
Canonical: https://help.example.com/.well-known/security.txt
Policy: https://example.com/policy
`)
})

test('a contact cannot add a field of its own', () => {
  const security = { contact: ['a@example.com\nExpires: 2999-01-01T00:00:00Z'], expires: '2027-01-01' }
  const written = exampleFiles({ config: { security }, files: { 'a.md': 'A' } })['.well-known/security.txt']
  expect(written?.match(/^Expires:.*$/gm)).toEqual(['Expires: 2027-01-01T00:00:00Z'])
})

test('there is none without a contact', () => {
  expect(Object.keys(exampleFiles({ files: { 'a.md': 'A' } }))).not.toContain('.well-known/security.txt')
})
