import { expect, test } from 'vitest'
import type { ExampleFile } from '../../../corpus/example-corpus.fixture.ts'
import { checkExample, told } from '../../check-example.fixture.ts'

const site = {
  'en/faq/login/reset.md': '# Reset\n\n## Choose a new password\n\n## Steps {#steps}\n\n<a name="old"></a>',
  'en/faq/login/Café Menü.md': '# Café\n\n## Über uns',
  'en/guides/start.md': { data: { redirects: ['/guides/begin', '/old/start.html'] }, text: '# Start\n\n## One' },
  'en/guides/secret-plan.md': { data: { draft: true }, text: '# Plan' },
  'en/runbooks/PodCrash.md': '# PodCrash',
  'zh-cn/faq/login/reset.md': '# 重置',
  'zh-cn/guides/only.md': '# 只有',
}

/** What is said about links in one file of that site. */
function check(text: string | ExampleFile, file = 'en/faq/login/page.md', config = {}): string[] {
  const files = { ...site, [file]: text }
  const assets = ['content/en/faq/login/img/Menu.png', 'static/logo.svg']
  return told(checkExample({ files, assets, others: ['LICENSE', 'img/notes.bin'], config }), 'links/').map((line) =>
    line.replace(file, 'page'),
  )
}

test.each([
  ['a file beside it', '[a](reset.md)'],
  ['a file above it', '[a](../../guides/start.md)'],
  ['no ending', '[a](reset)'],
  ['a slash at the end', '[a](reset/)'],
  ['.html', '[a](/faq/login/reset.html)'],
  ['the top of the site', '[a](/faq/login/reset/)'],
  ['a heading', '[a](reset.md#choose-a-new-password)'],
  ['an id of its own', '[a](reset.md#steps)'],
  ['an anchor of raw HTML', '[a](reset.md#old)'],
  ['its own heading', '## Here\n\n[a](#here)'],
  ['percent-encoded letters', '[a](Caf%C3%A9%20Men%C3%BC.md#%C3%BCber-uns)'],
  ['decomposed letters', '[a](<Cafe\u0301 Menü.md#u\u0308ber-uns>)'],
  ['a reference', '[a][b]\n\n[b]: reset.md'],
  ['raw HTML', '<a href="reset.md">a</a>'],
  ['a picture', '![a](img/Menu.png)'],
  ['a picture from the top', '![a](/logo.svg)'],
  ['code in a line', '`[a](nowhere.md)`'],
  ['a fenced block', '```md\n[a](nowhere.md)\n```'],
  ['another site', '[a](https://example.com/x) <mailto:a@example.com> [c](tel:+4930123)'],
  ['its own translation', '[中文](../../../zh-cn/faq/login/reset.md)', 'en/faq/login/reset.md'],
  ['a page that only the other language has', '[a](../../../zh-cn/guides/only.md)'],
  ['brackets that are no link', 'list[i][j] and [1][2] and \\[x\\][y]'],
])('lets a link to %s pass', (_, text, file = 'en/faq/login/page.md') => {
  expect(check(text, file)).toEqual([])
})

