import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { describe, expect, test } from 'vitest'
import { hasSharedData, sharedData } from '../../shared-data.fixture.ts'
import { compileMarkdown } from './compile.ts'
import { elementsIn } from './dangers.fixture.ts'

interface Example {
  number: number
  markdown: string
  html: string
}

/** What the product builds on: where a text leads, what it is divided into, what is code. */
interface Structure {
  links: string[]
  headings: string[]
  code: string[]
}

const tabs = (text: string): string => text.replaceAll('→', '\t')

function readExamples(): Example[] {
  const spec = readFileSync(join(sharedData, 'markdown/gfm-spec.txt'), 'utf8')
  const found = [...spec.matchAll(/^`{32} example[^\n]*\n([\s\S]*?)^\.\n([\s\S]*?)^`{32}$/gm)]
  return found.map(([, markdown = '', html = ''], index) => ({
    number: index + 1,
    markdown: tabs(markdown),
    html: tabs(html),
  }))
}

function toOurs(markdown: string): Structure {
  // With a title of its own, none of the example's headings is lifted out.
  const { references, html } = compileMarkdown(`# Title\n\n${markdown}`, { format: 'md', locale: 'en' }).body
  return { ...toExpected(html), links: dropRepeats(references.map(({ type, target }) => `${type} ${decode(target)}`)) }
}

function toExpected(html: string): Structure {
  const elements = [...elementsIn(parseFragment(html).childNodes)]
  const attribute = (element: DefaultTreeAdapterTypes.Element, name: string): string | undefined =>
    element.attrs.find((candidate) => candidate.name === name)?.value
  return {
    links: dropRepeats(
      elements.flatMap((element) => {
        const target = attribute(element, element.tagName === 'a' ? 'href' : 'src')
        if (target === undefined || !['a', 'img'].includes(element.tagName)) return []
        return [`${element.tagName === 'a' ? 'link' : 'image'} ${decode(target)}`]
      }),
    ),
    headings: elements
      .filter(({ tagName }) => /^h[1-6]$/.test(tagName))
      .map((element) => fold(textOf(element)))
      .filter((text) => text !== '')
      .sort(),
    code: elements.filter(({ tagName }) => tagName === 'code').map(textOf),
  }
}

function textOf(node: DefaultTreeAdapterTypes.ChildNode): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

/** A link that HTML does not close comes again in the next block. */
const dropRepeats = (links: string[]): string[] => links.filter((link, index) => link !== links[index - 1])

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim()

function decode(target: string): string {
  try {
    return decodeURIComponent(target)
  } catch {
    return target
  }
}

describe.skipIf(!hasSharedData)('on the examples of the GFM specification (needs ../shared/data)', () => {
  test('links, headings and code are what GitHub says they are, but for six', ({ annotate }) => {
    const examples = readExamples()
    expect(examples).toHaveLength(673)
    const wrong = examples.filter(
      ({ markdown, html }) => JSON.stringify(toOurs(markdown)) !== JSON.stringify(toExpected(html)),
    )
    annotate(`${673 - wrong.length} of 673 agree`)
    // Written for readers without autolinks (610 to 620), which GFM adds; `ftp:` (628) is no link on the site.
    expect(wrong.map(({ number }) => number)).toEqual([610, 614, 616, 619, 620, 628])
  })
})
