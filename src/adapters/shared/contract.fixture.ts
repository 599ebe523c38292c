import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { HandOff } from '../../core/domain/hand-off.ts'
import { emptyDraft, type TicketDraft } from '../../core/domain/ticket-draft.ts'
import { wordIssue } from '../../core/domain/word-issue.ts'
import type { Arrived, Decode } from './decode.fixture.ts'
import type { FieldMap } from './fields.ts'
import { toOptionDocs } from './option-docs.ts'
import type { Target } from './target.ts'

const hostile = [
  ['quotes', `"double" 'single' \`back\` “curly” \\`],
  ['separators', 'a&b=c?d#e%f%20%zz^g+h;i,j/k|l:m@n[o]p(q)r!s*t$u~'],
  ['another parameter', '&labels=x&assignees=y&tf_priority=urgent&cc=all@example.com&bcc=a@example.com'],
  ['line breaks', 'one\r\ntwo\rthree\nfour\u2028five\u0085six\n\n\nseven\n'],
  ['headers', 'x\r\nBcc: all@example.com\r\n\r\ny%0D%0ACc: all@example.com'],
  ['a script', 'javascript:alert(1)//<script>alert(1)</script><img src=x onerror=alert(1)>&lt;b&gt;&amp;'],
  ['a command', '/close\n  /assign @all\n/label ~x'],
  ['an encoded query', 'x^priority=1^ORshort_description=y^EQ^^'],
  ['JSON', '{"a":"b\\u0000","__proto__":{"x":1}}'],
  ['emoji', '🙈👩‍👩‍👧‍👦🏳️‍🌈 é e\u0301'],
  ['Chinese', '無法登入：密碼重設郵件沒有寄來。无法登录“控制台”……'],
  ['right to left', 'لا أستطيع تسجيل الدخول \u202eabc\u202c \u200f'],
  ['lone surrogates', 'a\ud800b\udc00c\udfff\ud83d'],
  ['control characters', 'a\u0000b\u0007c\u001b[31md\u007fe\u009bf\tg\u000bh'],
  ['dots', '../../..'],
  ['nothing but spaces', ' \n \t '],
  ['long Latin', 'The quick brown fox & the lazy dog. '.repeat(556)],
  ['long Chinese', '登'.repeat(20_000)],
  ['long emoji', '🙈'.repeat(10_000)],
  ['long and sharp', '&<^%'.repeat(5_000)],
] as const

/** Names that some system reads as something else than a field of its form. */
const parameters = (
  'title body labels assignees milestone projects template type category category_id tags summary description ' +
  'short_description pid issuetype orgid retURL external debug debugEmail captcha_settings encoding name email phone ' +
  'company subject ticket_form_id tf_subject parent_id id sys_id sysparm_id sysparm_query sysparm_variables message ' +
  'username groupname users text'
).split(' ')

