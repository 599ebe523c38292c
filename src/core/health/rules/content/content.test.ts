import { expect, test } from 'vitest'
import { checkExample, told } from '../../check-example.fixture.ts'

const check = (text: string, config = {}): string[] =>
  told(checkExample({ files: { 'a.md': text, 'b.md': '# B\n\nText.' }, assets: ['content/a.png'], config }), 'content/')

test.each([
  [
    'a picture without a description',
    'x\n\n![](a.png)',
    'a.md:3 note content/image-alt The picture "a.png" has no description. Say between the brackets what it shows.',
  ],
  [
    'a heading two levels down',
    '## A\n\n#### B',
    'a.md:3 note content/heading-order "B" is a heading of level 4 below one of level 2. Make it level 3.',
  ],
  [
    'a first heading too far down',
    'x\n\n### A',
    'a.md:3 note content/heading-order "A" is a heading of level 3 below one of level 1. Make it level 2.',
  ],
  [
    'a second title',
    '# A\n\n# B\n\nx',
    'a.md:3 note content/one-h1 "B" is a second heading of level 1. Make it level 2: the page has a title already.',
  ],
  [
    'words that say nothing',
    'For more, click\n[here](b.md).',
    'a.md:2 note content/link-text "here" does not say where the link leads. Make the words of the link the name of what it leads to.',
  ],
  [
    'words that say nothing, in Chinese',
    '[点击这里](b.md)',
    'a.md:1 note content/link-text "点击这里" does not say where the link leads. Make the words of the link the name of what it leads to.',
  ],
  [
    'a link without words',
    'x [](b.md)',
    'a.md:1 warning content/empty-link The link to "b.md" has no words. Write words into it, describe the picture in it, or remove it.',
  ],
  [
    'a link round a picture without a description',
    'x [![](a.png)](b.md)',
    'a.md:1 warning content/empty-link The link to "b.md" has no words. Write words into it, describe the picture in it, or remove it.',
  ],
  [
    'words that say nothing, through a reference',
    'x [Read more...][b]\n\n[b]: b.md',
    'a.md:1 note content/link-text "Read more..." does not say where the link leads. Make the words of the link the name of what it leads to.',
  ],
  [
    'words that say nothing, in raw HTML',
    'x\n\n<p>See <a href="b.md">\n<b>(here)</b></a></p>',
    'a.md:3 note content/link-text "(here)" does not say where the link leads. Make the words of the link the name of what it leads to.',
  ],
  [
    'a description that says only what kind of thing it is',
    'x ![Screenshot 2](a.png)',
    'a.md:1 note content/vague-alt The description "Screenshot 2" does not say what the picture shows. Say what there is to see in it.',
  ],
  [
    'a heading without words',
    '## A\n\n##\n\nx',
    'a.md:3 warning content/empty-heading This heading of level 2 has no words, so the page leaves it out. Write words into it, describe the picture in it, or remove it.',
  ],
  [
    'a heading too far down behind one without words',
    '## A\n\n<h4>B</h4>',
    'a.md:3 note content/heading-order "B" is a heading of level 4 below one of level 2. Make it level 3.',
  ],
  [
    'a second title in raw HTML',
    '# A\n\n<div>\n\n<h1>B</h1>\n\n</div>',
    'a.md:5 note content/one-h1 "B" is a second heading of level 1. Make it level 2: the page has a title already.',
  ],
  [
    'a table of raw HTML without headers',
    'x\n\n<table><tr><td>a</td></tr></table>',
    'a.md:3 note content/table-header No column of this table has a header. Name the columns in the first row.',
  ],
  [
    'a column without a header',
    'x\n\n| a | |\n|-|-|\n| b | c |',
    'a.md:3 note content/empty-header-cell Column 2 of this table has no header, so nothing says what its cells are. Name it in the first row.',
  ],
  [
    'a table without headers',
    '| | |\n|-|-|\n| a | b |',
    'a.md:1 note content/table-header No column of this table has a header. Name the columns in the first row.',
  ],
  [
    'a character that turns the direction',
    'x\n\n`rm \u202e-rf`',
    'a.md:3 warning content/bidi-control The invisible character U+202E turns the direction of what follows. Remove it: what readers see is not what they copy.',
  ],
  [
    'a fence that is never closed',
    'x\n\n```sh\nls\n\n## Next',
    'a.md:3 warning content/unclosed-fence This block of code is never closed, so what follows is shown as code. Close it with a line of the same marks.',
  ],
  [
    'a comment that is never closed',
    'x\n\n<!-- todo\n\nLost.',
    'a.md:3 warning content/unclosed-html "<!--" is never closed, so the page lacks what follows. Close it with "-->".',
  ],
  [
    'a style that is never closed',
    'x\n\n<style>\n\nLost.',
    'a.md:3 warning content/unclosed-html "<style>" is never closed, so the page lacks what follows. Close it with "</style>", or remove it.',
  ],
  [
    'code of PHP that is in no code block',
    'x\n\n<?php\necho 1;\n\nLost.',
    'a.md:3 warning content/unclosed-html "<?" is never closed, so the page lacks what follows. Close it with "?>", or put it into a code block.',
  ],
  [
    'a container whose name is misspelt',
    'x\n\n- y\n\n  :::warnig Careful\n  Hot.\n  :::',
    'a.md:5 warning content/unknown-container There is no container ":::warnig", so the page shows only what stands in it. Did you mean ":::warning"?',
  ],
  [
    'a container of another generator',
    ':::cooking-show\nx\n:::',
    'a.md:1 warning content/unknown-container There is no container ":::cooking-show", so the page shows only what stands in it. Use ":::note", ":::tip", ":::warning", ":::steps", ":::tabs" or ":::details".',
  ],
  [
    'a shortcode that only another tool knows',
    'x {{< version >}}\n\n{{< version "of the whole kitchen, with all its pots and all their lids" >}}',
    'a.md:1 warning content/foreign-syntax "{{< version >}}" is for another tool, and the page lacks what it stands for, like 1 more of its name in this file. Write what it showed as Markdown, or remove it.',
  ],
  [
    'a link in the words behind a container',
    'x\n\n:::steps [here](b.md)\n1. y\n:::',
    'a.md:3 note content/link-text "here" does not say where the link leads. Make the words of the link the name of what it leads to.',
  ],
  [
    'a placeholder that is a tag',
    'x\n\nLog in to <node> first.',
    'a.md:3 warning content/hidden-html "<node>" is taken for HTML, so the page does not show it. Put it into a code span, or write "&lt;node>".',
  ],
  [
    'HTML that loads something',
    'x\n\n<video src="a.mp4"></video>',
    'a.md:3 warning content/hidden-html "<video>" is not published. Link to what it shows, or remove it.',
  ],
  [
    'a field to type into',
    'x\n\nSearch: <input name=q>',
    'a.md:3 warning content/hidden-html "<input>" is not published. Link to what it shows, or remove it.',
  ],
  [
    'a component of another generator',
    'x\n\n<Teaser>\n\nBe careful.\n\n</Teaser>',
    'a.md:3 note content/dropped-tag HTML has no element "<Teaser>", so the page shows only what stands in it. Write it in Markdown, or remove the tag.',
  ],
  [
    'a script',
    'x\n\n<script src="https://example.com/a.js"></script>',
    'a.md:3 note content/dropped-tag "<script>" is not published. Remove it: nothing else of the page needs it.',
  ],
  [
    'a payment card',
    'x\n\nIt is 4539 5787 6362 1486, I think.',
    'a.md:3 warning content/personal-data This looks like the number of a payment card. Replace it by a number that is made for examples.',
  ],
  [
    'a bank account',
    'Pay to DE75512108001245126199.',
    'a.md:1 warning content/personal-data This looks like the number of a bank account. Replace it by a number that is made for examples.',
  ],
  [
    'a bank account that holds what could be a payment card',
    'Pay to DE75 5121 0800 1245 1261 99.',
    'a.md:1 warning content/personal-data This looks like the number of a bank account. Replace it by a number that is made for examples.',
  ],
  [
    'a social security number',
    'Her number: 536-22-8734',
    'a.md:1 warning content/personal-data This looks like a social security number. Replace it by a number that is made for examples.',
  ],
  [
    'an identity card of China',
    '身份证号 44030719900307451X。',
    'a.md:1 warning content/personal-data This looks like the number of a Chinese identity card. Replace it by a number that is made for examples.',
  ],
  [
    'a password',
    'x\n\n    DB_PASSWORD=tr0ub4dor-9x',
    'a.md:3 warning content/password This looks like a password. If it opens anything, change it; then put a placeholder such as <your password> in its place.',
  ],
  [
    'a password on a command line',
    '`curl -u ann:tr0ub4dor9x https://acme.example`',
    'a.md:1 warning content/password This looks like a password. If it opens anything, change it; then put a placeholder such as <your password> in its place.',
  ],
  [
    'a token that somebody signs in with',
    '`Authorization: Bearer q7Rk29fLx8Wm41`',
    'a.md:1 warning content/password This looks like an Authorization header. If it opens anything, change it; then put a placeholder such as <your password> in its place.',
  ],
  [
    'a password of digits',
    '密码：83920147',
    'a.md:1 warning content/password This looks like a password. If it opens anything, change it; then put a placeholder such as <your password> in its place.',
  ],
  [
    'a password in Chinese',
    '默认密码是 Qk29fLx81。',
    'a.md:1 warning content/password This looks like a password. If it opens anything, change it; then put a placeholder such as <your password> in its place.',
  ],
  [
    'an article without a text',
    '# A\n',
    'a.md note content/empty-article This article has no text. Write it, or set "status: draft".',
  ],
])('reports %s', (_, text, message) => {
  expect(check(text)).toEqual([message])
})

