import { expect, test } from 'vitest'
import { compileMarkdown } from './compile.ts'

const read = (source: string, mayRunCode: boolean): [string, string, number][] =>
  compileMarkdown(source, { format: 'mdx', locale: 'en', mayRunCode }).body.references.map(({ type, target, line }) => [
    type,
    target,
    line,
  ])

const source = `import { Card, Shot } from './x.js'

[a](a.md)

<Card href="b.md" to="/c/" title="d.md">text</Card>

Inline <Shot src="e.png" alt={f} /> and <a href="g.md">g</a>.
`

test('components of trusted MDX link by their props, behind the links of the text', () => {
  expect(read(source, true)).toEqual([
    ['link', 'a.md', 3],
    ['link', 'g.md', 7],
    ['link', 'b.md', 5],
    ['link', '/c/', 5],
    ['image', 'e.png', 7],
  ])
})

test('components that articles may not use link nowhere, because nothing renders them', () => {
  expect(read('<Card href="b.md" />', false)).toEqual([])
})

test('an expression that is nothing but text is a target, of HTML too, and no other expression is', () => {
  const props = ["href={'b.md'}", 'to={`c.md`}', 'image="d.png"', `link={\`\${e}.md\`}`, 'url={f}']
  expect(read(`<Card ${props.join(' ')} />\n\n<a href={'g.md'}>g</a>\n`, true)).toEqual([
    ['link', 'b.md', 1],
    ['link', 'c.md', 1],
    ['image', 'd.png', 1],
    ['link', 'g.md', 3],
  ])
})
