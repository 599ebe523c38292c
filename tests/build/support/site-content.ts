import { writeFiles } from './scratch.ts'

/**
 * A small site of every kind, in two languages, whose pages show each other's titles. `edition` is in
 * every text; `articles` is a multiple of six, so that every link leads somewhere.
 */
export function toSiteContent(edition: string, articles = 12): Record<string, string> {
  const numbers = [...Array(articles).keys()]
  const faq = (number: number, language: string): string =>
    [
      '---',
      `title: ${language === 'en' ? 'Question' : '问题'} ${number}`,
      `tags: [tag-${number % 3}]`,
      `related: [faq/topic-${(number + 1) % 3}/q${(number + 1) % articles}]`,
      '---',
      '',
      `Edition ${edition} of number ${number}. See [a later one](q${(number + 6) % articles}.md#what-to-do).`,
      language === 'en' ? 'Start with [the guide](../../guides/start.md).' : '',
      '',
      '## What to do',
      '',
      '```sh',
      `echo ${number}`,
      '```',
      '',
    ].join('\n')
  const entries = ['en', 'zh-cn'].flatMap((language) =>
    numbers
      .filter((number) => language === 'en' || number % 2 === 0)
      .map((number) => [`content/${language}/faq/topic-${number % 3}/q${number}.md`, faq(number, language)] as const),
  )
  return {
    ...Object.fromEntries(entries),
    'content/en/guides/start.md': `# Getting started\n\nEdition ${edition}.\n\n![A map](map.svg)\n\n## Map\n\nText.\n`,
    'content/en/guides/map.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0L9 9"/></svg>\n',
    'content/en/runbooks/DiskFull.md': `---\nseverity: critical\nowner: storage\n---\n\n# Disk full\n\nEdition ${edition}.\n`,
    'content/en/tiers/community.md':
      '---\nrank: 1\nchannels:\n  - type: forum\n    url: https://example.org/forum\nhours:\n  week: always\n---\n\n# Community\n\nAsk.\n',
    'kb.config.ts': "export default { title: 'Sample', url: 'https://help.example.org' }\n",
  }
}

/** Writes `toSiteContent` into a folder and answers the folder. */
export function writeSite(folder: string, edition: string, articles?: number): string {
  return writeFiles(folder, toSiteContent(edition, articles))
}
