import { describe, expect, test } from 'vitest'
import { compileMarkdown } from './compile.ts'

const fill = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length)).slice(0, length)

/** Lines from `line(0)` on until they are `length` long. */
function fillLines(line: (index: number) => string, length: number): string {
  let text = ''
  for (let index = 0; text.length < length; index++) text += `${line(index)}\n`
  return text
}

const bombs: [name: string, build: (length: number) => string, format?: 'mdx'][] = [
  ['quotes', (n) => fill('>', n)],
  ['quotes with spaces', (n) => `${fill('> ', n)}x`],
  ['quotes one deeper every line', (n) => fillLines((index) => `${'>'.repeat(index + 1)} x`, n)],
  ['lists on one line', (n) => `${fill('- ', n)}x`],
  ['numbered lists on one line', (n) => fill('1. ', n)],
  ['lists one deeper every line', (n) => fillLines((index) => `${'  '.repeat(index)}- x`, n)],
  ['lists in quotes', (n) => fill('- > ', n)],
  ['opening brackets', (n) => fill('[', n)],
  ['nested brackets', (n) => fill('[', n / 2) + fill(']', n / 2)],
  ['links in links', (n) => fill('[a](', n)],
  ['empty links', (n) => fill('[](', n)],
  ['images in images', (n) => fill('![', n)],
  ['footnote references', (n) => fill('[^1]', n)],
  ['footnote references that lead somewhere', (n) => `${fill('[^1]', n)}\n\n[^1]: x`],
  ['footnote references on lines of their own', (n) => `${fill('[^1]\n', n)}\n\n[^1]: x`],
  ['footnotes', (n) => fillLines((index) => `[^${index}]\n\n[^${index}]: x\n`, n)],
  ['block tags', (n) => fill('<div>', n)],
  ['block tags that HTML does not close', (n) => fill('<div/>', n)],
  ['block tags after tags that close nothing', (n) => `${fill('</p>', n / 2)}\n\n${fill('<div>', n / 2)}`],
  ['block tags between tags that close nothing', (n) => fill('<div></x>', n)],
  ['block tags with a blank line between', (n) => fill('<div>\n\n', n)],
  ['tables in cells in HTML', (n) => fill('<div><table><td></div>', n)],
  ['inline tags', (n) => fill('<b>', n)],
  ['formatting tags over paragraphs', (n) => `${fillLines((index) => `<b a${index}>`, 1000)}${fill('<p>x', n)}`],
  ['details', (n) => fill('<details>', n)],
  ['unfinished tags', (n) => fill('<a ', n)],
  ['unfinished tags in a block', (n) => `<div>\n${fill('<a ', n)}`],
  ['unfinished attributes', (n) => `<a ${fill('b="', n)}`],
  ['comments', (n) => fill('<!-- -->\n\n', n)],
  ['unfinished comments', (n) => fill('<!--', n)],
  ['processing instructions', (n) => fill('<?', n)],
  ['CDATA', (n) => fill('<![CDATA[', n)],
  ['stars', (n) => fill('*', n)],
  ['stars and letters', (n) => fill('*a **b ', n)],
  ['underscores', (n) => fill('_', n)],
  ['underscores in a word', (n) => fill('a_', n)],
  ['underscores in an address', (n) => `${fill('a_', n)}@`],
  ['tildes', (n) => fill('~~a ', n)],
  ['backticks', (n) => fill('`', n)],
  ['backticks one longer every time', (n) => fillLines((index) => '`'.repeat(index + 1), n)],
  ['fences', (n) => fill('```\n~~~\n', n)],
  ['a wide table', (n) => `|${fill('a|', n / 2)}\n|${fill('-|', n / 2)}\n`],
  ['a wide table of short rows', (n) => `|${fill('a|', n / 4)}\n|${fill('-|', n / 4)}\n${fill('|\n', n / 2)}`],
  [
    'a wide table of short rows in a quote',
    (n) => `> |${fill('a|', n / 4)}\n> |${fill('-|', n / 4)}\n${fill('> |\n', n / 2)}`,
  ],
  ['a long table of short rows', (n) => `|a|b|\n|-|-|\n${fill('|\n', n)}`],
  ['containers', (n) => fill(':::note\n', n)],
  ['unknown containers with words', (n) => fill(':::x y\n', n)],
  ['admonitions', (n) => fill('!!! note\n', n)],
  ['admonitions in each other', (n) => fillLines((index) => `${'    '.repeat(index)}!!! note`, n)],
  ['admonitions and blank lines', (n) => `!!! note\n${fill('\n', n)}`],
  ['containers from long to short', (n) => fillLines((index) => `${':'.repeat(200 - Math.min(index, 190))}note`, n)],
  ['colons', (n) => fill(':::', n)],
  ['directives in a line', (n) => `:::note\n${fill(':a', n)}`],
  ['directives in lines', (n) => `:::note\n${fill(':a\n', n)}`],
  ['a container label', (n) => `:::note[${fill('[', n)}`],
  ['addresses', (n) => fill('http://a.b ', n)],
  ['addresses in brackets', (n) => fill('<http://a', n)],
  ['an address of entities', (n) => `http://a.b/${fill('&a;', n)}`],
  ['mail addresses', (n) => fill('a@a.', n)],
  ['entities', (n) => fill('&amp;', n)],
  ['entities that are none', (n) => fill('&a', n)],
  ['link definitions', (n) => fill('[a]: b\n', n)],
  ['one long link definition, used often', (n) => `[a]: ${fill('x', n / 2)}\n\n${fill('[a] ', n / 2)}`],
  ['headings', (n) => fill('# a\n', n)],
  ['task lists', (n) => fill('- [ ] x\n', n)],
  ['alerts', (n) => fill('> [!NOTE]\n\n', n)],
  ['Hugo references', (n) => `${fill('](', n)}{{`],
  ['shortcodes', (n) => fill('{{< a ', n)],
  ['shortcodes with quotes', (n) => fill('{{< a "', n)],
  ['tags of Liquid', (n) => fill('{% hint a ', n)],
  ['components', (n) => fill('<Tabs a="b" ', n)],
  ['lines of shortcodes', (n) => fill('{{< note >}}\n', n)],
  ['shortcodes that end', (n) => fill('{{< /note >}}\n', n)],
  ['directives', (n) => fill(':::{note}\n', n)],
  ['components in components', (n) => `${fill('<Tabs>\n', n / 2)}${fill('</Tabs>\n', n / 2)}`],
  ['shortcodes in shortcodes', (n) => `${fill('{{< tip >}}\n', n / 2)}${fill('{{< /tip >}}\n', n / 2)}`],
  ['closed comments of Liquid', (n) => fill('{% comment %}\n{% endcomment %}\n', n)],
  ['comments of Liquid', (n) => fill('{% comment %}\n', n)],
  ['directives in code', (n) => fill('```{note}\n', n)],
  ['links in double brackets', (n) => fill('[[a', n)],
  ['whole links in double brackets', (n) => fill('[[a]]', n)],
  ['attribute lists', (n) => fill('){.a ', n)],
  ['attribute lines', (n) => fill('{: .note }\n', n)],
  ['tabs of MkDocs', (n) => fill('=== "a"\n', n)],
  ['indented tabs of MkDocs', (n) => fill('    === "a"\n', n)],
  ['formulas', (n) => fill('$a_1$ ', n)],
  ['dollars', (n) => fill('$', n)],
  ['dollars with words', (n) => fill('$a ', n)],
  ['lines of dollars', (n) => fill('$$\n', n)],
  ['open formulas', (n) => fill('$$a\n', n)],
  ['code of brackets', (n) => `\`\`\`json\n${fill('[{', n)}\n\`\`\``],
  ['code in long lines', (n) => `\`\`\`scss\n${fill('--', n)}\n\`\`\``],
  ['code in short lines', (n) => `\`\`\`scss\n${fill(`${fill('"', 80)}\n`, n)}\n\`\`\``],
  ['MDX tags', (n) => fill('<Tabs>\n', n), 'mdx'],
  ['MDX tags inside each other', (n) => fill('<Tabs>\n\n', n / 2) + fill('</Tabs>\n\n', (n / 2) * 1.125), 'mdx'],
  ['MDX fragments', (n) => fill('<>', n / 2) + fill('</>', (n / 2) * 1.5), 'mdx'],
  ['MDX braces', (n) => fill('{', n), 'mdx'],
  ['MDX expressions', (n) => fill('{a}', n), 'mdx'],
  ['MDX comments', (n) => fill('{/*', n), 'mdx'],
  ['MDX attributes', (n) => fill('<Tabs a={', n), 'mdx'],
  ['MDX tags in MDX expressions', (n) => fill('{<a>', n), 'mdx'],
  ['MDX expressions in MDX tags', (n) => fill('<a>{', n), 'mdx'],
  ['MDX attributes with comments', (n) => fill('<a b={/*}*/', n), 'mdx'],
  ['MDX attributes with strings', (n) => fill('<a b={"}",', n), 'mdx'],
  ['MDX attributes in what looks like code', (n) => `<a b={\n~~~\n${fill('~<a b={\n', n)}`, 'mdx'],
  ['MDX attributes after an attribute that looks like code', (n) => `<a c="\n~~~\n"${fill('b={<a ', n)}`, 'mdx'],
]

