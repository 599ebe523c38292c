import { expect, test } from 'vitest'
import { findFragment, isElementFragment } from './fragment.ts'
import { findTitle, saysChallenge, saysNotFound } from './page-title.ts'

test.each([
  ['<title>A</title>', 'A'],
  ['<TITLE lang="en">\n A  &nbsp;b\n</TITLE>', 'A b'],
  ['<title>A', 'A'],
  ['<title', ''],
  ['<titles>A</titles>', ''],
  ['', ''],
  [`<title>Page doesn&#39;t exist</title>`, "Page doesn't exist"],
])('the title of %j is %j', (html, title) => expect(findTitle(html)).toBe(title))

test.each([
  ...[
    '404',
    '404 Not Found',
    'Error 404',
    '404: Not Found',
    '404 – Page not found | Acme',
    'Page not found',
    'Not Found',
  ],
  ...[
    'Acme - Page Not Found',
    'The requested page was not found',
    "Page can't be found",
    'HTTP 404',
    '404 Error',
    '(404)',
  ],
  ...[
    'Oops! Page not found',
    'Page not found · GitHub',
    'This page does not exist',
    'Seite nicht gefunden',
    '页面不存在',
  ],
])('%j says that there is no such page', (title) => expect(saysNotFound(title)).toBe(true))

test.each([
  ...['How to fix 404 Not Found in nginx', 'Why is my package not found?', 'Lost and found', 'Route 404', 'Files', ''],
  ...['404 errors in your sitemap | Acme', 'Command not found: npm', 'Model 404 manual', 'Error 4040', 'Found'],
])('%j does not', (title) => expect(saysNotFound(title)).toBe(false))

test.each([
  ['Just a moment...', true],
  ['Attention Required! | Cloudflare', true],
  ['Access denied', true],
  ['Are you a robot?', true],
  ['Access denied: what it means', false],
  ['A moment', false],
])('%j is a wall: %s', (title, isWall) => expect(saysChallenge(title)).toBe(isWall))

test.each([
  ['install', true],
  ['Label', true],
  ['L', true],
  ['', false],
  ['top', false],
  ['L10', false],
  ['L10-L20', false],
  ['/users/1', false],
  ['!about', false],
  [':~:text=a', false],
  ['install:~:text=a', false],
])('#%s is looked for: %s', (fragment, isLookedFor) => expect(isElementFragment(fragment)).toBe(isLookedFor))

const found = (text: string, fragment: string) => findFragment({ text, isWhole: true }, fragment)

test.each([
  ['<p id="a">', 'a', 'found'],
  ["<p class='x'id='a'>", 'a', 'found'],
  ['<p ID = a>', 'a', 'found'],
  ['<a name="a">', 'a', 'found'],
  ['<p id="a&amp;b">', 'a&b', 'found'],
  ['<p id="a&#233;">', 'a%C3%A9', 'found'],
  ['<p id="cafe\u0301">', 'caf%C3%A9', 'found'],
  ['<p id="100%">', '100%', 'found'],
  ['<p data-id="a">', 'a', 'missing'],
  ['<p id="A">', 'a', 'missing'],
  ['<p id="ab">', 'a', 'missing'],
  ['<p id="user-content-a">', 'a', 'found'],
])('in %s, #%s is %s', (text, fragment, verdict) => expect(found(text, fragment)).toBe(verdict))

test.each(['<title ', ' id="', " id='", ' id= ', 'id', '"id=', '&#x', '<'])(
  'half a megabyte of %j is read in no time',
  (piece) => {
    const text = piece.repeat(Math.ceil((512 * 1024) / piece.length))
    const started = performance.now()
    saysNotFound(findTitle(text))
    saysNotFound(findTitle(`<title>${text.replaceAll('<', ' ')}`))
    found(text, 'a')
    expect(performance.now() - started).toBeLessThan(1000)
  },
)