/** The suite that every target passes, with a strict decoder that reads a hand-off as the system does. */
export function describeTarget(name: string, target: Target, decode: Decode): void {
  test('goes by the name it is listed under', () => expect(target.name).toBe(name))

  test('documents every option', () => {
    const docs = toOptionDocs(target.options)
    expect(docs.length).toBeGreaterThan(0)
    expect(docs.filter(({ texts }) => texts.some(({ text }) => !/^[A-Z].*\.$/.test(text)))).toEqual([])
  })

  describe.each(target.ways.map((way) => [way.title || 'the only way', way] as const))('%s', (_, way) => {
    const options = JSON.parse(JSON.stringify(target.options.parse(way.example))) as never
    const fields: FieldMap = (options as { fields?: FieldMap }).fields ?? {}
    const handOver = (draft: TicketDraft): HandOff => target.prefill(options, draft)
    const read = (handOff: HandOff): Arrived => decode(handOff, options)

    test('says what it carries, and what is lost in both languages', () => {
      const kind = handOver(emptyDraft).kind
      expect(kind === 'copy').toBe(way.carries.length === 0)
      expect(kind === 'copy').toBe(way.confidence === 'no-prefill')
      expect((kind === 'link' ? way.budget : undefined) ?? 0).toBe(way.budget ?? 0)
      expect(way.carries.includes('fields')).toBe('fields' in (options as object))
      expect(way.note.en).toMatch(/\.$/)
      expect(way.note['zh-cn']).toMatch(/。$/)
    })

    test('opens the place without a draft', () => {
      const handOff = handOver(emptyDraft)
      expect(read(handOff)).toEqual({ target: expect.any(String) })
      expect([handOff.cuts, handOff.dropped.filter((part) => !['subject', 'description'].includes(part))]).toEqual([
        [],
        [],
      ])
      expect(addressOf(handOff)).toMatch(/^(?:https:\/\/[a-z]|mailto:|tel:\+)/)
    })

    test.each(hostile)('takes %s as it is', (_, text) => {
      expectDelivered({ subject: text, description: text, facts: toFacts(text) })
      expectDelivered({ subject: 'It fails', description: text, facts: {} })
    })

    test('takes any text as it is', () => {
      const unit = fc.oneof(
        fc.constantFrom(...' &=?#%+^/<>\'"\\;,@:\n\r\t\u0000'),
        fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      )
      const text = fc.array(unit, { maxLength: 400 }).map((units) => units.join(''))
      fc.assert(
        fc.property(text, text, text, (subject, description, fact) =>
          expectDelivered({ subject, description, facts: toFacts(fact) }),
        ),
        { numRuns: 60 },
      )
    })

    test.runIf('url' in (options as object))(
      'refuses the address of its own form where that of the system is wanted',
      () => {
        const [copied = ''] = addressOf(handOver(emptyDraft)).split('?')
        if (!copied.startsWith('https:')) return
        const value = { ...way.example, url: copied }
        const { data, error } = target.options.safeParse(value)
        if (error) {
          const words = error.issues.flatMap((issue) => wordIssue(issue, target.options, value))
          expect(words).toEqual([expect.objectContaining({ path: ['url'] })])
          expect(words[0]?.message).toMatch(/"url" does not fit: expected the address without \/.*, such as https:/)
        } else if (new URL(copied).pathname !== '/')
          expect(addressOf(target.prefill(data, emptyDraft)).split('?')[0]).toBe(copied)
      },
    )

    test.runIf(way.carries.includes('fields'))('refuses a field that is called like a parameter of its own', () => {
      const draft = {
        subject: 'It fails',
        description: 'Always',
        facts: { name: 'Ann', email: 'ann@example.com', phone: '1', company: 'Acme', version: '2.1' },
      }
      const names = Object.values(options as object).filter((option) => typeof option === 'string')
      for (const id of [...parameters, ...names]) {
        const value = { ...way.example, fields: { version: id } }
        const { data, error } = target.options.safeParse(value)
        if (error) {
          const words = error.issues.flatMap((issue) => wordIssue(issue, target.options, value))
          expect(words).toEqual([expect.objectContaining({ path: ['fields', 'version'] })])
          expect(words[0]?.message).toMatch(/"fields\.version" does not fit: .*such as /)
          continue
        }
        const arrived = decode(target.prefill(data, draft), data as never)
        expect(arrived).toMatchObject({ target: read(handOver(emptyDraft)).target, fields: { [id]: '2.1' } })
        expect([arrived.subject, arrived.description]).toEqual(['It fails', 'Always'])
      }
    })

    test.runIf(way.carries.includes('fields') && Object.keys(fields).length > 0)(
      'refuses a second fact for a field',
      () => {
        const [[fact = '', { id }] = ['', { id: '' }]] = Object.entries(fields)
        const value = { ...way.example, fields: { [fact]: id, another: id } }
        const words = target.options
          .safeParse(value)
          .error?.issues.flatMap((issue) => wordIssue(issue, target.options, value))
        expect(words).toEqual([expect.objectContaining({ path: ['fields', 'another'] })])
        expect(words?.[0]?.message).toContain(`"fields.another" does not fit: "${id}" takes "${fact}"; expected `)
      },
    )

    /** The same text for every fact that has a field, and one that has none. */
    function toFacts(text: string): Record<string, string> {
      return Object.fromEntries([...Object.keys(fields), 'nowhere'].map((fact) => [fact, text]))
    }

    function expectDelivered(draft: TicketDraft): void {
      const handOff = handOver(draft)
      const arrived = read(handOff)
      const plain = handOver(emptyDraft)
      expect(handOff.kind).toBe(plain.kind)
      expect(arrived.target).toBe(read(plain).target)
      expect(originOf(handOff)).toBe(originOf(plain))
      if (handOff.kind === 'link') expect(handOff.href.length).toBeLessThanOrEqual(way.budget ?? 0)
      if (handOff.kind === 'copy') {
        expect(handOff.href).toBe(addressOf(plain))
        expect(handOff.dropped).toEqual(expect.arrayContaining(['subject', 'description']))
        return
      }
      const cut = [
        toCut('subject', toLine(draft.subject), handOff),
        toCut('description', toClean(draft.description), handOff),
      ]
      const [subject = '', description = ''] = cut.map(replace)
      if (way.carries.includes('message'))
        expect(arrived.message ?? '').toBe([subject, description].filter((text) => text !== '').join('\n\n'))
      else expect([arrived.subject ?? '', arrived.description ?? '']).toEqual([subject, description])
      const wanted = Object.entries(draft.facts)
        .filter(([fact, text]) => toClean(text) !== '' && !handOff.dropped.includes(fact))
        .map(([fact, text]) => ({ fact, value: fields[fact]?.values?.[text] ?? toClean(text) }))
      const own = wanted.map(({ fact, value }) => ({ fact, value: replace(value) }))
      expect(arrived.fields ?? {}).toEqual(
        Object.fromEntries(own.map(({ fact, value }) => [fields[fact]?.id ?? fact, value])),
      )
      if (handOff.kind === 'link') expect(handOff.sent).toEqual({ subject, description, fields: own })
      const isReplaced = [...cut, ...wanted.map(({ value }) => value)].some((text) => replace(text) !== text)
      const { from = '', to = '' } = way.replaces ?? {}
      expect(handOff.replaced).toEqual(isReplaced ? { from, to } : undefined)
      expectNoWaste(handOff, description)
    }

    /** What is left of the budget holds no further character, however long that is once encoded. */
    function expectNoWaste(handOff: HandOff, description: string): void {
      const isCut = handOff.cuts.some(({ part, kept }) => part === 'description' && kept > 0)
      if (handOff.kind === 'link' && isCut && description !== '…')
        expect((way.budget ?? 0) - handOff.href.length).toBeLessThan(40)
    }

    function toCut(part: 'subject' | 'description', text: string, { cuts }: HandOff): string {
      const cut = cuts.find((candidate) => candidate.part === part)
      const characters = [...text]
      if (cut === undefined) return text
      expect(cut.kept + cut.removed).toBe(characters.length)
      expect(cut.removed).toBeGreaterThan(0)
      return `${characters.slice(0, cut.kept).join('')}…`
    }

    function replace(text: string): string {
      if (way.replaces === undefined) return text
      const { pattern, from, to } = way.replaces
      return text.replace(pattern, (found) => found.split(from).join(to))
    }
  })

  const keys = target.ways.flatMap((way) => Object.keys(way.example).map((key) => [way.title, key, way] as const))
  test.each(keys)('%s: names %s and shows an example where it is wrong', (_, key, way) => {
    for (const wrong of [{}, 'javascript:alert(1)', 'http://insecure.example/', [{}], null]) {
      const value = { ...way.example, [key]: wrong }
      const result = target.options.safeParse(value)
      if (key === 'fields' && result.success) continue
      const words = result.error?.issues.flatMap((issue) => wordIssue(issue, target.options, value)) ?? []
      expect(words.map(({ path }) => path[0])).toContain(key)
      for (const { message, advice } of words) expect(`${message} ${advice}`).toMatch(/such as |expected facts/)
    }
  })

  test('refuses an option that it does not have, with the nearest', () => {
    const [{ example }] = target.ways
    const [key = ''] = Object.keys(example).slice(-1)
    const value = { ...example, [`${key}x`]: 1 }
    const { error } = target.options.safeParse(value)
    const words = error?.issues.flatMap((issue) => wordIssue(issue, target.options, value)) ?? []
    expect(words).toEqual([
      { path: [`${key}x`], message: `"${key}x" is not a key that exists here.`, advice: `Did you mean "${key}"?` },
    ])
  })

  test('lists origins of forms only, and each as an origin', () => {
    for (const { example } of target.ways) {
      const options = target.options.parse(example)
      const origins = target.formOrigins?.(options) ?? []
      const handOff = target.prefill(options, emptyDraft)
      expect(origins.length > 0).toBe(handOff.kind === 'form')
      for (const origin of origins) expect(new URL(origin).origin).toBe(origin)
      if (handOff.kind === 'form') expect(origins).toContain(new URL(handOff.action).origin)
    }
  })
}

const addressOf = (handOff: HandOff): string => (handOff.kind === 'form' ? handOff.action : handOff.href)

/** Of a mail, its addresses; else the origin as a browser sees it. */
function originOf(handOff: HandOff): string {
  const url = new URL(addressOf(handOff))
  return url.origin === 'null' ? url.protocol + url.pathname : url.origin
}

/** The rule for texts once more, character by character. */
function toClean(text: string): string {
  let clean = ''
  const characters = [...text]
  characters.forEach((character, index) => {
    const code = character.codePointAt(0) ?? 0
    if (character === '\r' && characters[index + 1] === '\n') return
    if ([0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029].includes(code)) clean += '\n'
    else if (code >= 0xd800 && code <= 0xdfff) clean += '\ufffd'
    else if (code === 9 || code === 10 || (code >= 32 && (code < 127 || code > 159))) clean += character
  })
  return clean
}

const toLine = (text: string): string =>
  toClean(text)
    .split(/\s+/)
    .filter((word) => word !== '')
    .join(' ')
