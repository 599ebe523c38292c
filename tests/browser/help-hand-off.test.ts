import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { helpForm, readSent, readStorage, writeTicket } from './support/fill-form.ts'
import { type Arrival, type StandIn, startStandIn } from './support/stand-in.ts'
import { type OpenPage, useSite } from './support/use-site.ts'

let standIn: StandIn
beforeAll(async () => {
  standIn = await startStandIn()
})
afterAll(() => standIn?.close())
beforeEach(() => {
  standIn.arrivals.length = 0
})

/** The browser finds the tracker's name on this machine: targets are https by their schema, and so is the stand-in. */
const site = useSite('small', undefined, () => ({ 'desk.site.kb:443': standIn.address }))
const open = (): Promise<OpenPage> => site.open('/help/', { ignoreHTTPSErrors: true })

const subject = `"x" & <y> 'z' #1? 100%`
const details = 'a&b=c+d\n../..;登录🙈 ^ \\ |'

/** Chooses a way, clicks, and gives what reached the stand-in. */
async function handOver(page: Page, way: string): Promise<Arrival | undefined> {
  await page.check(`[data-part=destinations] label:has-text("${way}") input`)
  const opened = page.context().waitForEvent('page')
  await page.click(helpForm.go)
  await (await opened).waitForLoadState()
  return standIn.arrivals[0]
}

const isRefusal = (problem: string): boolean => problem.startsWith('refused')

test('a link with a query arrives as the page showed it, decoded as it was typed', async () => {
  const { page, problems } = await open()
  await writeTicket(page, subject, details)
  await page.check('[data-part=destinations] label:has-text("Ask the forum") input')
  await expect.poll(async () => (await readSent(page))['Whole address']).toContain('/new-topic?')
  const sent = await readSent(page)
  const arrival = await handOver(page, 'Ask the forum')
  expect(`https://desk.site.kb${arrival?.target}`).toBe(sent['Whole address'])
  expect(arrival?.referrer).toBe('')
  const query = new URL(arrival?.target ?? '', 'https://desk.site.kb').searchParams
  expect([query.get('title'), query.get('body'), query.get('category')]).toEqual([
    sent['Subject'],
    sent['Text'],
    'help',
  ])
  expect(query.get('title')).toBe(subject)
  expect(query.get('body')).toContain(`${details}\n\nBefore this ticket:`)
  expect(problems.filter(isRefusal)).toEqual([])
})

test('a link that carries the text in its path does, too', async () => {
  const { page, problems } = await open()
  await writeTicket(page, subject, details)
  await page.check('[data-part=destinations] label:has-text("Open an incident") input')
  await expect.poll(async () => (await readSent(page))['Whole address']).toContain('/params/query/')
  const sent = await readSent(page)
  expect(await page.textContent('[data-part=losses]')).toContain(
    'This place takes ^ for a command, so ＾ is sent instead.',
  )
  const arrival = await handOver(page, 'Open an incident')
  const path = arrival?.target ?? ''
  expect(path).toMatch(/^\/now\/sow\/record\/incident\/-1\/params\/query\//)
  const pairs = decodeURIComponent(path.slice(path.indexOf('/query/') + '/query/'.length)).split('^')
  const texts = pairs.map((pair) => pair.slice(pair.indexOf('=') + 1))
  expect(texts.slice(0, 2)).toEqual([sent['Subject'], sent['Text']])
  expect(texts[0]).toBe(subject)
  expect(texts[1]).toContain(`${details.replaceAll('^', '＾')}\n\nBefore this ticket:`)
  expect(problems.filter(isRefusal)).toEqual([])
})

test('a form is posted field by field, as the page showed it, and the policy lets it', async () => {
  const { page, problems } = await open()
  await writeTicket(page, subject, details)
  await page.fill('#kbf-email', 'ann+vpn@acme.io')
  await page.check('[data-part=destinations] label:has-text("Send a case") input')
  await expect.poll(async () => (await readSent(page))['Field email']).toBe('ann+vpn@acme.io')
  const sent = await readSent(page)
  const arrival = await handOver(page, 'Send a case')
  expect([arrival?.method, arrival?.contentType, arrival?.referrer]).toEqual([
    'POST',
    'application/x-www-form-urlencoded',
    '',
  ])
  const posted = Object.fromEntries(new URLSearchParams(arrival?.body))
  const shown = Object.entries(sent).flatMap(([label, value]) =>
    label.startsWith('Field ') ? [[label.slice('Field '.length), value.replaceAll('\n', '\r\n')]] : [],
  )
  expect(posted).toEqual(Object.fromEntries(shown))
  expect(posted['subject']).toBe(subject)
  expect(posted['orgid']).toBe('00D000000000001')
  expect(problems.filter(isRefusal)).toEqual([])
})

test('a mail opens with the subject and the text, by a click that nothing holds back', async () => {
  const { page } = await open()
  await page.evaluate(() => {
    const clicked: [string, boolean][] = []
    Object.assign(window, { clicked })
    addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a')
      if (link) clicked.push([link.href, event.defaultPrevented])
    })
  })
  await writeTicket(page, subject, details)
  await page.check('[data-part=destinations] label:has-text("Write to us") input')
  await page.waitForSelector('[data-part=go] a[href^="mailto:"]')
  const sent = await readSent(page)
  await page.click(helpForm.go)
  const [[href, isPrevented] = ['', true]] = await page.evaluate(
    () => (window as unknown as { clicked: [string, boolean][] }).clicked,
  )
  expect(isPrevented).toBe(false)
  expect(href).toBe(sent['Whole address'])
  const [to = '', query = ''] = href.slice('mailto:'.length).split('?')
  const headers = Object.fromEntries(query.split('&').map((pair) => pair.split('=').map(decodeURIComponent)))
  expect([to, headers['subject'], headers['body'].replaceAll('\r\n', '\n')]).toEqual([
    'help@small.example',
    subject,
    sent['Text'],
  ])
})