test.each([
  ['a description', '![The menu](a.png)'],
  ['a numbered description', '![Screenshot 1: the settings menu with Export open](a.png)'],
  ['decoration', 'x <img src="a.png" alt="">'],
  ['headings that go up by two', '## A\n\n### B\n\n#### C\n\n## D'],
  ['a link around a picture', '[![The menu](a.png)](b.md)'],
  ['a place to jump to', '<a name="x"></a> text'],
  ['a table with one header', '| | a |\n|-|-|\n| b | c |'],
  ['example cards', 'Use 4242 4242 4242 4242 or 4111-1111-1111-1111.'],
  ['long numbers that are no cards', '4539578763621487 and 1234567890123456, id 00000000000000000'],
  [
    'passwords of manuals',
    'password: My-S3cret_Passw0rd! PASSWORD=hunter2 pwd=changeme1 password: P@ssw0rd123 token=abc123 "password": "Str0ngP@ss"',
  ],
  ['placeholders of passwords', '`password: <your password>` -p $DB_PASSWORD1 `Bearer $TOKEN` curl -u ann:$PW9'],
  ['the token of a badge', '![Coverage](https://codecov.example/gh/a/b/graph/badge.svg?token=yZL6LtXkOA)'],
  [
    'the token of another badge',
    '![Coverage](https://img.shields.io/codecov/c/github/a/b?token=B85J0E2I7I&style=flat)',
  ],
  ['digits of manuals', 'password: 123456 密码：88888888 passcode: 4321'],
  ['sentences about passwords', 'The password is at least 12 characters. Reset password: open Settings 2.'],
  ['example accounts', 'GB82 WEST 1234 5698 7654 32'],
  ['dates and versions', '2026-03-15 12:00:00.1234567890123, 10.20.30-40'],
])('lets %s pass', (_, text) => {
  expect(check(text)).toEqual([])
})