test.each([
  [
    'a path that leads nowhere',
    'x\n\n[a](rest.md)',
    'page:3 warning links/broken-page "rest.md" leads to no page or file. Did you mean "reset.md"?',
  ],
  [
    'a page in another folder, by its name',
    '[a](start.md)',
    'page:1 warning links/broken-page "start.md" leads to no page or file. Did you mean "../../guides/start.md"?',
  ],
  [
    'a host without a scheme',
    '[a](www.example.com/x)',
    'page:1 warning links/broken-page "www.example.com/x" leads to no page or file. Did you mean "https://www.example.com/x"?',
  ],
  [
    'a path that leaves the root',
    '[a](../../../../../etc/passwd)',
    'page:1 warning links/broken-page "../../../../../etc/passwd" leads out of the folder that is built. Link to its address on the web, or build the folder that holds both.',
  ],
  [
    'a link in raw HTML',
    'x\n\n<p>\n<a href="gone.md">a</a></p>',
    'page:4 warning links/broken-page "gone.md" leads to no page or file. Correct the path, or remove the link.',
  ],
  [
    'a link by reference, where it is used',
    '[a][b]\n\n[b]: gone.md',
    'page:1 warning links/broken-page "gone.md" leads to no page or file. Correct the path, or remove the link.',
  ],
  [
    'a draft',
    '[a](../../guides/secret-plan.md)',
    'page:1 warning links/draft-target "../../guides/secret-plan.md" leads to content/en/guides/secret-plan.md, which is a draft and is not published. Publish that article, or remove the link until it is.',
  ],
  [
    'a heading that is not there',
    '[a](reset.md#choose-new-pasword)',
    'page:1 warning links/broken-anchor "reset.md#choose-new-pasword" names no heading of content/en/faq/login/reset.md. Did you mean "#choose-a-new-password"?',
  ],
  [
    'a heading of another page',
    '[a](#steps)',
    'page:1 warning links/broken-anchor "#steps" names no heading of content/en/faq/login/page.md. Correct the anchor, or remove it.',
  ],
  [
    'a picture that is not there',
    '![a](img/gone.png)',
    'page:1 warning links/missing-image The picture "img/gone.png" is not there. Add the file, or correct the path.',
  ],
  [
    'a picture in the wrong case',
    '![a](img/menu.png)',
    'page:1 warning links/missing-image The picture "img/menu.png" is not there. Did you mean "img/Menu.png"?',
  ],
  [
    'an article shown as a picture',
    '![a](reset.md)',
    'page:1 warning links/missing-image "reset.md" is not a picture that a page can show. Add the file, or correct the path.',
  ],
  [
    'a file in the wrong case',
    '[a](../../Runbooks/podcrash.md#top)',
    'page:1 warning links/wrong-case "../../Runbooks/podcrash.md#top" is written in another case than what it names. Write "../../runbooks/PodCrash.md#top".',
  ],
  [
    'a heading in the wrong case',
    '[a](reset.md#Choose-a-new-password)',
    'page:1 warning links/wrong-case "reset.md#Choose-a-new-password" is written in another case than what it names. Write "reset.md#choose-a-new-password".',
  ],
  [
    'an old address',
    '[a](/guides/begin/#one)',
    'page:1 note links/moved-page "/guides/begin/#one" is an old address of content/en/guides/start.md. Write "/guides/start/#one".',
  ],
  [
    'an old address, relative',
    '[a](../../guides/begin.md)',
    'page:1 note links/moved-page "../../guides/begin.md" is an old address of content/en/guides/start.md. Write "../../guides/start.md".',
  ],
  [
    'code in an address',
    '[a](javascript:alert(1))',
    'page:1 error links/unsafe-scheme A "javascript:" link is not published, because it can run code. Remove the link, or link to a page.',
  ],
  [
    'code in an address of raw HTML',
    'x\n\n<p>b <a class="x" href=" JaVaScRiPt:alert(1)">a</a></p>',
    'page:3 error links/unsafe-scheme A "javascript:" link is not published, because it can run code. Remove the link, or link to a page.',
  ],
  [
    'code in an address beside raw HTML',
    '<p>x</p>\n\n[a](javascript:alert(1))',
    'page:3 error links/unsafe-scheme A "javascript:" link is not published, because it can run code. Remove the link, or link to a page.',
  ],
  [
    'a mistyped scheme of raw HTML',
    '<a href="htps://example.com">a</a>',
    'page:1 warning links/unknown-scheme "htps://example.com" has the scheme "htps:", which is not published. Did you mean "https:"?',
  ],
  [
    'a mistyped scheme',
    '[a](htps://example.com)',
    'page:1 warning links/unknown-scheme "htps://example.com" has the scheme "htps:", which is not published. Did you mean "https:"?',
  ],
  [
    'a file on somebody’s disk',
    '[a](file:///etc/hosts)',
    'page:1 warning links/unknown-scheme "file:///etc/hosts" has the scheme "file:", which is not published. Correct the address, or put it into a code span.',
  ],
  [
    'two slashes in front of a host',
    '[a](//cdn.example.com/x)',
    'page:1 warning links/protocol-relative "//cdn.example.com/x" is the address of another host. Write "https://cdn.example.com/x".',
  ],
  [
    'two slashes in front of a path',
    '[a](//faq/login/)',
    'page:1 warning links/protocol-relative "//faq/login/" is the address of another host. Write "/faq/login/".',
  ],
  [
    'a mail address without a host',
    '[a](mailto:help)',
    'page:1 warning links/malformed-address "mailto:help" is not an address that a browser can open. Expected an address such as mailto:name@example.com.',
  ],
  [
    'a mail address with slashes',
    '[a](mailto://help@example.com)',
    'page:1 warning links/malformed-address "mailto://help@example.com" is not an address that a browser can open. Expected an address such as mailto:name@example.com.',
  ],
  [
    'a web address with one slash',
    '[a](https:/example.com)',
    'page:1 warning links/malformed-address "https:/example.com" is not an address that a browser can open. Expected an address such as https://example.com/path.',
  ],
  [
    'nothing',
    'x\n[trim]()',
    'page:2 warning links/empty-target The link "trim" has no target. Write where it leads, or remove the link.',
  ],
  [
    'a reference that nothing defines',
    'x\n  as [they say][manual], so',
    'page:2 warning links/undefined-reference "[they say][manual]" is shown as it is written, because nothing defines the reference. Add a line "[name]: target" for it, or escape the brackets.',
  ],
  [
    'a file that is not published',
    '[a](/LICENSE)',
    'page:1 note links/unpublished-file "/LICENSE" leads to a file that is not published. Set "repository" in kb.config.ts so that it leads there, or link to a page.',
  ],
])('reports a link to %s', (_, text, message) => {
  expect(check(text)).toEqual([message])
})