describe.each([5000, 10_000, 20_000])('%i characters of', (length) => {
  test.each(bombs)('%s are read within a second or refused with a line', (_name, build, format = 'md' as never) => {
    const source = build(length)
    const start = process.threadCpuUsage()
    const { body, problems } = compileMarkdown(source, { format, locale: 'en' })
    // Of the processor's time: other work on the machine is not the compiler's fault.
    expect(process.threadCpuUsage(start).user / 1000).toBeLessThan(1000)
    expect(problems.filter(({ line, message }) => !(line > 0 && message !== ''))).toEqual([])
    expect(body.html.length).toBeLessThanOrEqual(10 * source.length)
  })
})

test('refuses what is too deep, too wide or too much, and says where', () => {
  const sources: Record<string, string> = {
    quotes: `Text.\n\n${'>'.repeat(101)} x`,
    table: `|a|b|\n${'|-'.repeat(200)}|\n${'|\n'.repeat(200)}`,
    containers: ':::note\n'.repeat(101),
    footnotes: '[^1] '.repeat(2001),
    links: '[a](b) '.repeat(20_001),
    marks: `Text.\n\n${'&amp; '.repeat(5001)}`,
    word: 'a_'.repeat(2501),
    html: `Text.\n\n${'<div>'.repeat(101)}`,
    growth: `|a|b|\n|-|-|\n${'|\n'.repeat(5000)}`,
  }
  const told = Object.entries(sources).map(([name, source]) => [
    name,
    ...compileMarkdown(source, { format: 'md', locale: 'en' }).problems.map(
      ({ line, message }) => `${line}: ${message}`,
    ),
  ])
  expect(told).toEqual([
    ['quotes', '3: This line nests quotes or lists 101 deep; 100 is the limit.'],
    ['table', '102: This table has more than 20000 cells.'],
    ['containers', '101: Containers are nested more than 100 deep.'],
    ['footnotes', '1: 2001 footnote references; 2000 is the limit.'],
    ['links', '1: 20001 links; 20000 is the limit.'],
    ['marks', '3: This paragraph has more than 5000 "&" or ":".'],
    ['word', '1: This line has a word of more than 5000 characters.'],
    ['html', '3: Raw HTML is nested more than 100 deep.'],
    ['growth', '1: This text becomes a page 16 times its length; 10 is the limit.'],
  ])
})