test('what was too long for the address is said, and the full text can be copied', async () => {
  const { page } = await site.open('/help/', { permissions: ['clipboard-read', 'clipboard-write'] })
  const long = '登录失败🙈'.repeat(800)
  await writeTicket(page, 'VPN drops', long)
  await page.check('[data-part=destinations] label:has-text("Write to us") input')
  await page.waitForSelector('.help-losses li')
  expect(await page.textContent('.help-losses li')).toMatch(
    /^The text was too long for the address: \d{4} characters are not in it, where “…” stands\. Copy the full text and paste it there\.$/,
  )
  expect((await readSent(page))['Whole address']?.length).toBeLessThanOrEqual(1800)
  await page.click('[data-action=copy]')
  await expect.poll(() => page.textContent('[data-part=result]')).toBe('Copied.')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain(`VPN drops\n\n${long}\n\nBefore this ticket:`)
})

test('a form for those without scripts posts nothing past the finder of secrets', async () => {
  const { page } = await open()
  expect(await page.isVisible('#kb-ways form')).toBe(false)
  expect(await page.isVisible('#kb-ways .form-above')).toBe(true)
})

test('where nothing can be filled in, the click copies the text and opens the place', async () => {
  const { page } = await site.open('/help/', { permissions: ['clipboard-read', 'clipboard-write'] })
  await page.context().route('https://forum.example.com/**', (route) => route.fulfill({ body: 'forum' }))
  await writeTicket(page, 'VPN drops', '')
  await page.check('[data-part=destinations] label:has(strong:text-is("forum")) input')
  await page.waitForSelector('[data-part=go] a[href="https://forum.example.com"]')
  const opened = page.context().waitForEvent('page')
  await page.click(helpForm.go)
  expect((await opened).url()).toBe('https://forum.example.com/')
  await page.bringToFront()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('VPN drops\n\nBefore this ticket:')
})

test('at the hand-off the draft is forgotten, and nothing typed was ever in an address of the site', async () => {
  const { page, requests } = await open()
  await writeTicket(page, 'VPN drops zebra', 'quagga')
  expect((await readStorage(page)).join()).toContain('quagga')
  await handOver(page, 'Ask the forum')
  expect(await readStorage(page)).toEqual(['{}', '{}'])
  expect(await page.textContent('[data-part=result]')).toMatch(/^Handed over\./)
  const own = requests.filter((path) => path !== '/new-topic' && /zebra|quagga/.test(path))
  expect([own, new URL(page.url()).search]).toEqual([[], ''])
})
