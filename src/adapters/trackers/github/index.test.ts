import { expect, test } from 'vitest'
import { handOverWith } from '../../shared/prefill.fixture.ts'
import { github } from './index.ts'

const title = 'title=VPN%20drops%20%26%20reconnects'
const text = 'Since%202.1.%0AEvery%205%20min'
const repository = 'acme/app'

test.each([
  [{ opens: 'issue' }, `issues/new?${title}&body=${text}`],
  [{ opens: 'issue', template: 'bug report.md' }, `issues/new?template=bug%20report.md&${title}&body=${text}`],
  [
    { opens: 'form', template: 'bug.yml', description: 'what-happened', fields: { version: 'version' } },
    `issues/new?template=bug.yml&${title}&what-happened=${text}&version=2.1`,
  ],
  [{ opens: 'discussion', category: 'q-a' }, `discussions/new?category=q-a&${title}&body=${text}`],
])('%j', (options, path) => {
  expect(handOverWith(github, { repository, ...options })).toMatchObject({
    kind: 'link',
    href: `https://github.com/acme/app/${path}`,
  })
})