test.each([
  ['a minified file', `\`\`\`json\n${'{"a_b":["<c>"],"d":"&e"},'.repeat(2000)}\n\`\`\``],
  ['code in a list', `1. Run\n\n    \`\`\`sh\n    ${'a_b:c&'.repeat(3000)}\n    \`\`\``],
  ['a token', `\`\`\`\n${'aB_9'.repeat(3000)}\n\`\`\``],
  ['a picture in the text', `![x](data:image/png;base64,${'iVBORw0KGgo'.repeat(3000)}=)`],
  ['a long table', `|a|b|c|\n|-|-|-|\n${'|one|two|three|\n'.repeat(3000)}`],
  ['a log of changes over years', '- [link](page.md)\n'.repeat(8000)],
  ['an HTML table on one line', `<table>${'<tr><td>a</td><td>b</td></tr>'.repeat(500)}</table>`],
  ['paragraphs that nobody closed', '<p>Some text.\n\n'.repeat(300)],
  ['a long paragraph', 'Words and numbers_with_underscores: 10:30 &amp; more. '.repeat(1000)],
  ['deep code', `\`\`\`\n${'>'.repeat(200)}\n\`\`\``],
])('lets %s pass', (_name, source) => {
  const { body, problems } = compileMarkdown(source, { format: 'md', locale: 'en' })
  expect(problems).toEqual([])
  expect(body.html).not.toBe('')
})

test.each(['md', 'mdx'] as const)(
  '400 elements inside each other are read, with text at the bottom one level more is not: %s',
  (format) => {
    const nest = (depth: number): string => `${'**x '.repeat(depth)}y${' z**'.repeat(depth)}`
    const told = [398, 399].map((depth) => compileMarkdown(nest(depth), { format, locale: 'en' }).problems.length)
    expect(told).toEqual([0, 1])
  },
)
