import { expect, test } from 'vitest'
import { formatTicketExportsGuide } from './ticket-exports-guide.ts'

// After a change of an adapter: npx vitest run tests/ticket-exports.test.ts -u
test.each(['en', 'zh-cn'] as const)('the guide to ticket exports in %s says what the adapters say', async (locale) => {
  await expect(formatTicketExportsGuide(locale)).toMatchFileSnapshot(`../content/${locale}/guides/ticket-exports.md`)
})
