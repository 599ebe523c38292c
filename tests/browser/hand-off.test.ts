import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { handOverWith } from '../../src/adapters/shared/prefill.fixture.ts'
import type { Target } from '../../src/adapters/shared/target.ts'
import { trackers } from '../../src/adapters/trackers/index.ts'
import { type StandIn, startStandIn } from './support/stand-in.ts'
import { useSite } from './support/use-site.ts'

let standIn: StandIn
beforeAll(async () => {
  standIn = await startStandIn()
})
afterAll(() => standIn?.close())
beforeEach(() => {
  standIn.arrivals.length = 0
})

const site = useSite('small', undefined, () => ({ 'desk.site.kb:443': standIn.address }))
const options = { javaScriptEnabled: false, ignoreHTTPSErrors: true }

test('without a script, a link of the help page opens the tracker, and says nothing of where it came from', async () => {
  const { page } = await site.open('/help/', options)
  await page.click('#kb-ways >> text=Ask the forum')
  await page.waitForURL('https://desk.site.kb/**')
  expect(standIn.arrivals).toEqual([
    { method: 'GET', target: '/new-topic?category=help', contentType: '', referrer: '', body: '' },
  ])
})

test('without a script, the form of the help page posts what was typed, and the policy lets it', async () => {
  const { page, problems } = await site.open('/help/', options)
  const form = page.locator('form[method=post]')
  const details = 'It says:\n"no" & <never>\n登录失败 🙈 +1'
  await form.getByLabel('What is wrong').fill('VPN drops & reconnects')
  await form.getByLabel('Details').fill(details)
  await form.getByLabel('Your e-mail address').fill('ann+vpn@acme.io')
  await form.getByRole('button').click()
  await page.waitForURL('https://desk.site.kb/**')
  const [arrival] = standIn.arrivals
  expect({ ...arrival, body: Object.fromEntries(new URLSearchParams(arrival?.body)) }).toEqual({
    method: 'POST',
    target: '/servlet/servlet.WebToCase?encoding=UTF-8',
    contentType: 'application/x-www-form-urlencoded',
    referrer: '',
    body: {
      orgid: '00D000000000001',
      retURL: 'https://small.example/help/',
      subject: 'VPN drops & reconnects',
      description: details.replaceAll('\n', '\r\n'),
      email: 'ann+vpn@acme.io',
    },
  })
  expect(problems.filter((problem) => problem.startsWith('refused'))).toEqual([])
})

test('the mailbox is a link that a mail program takes', async () => {
  const { page } = await site.open('/help/', options)
  expect(await page.getByRole('link', { name: 'Write to us' }).getAttribute('href')).toBe('mailto:help@small.example')
})

const hostile = {
  subject: `"x" & <y> 'z' #1? 100%`,
  description: 'a&b=c+d\n../..;登录🙈\u202e ^ \\ |',
  facts: {},
}
const url = 'https://desk.site.kb'

test.each<[string, Target, Record<string, unknown>, (target: string) => unknown]>([
  [
    'a query',
    trackers.zendesk,
    { url },
    (target) => {
      const query = new URL(target, url).searchParams
      const read = (name: string): string | undefined =>
        query.get(name)?.replaceAll('&lt;', '<').replaceAll('&amp;', '&')
      return [read('tf_subject'), read('tf_description')]
    },
  ],
  [
    'the query of a query',
    trackers.servicenow,
    { url, mode: 'classic' },
    (target) => {
      const query = new URL(target, url).searchParams.get('sysparm_query') ?? ''
      return query.split('^').map((pair) => pair.slice(pair.indexOf('=') + 1).replaceAll('＾', '^'))
    },
  ],
  [
    'a path',
    trackers.servicenow,
    { url, mode: 'workspace' },
    (target) =>
      decodeURIComponent(target.slice('/now/sow/record/incident/-1/params/query/'.length))
        .split('^')
        .map((pair) => pair.slice(pair.indexOf('=') + 1).replaceAll('＾', '^')),
  ],
])(
  '%s of a link arrives as it was typed, through a real click and a real server',
  async (_, target, settings, read) => {
    const handOff = handOverWith(target, settings, hostile)
    const href = handOff.kind === 'link' ? handOff.href : ''
    standIn.page = `<!doctype html><title>Page</title><a href="${href.replaceAll('&', '&amp;')}">go</a>`
    const { page } = await site.open(undefined, options)
    await page.goto(`${url}/start`)
    await page.click('text=go')
    await expect.poll(() => standIn.arrivals.length).toBe(2)
    expect(read(standIn.arrivals[1]?.target ?? '')).toEqual([hostile.subject, hostile.description])
  },
)
