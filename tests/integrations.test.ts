import { expect, test } from 'vitest'
import { formatIntegrationsGuide } from './integrations-guide.ts'

// After a change of an adapter: npx vitest run tests/integrations.test.ts -u
test.each(['en', 'zh-cn'] as const)('the guide to integrations in %s says what the adapters say', async (locale) => {
  await expect(formatIntegrationsGuide(locale)).toMatchFileSnapshot(`../content/${locale}/guides/integrations.md`)
})