const altOf = (alt: string, file = 'a.png'): number =>
  told(checkExample({ files: { 'a.md': `x ![${alt}](${file})` }, assets: [`content/${file}`] }), 'content/').length

test.each([
  ...['image', 'Picture', 'A screenshot', 'Screen shot', 'figure 1.2', 'alt text', '图片', '截图', '图 1'].map(
    (alt) => [alt],
  ),
  ...[
    'IMG_0123.png',
    'IMG_0123',
    'Screenshot 2026-03-15 at 10.12.01',
    'image-20260315-101201',
    '屏幕截图 2026-03-15',
  ].map((alt) => [alt]),
  ['menu_v2', 'menu_v2.png'],
  ['the-open-menu', 'the-open-menu.png'],
])('the description "%s" says nothing', (alt, file = 'a.png') => {
  expect(altOf(alt, file)).toBe(1)
})

test.each([
  ['The menu, open'],
  ['Screenshot of the open menu'],
  ['Image upload'],
  ['Figure 1: the menu'],
  ['Figures for 2026'],
  ['菜单截图'],
  ['menu', 'menu.png'],
  ['log-in', 'log-in.png'],
])('the description "%s" says something', (alt, file = 'a.png') => {
  expect(altOf(alt, file)).toBe(0)
})

test('texts written from right to left may use isolates, and nobody may override', () => {
  const files = { 'ar/a.md': 'x \u2067y\u2069', 'en/a.md': 'x \u2067y\u2069', 'ar/b.md': '\u202ez' }
  expect(told(checkExample({ files }), 'content/').map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
    'ar/b.md:1 warning content/bidi-control',
    'en/a.md:1 warning content/bidi-control',
    'en/a.md:1 warning content/bidi-control',
  ])
})

test('fences without a language are told of runbooks, and of every article where the config wants it', () => {
  expect(check('```\nx\n```')).toEqual([])
  expect(told(checkExample({ files: { 'runbooks/a.md': '```\nx\n```' } }), 'content/')).toEqual([
    'runbooks/a.md:1 note content/fence-language This block of code does not name its language. Write the language behind the fence, or "text".',
  ])
  const rules = { 'content/fence-language': 'warning' } as const
  expect(check('```\nx\n```\n\n```js\n```', { health: { rules } })).toEqual([
    'a.md:1 warning content/fence-language This block of code does not name its language. Write the language behind the fence, or "text".',
  ])
})

test('a secret is told once, by what says most of it', () => {
  const secrets = [{ file: 'content/a.md', line: 1, column: 7, kind: 'token of github' }]
  const found = checkExample({ files: { 'a.md': 'token=q7Rk29fLx8Wm41' } }, { secrets })
  expect(told(found, 'content/').map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
    'a.md:1 error content/secret',
  ])
})

test('a draft is as public as the repository that it lies in', () => {
  const files = {
    'a.md': { data: { status: 'draft' }, text: 'password: tr0ub4dor9x 4539 5787 6362 1486' },
    'b.md': 'x',
  }
  expect(told(checkExample({ files }), 'content/').map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
    'a.md:1 warning content/password',
    'a.md:1 warning content/personal-data',
  ])
})

test('says what a secret seems to be, and never what it is', () => {
  const secrets = [{ file: 'content/a.md', line: 3, column: 5, kind: 'token of github' }]
  expect(told(checkExample({ files: { 'a.md': 'x' } }, { secrets }), 'content/')).toEqual([
    'a.md:3 error content/secret This looks like a token of github. Revoke it, then put a placeholder in its place.',
  ])
})
