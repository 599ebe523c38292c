import { parseFragment } from 'parse5'
import { expect, test } from 'vitest'
import { toArticleView, withAnswer } from './article.ts'
import { exampleSite } from './files/example-site.fixture.ts'
import { findVersion } from './versions.ts'

const answer = `Open **Settings** and choose \`Reset\`.

> [!NOTE]
> Links last an hour & a half.

| a | b |
| - | - |
| 1 | <2> |

1. One
   - inner

\`\`\`sh
npm run "build" <here>
\`\`\`

See [the other page](other.md).`

const site = exampleSite({
  files: {
    'en/faq/login/reset.md': { data: { title: 'How do I reset </script> it?', reviewed: '2026-01-02' }, text: answer },
    'en/faq/login/other.md': '# Other',
    'en/guides/start.md': { data: { title: 'Start', description: 'How to start' }, text: 'Text.' },
  },
})

function viewOf(id: string) {
  const version = findVersion(site, id, 'en')
  if (version === undefined) throw new Error(`no ${id}`)
  return withAnswer(toArticleView(site, version, 'en'))
}

const dataOf = (id: string) => viewOf(id).page.jsonLd.map((text) => JSON.parse(text))

type Node = { value?: string; childNodes?: Node[] }
const textOf = ({ value, childNodes = [] }: Node): string => value ?? childNodes.map(textOf).join(' ')
const withoutSpace = (text: string): string => text.replace(/\s+/g, '')

test('the answer of a question is, letter by letter, the text that its page shows', () => {
  const [, page] = dataOf('faq/login/reset')
  const visible = textOf(parseFragment(viewOf('faq/login/reset').html) as Node)
  const [question] = page.mainEntity
  expect(page['@type']).toBe('FAQPage')
  expect(question.name).toBe('How do I reset </script> it?')
  expect(withoutSpace(question.acceptedAnswer.text)).toBe(withoutSpace(visible))
})

test('no text can end the script element that it stands in', () => {
  expect(viewOf('faq/login/reset').page.jsonLd.join('')).not.toContain('</script')
})

test('other articles are technical articles with full addresses', () => {
  expect(dataOf('guides/start')).toEqual([
    {
      '@context': 'https://schema.org',
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'Home', item: 'https://help.example.com/' },
        { '@type': 'ListItem', position: 2, name: 'Guides', item: 'https://help.example.com/topics/guides/' },
        { '@type': 'ListItem', position: 3, name: 'Start', item: 'https://help.example.com/guides/start/' },
      ],
    },
    {
      '@context': 'https://schema.org',
      '@type': 'TechArticle',
      headline: 'Start',
      description: 'How to start',
      inLanguage: 'en',
      url: 'https://help.example.com/guides/start/',
    },
  ])
})
