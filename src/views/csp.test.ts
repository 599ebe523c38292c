import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { formatPolicy, themeScriptHash } from './csp.ts'
import { themeScript } from './theme.ts'

test('the policy names the hash of the script that stands in the head', () => {
  expect(themeScriptHash).toBe(`sha256-${createHash('sha256').update(themeScript).digest('base64')}`)
})

test('only the header forbids frames, because a meta element cannot', () => {
  expect(formatPolicy('header')).toBe(`${formatPolicy('meta')}; frame-ancestors 'none'`)
})

test('forms go to the site itself and to the trackers that take one, and nowhere else', () => {
  const forms = (policy: string): string | undefined =>
    policy.split('; ').find((part) => part.startsWith('form-action '))
  expect(forms(formatPolicy('meta'))).toBe("form-action 'self'")
  expect(forms(formatPolicy('header', ['https://webto.salesforce.com']))).toBe(
    "form-action 'self' https://webto.salesforce.com",
  )
})

test('the policy allows no inline code and no other origin', () => {
  expect(formatPolicy('header')).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/)
})
