import { expect, test } from 'vitest'
import { defaultSettings, toSettings } from '../external-links/settings.ts'
import { ConfigSchema } from './config.ts'

const parse = (externalLinks: unknown) => ConfigSchema.safeParse({ externalLinks })

test('a config that says nothing gives the settings that a check has by default, which allow nothing', () => {
  const settings = toSettings(ConfigSchema.parse({}).externalLinks)
  expect(settings).toEqual(defaultSettings)
  expect([settings.allow, settings.ports]).toEqual([[], []])
})

test.each<[unknown, string, string]>([
  [{ exclude: [{ match: 'https://a.org/' }] }, 'exclude.0.reason', 'expected text'],
  [{ exclude: [{ match: 'https://a.org/', reason: ' ' }] }, 'exclude.0.reason', 'expected a reason'],
  [
    { exclude: [{ match: 'https://a.org/', reason: 'x', until: 'spring' }] },
    'exclude.0.until',
    'expected a date such as 2026-03-31',
  ],
  [{ allow: ['https://a.org/'] }, 'allow.0', 'expected a host such as wiki.acme.example or wiki.acme.example:8443'],
  [{ allow: ['*'] }, 'allow.0', 'expected a host such as wiki.acme.example or wiki.acme.example:8443'],
  [{ fragments: ['a.org:80'] }, 'fragments.0', 'expected a host name such as docs.acme.example'],
  [{ cache: '../links.json' }, 'cache', 'expected a file below the root that ends in .json'],
  [{ cache: '/tmp/links.json' }, 'cache', 'expected a file below the root that ends in .json'],
  [{ cache: 'a\\..\\..\\links.json' }, 'cache', 'expected a file below the root that ends in .json'],
  [{ cache: 'kb.config.ts' }, 'cache', 'expected a file below the root that ends in .json'],
])('%j is refused at %s', (written, key, message) => {
  const issues = parse(written).error?.issues.map((issue) => [issue.path.slice(1).join('.'), issue.message])
  expect(issues).toEqual([[key, message]])
})

test.each([
  { exclude: [{ match: 'https://*.a.org/**', reason: 'needs a login', until: '2027-01-31' }] },
  { allow: ['wiki.acme.example', 'Wiki.acme.example:8443', '10.0.0.5', '[fd00::5]:8080'] },
  { cache: 'links.json', cacheDays: 14 },
  { cache: '.kb/links..old.json' },
])('%j is taken', (written) => expect(parse(written).error).toBeUndefined())