test('an address of the site itself is looked up as a link to a page', () => {
  const config = { url: 'https://help.example', base: '/kb/' }
  const addresses = ['/kb/guides/start/', '/kb/guides/nope/', '/kb/feed.xml', '/other/'].map(
    (path) => `https://help.example${path}`,
  )
  const text = addresses.map((address) => `[the words](${address})`).join(' ')
  const files = { 'en/page.md': text, 'en/guides/start.md': '# Start' }
  expect(told(checkExample({ files, config }), 'links/')).toEqual([
    'en/page.md:1 warning links/broken-own-address "https://help.example/kb/guides/nope/" is an address of this site, which has no such page. Link to the file of the article, or correct the address.',
  ])
})

test.each([
  ['reset.md#:~:text=new'],
  ['reset.md#steps:~:text=new'],
  ['http://[::1]:3000/x'],
  ['https://user@[2001:db8::1]/'],
  ['#'],
])('takes %s', (target) => {
  expect(check(`[the words](${target})`)).toEqual([])
})

test('reports a link into another language where there is a translation', () => {
  expect(check('[a](../../en/faq/login/reset.md)', 'zh-cn/guides/page.md')).toEqual([
    'page:1 note links/other-locale "../../en/faq/login/reset.md" leads to the page in "en", and there is one in "zh-cn". Write "../faq/login/reset.md".',
  ])
})

test('follows a base path, with and without it', () => {
  const config = { base: '/help/' }
  expect(check('[a](/help/faq/login/reset/) [b](/faq/login/reset/)', 'en/x.md', config)).toEqual([])
  expect(check('[a](/help/guides/begin/)', 'en/x.md', config)).toEqual([
    'page:1 note links/moved-page "/help/guides/begin/" is an old address of content/en/guides/start.md. Write "/help/guides/start/".',
  ])
})

test('says nothing of repository files where the config names the repository', () => {
  expect(check('[a](/LICENSE)', 'en/x.md', { repository: { url: 'https://github.com/a/b' } })).toEqual([])
})

test('a link to a deprecated article is noted, but for those of other deprecated ones', () => {
  const files = {
    'a.md': '[how it was](old.md#x)',
    'old.md': { data: { status: 'deprecated' }, text: '## X\n\n[older](older.md)' },
    'older.md': { data: { status: 'deprecated' }, text: 'Text.' },
  }
  expect(told(checkExample({ files }), 'links/')).toEqual([
    'a.md:1 note links/deprecated-target "old.md#x" leads to content/old.md, which is deprecated. Link to what takes its place, or remove the link.',
  ])
})
