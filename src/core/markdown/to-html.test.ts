import fc from 'fast-check'
import type { Element, ElementContent, Root, Text } from 'hast'
import { toHtml as toHtmlOfPeer } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { toHtml } from './to-html.ts'

const string = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[&<>"'`=\s\0a]*$/), fc.constant('hidden'))
const text = string.map((value): Text => ({ type: 'text', value }))
const properties = fc.dictionary(
  fc.constantFrom(
    ...['id', 'title', 'href', 'tabIndex', 'hidden', 'open', 'checked', 'download', 'className', 'colSpan'],
    ...['ariaDescribedBy', 'ariaLabel', 'dataAt', 'dataFootnoteRef', 'htmlFor', 'accept', 'reversed', 'dateTime'],
  ),
  fc.oneof(
    string,
    fc.boolean(),
    fc.integer(),
    fc.constantFrom(null, undefined, Number.NaN),
    fc.array(string.filter((value) => value.trim() !== '')),
  ),
)
const tagName = fc.constantFrom('p', 'a', 'br', 'img', 'input', 'pre', 'code', 'table', 'h2', 'details', 'kb-tab')

const { node } = fc.letrec<{ node: ElementContent }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    text,
    fc
      .record({ tagName, properties, children: fc.array(tie('node'), { maxLength: 4 }) })
      .map((element): Element => ({ type: 'element', ...element })),
  ),
}))

test('whatever a tree holds is written as hast-util-to-html writes it', () => {
  fc.assert(
    fc.property(fc.array(node, { maxLength: 5 }), (children) => {
      const tree: Root = { type: 'root', children }
      expect(toHtml(tree)).toBe(toHtmlOfPeer(tree, { allowDangerousHtml: true }))
    }),
    { numRuns: 1000 },
  )
})

test('a node that HTML has no place for is refused', () => {
  const tree = { type: 'root', children: [{ type: 'mdxFlowExpression', value: '1' }] } as unknown as Root
  expect(() => toHtml(tree)).toThrow('no HTML for a node of type mdxFlowExpression')
})
