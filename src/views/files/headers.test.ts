import { expect, test } from 'vitest'
import { formatPolicy } from '../csp.ts'
import { exampleFiles } from './example-site.fixture.ts'

const files = { 'en/a.md': 'A', 'zh-cn/a.md': 'A' }
const immutable = { 'Cache-Control': 'public, max-age=31536000, immutable' }

/** `_headers` as Netlify and Cloudflare read it. */
function readHeaders(config = {}): Record<string, Record<string, string>> {
  const text = exampleFiles({ config, files })['_headers'] ?? ''
  return Object.fromEntries(
    text
      .trim()
      .split('\n\n')
      .map((block) => {
        const [path = '', ...lines] = block.split('\n')
        const headers = lines.map((line) => /^ {2}([\w-]+): (.+)$/.exec(line)?.slice(1) ?? [line, 'unreadable'])
        return [path, Object.fromEntries(headers)]
      }),
  )
}

/** The value that a browser goes by: rules that match are joined, and the last one is the strictest. */
function findHeader(path: string, name: string): string[] {
  return Object.entries(readHeaders()).flatMap(([pattern, headers]) => {
    const source = pattern
      .split(/(\*|:\w+)/)
      .map((part) => (part === '*' ? '.*' : part.startsWith(':') ? '[^/]+' : part.replaceAll('.', '\\.')))
      .join('')
    const value = headers[name]
    return value !== undefined && new RegExp(`^${source}$`).test(path) ? [value] : []
  })
}

test('every answer has the security headers', () => {
  expect(readHeaders()['/*']).toEqual({
    'Content-Security-Policy': expect.stringMatching(/; frame-ancestors 'none'$/),
    'X-Frame-Options': 'DENY',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin',
    'Permissions-Policy':
      'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
  })
})

test('the policy of the header is that of the pages, and says who may frame them', () => {
  const policy = readHeaders()['/*']?.['Content-Security-Policy'] ?? ''
  expect(policy.startsWith(formatPolicy('meta'))).toBe(true)
  expect(policy).not.toMatch(/unsafe-inline|unsafe-eval/)
})

test.each([
  ['/_kb/page.Bx3f.css', [immutable['Cache-Control']]],
  ['/_kb/pagefind/0/fragment/en_abc.pf_fragment', [immutable['Cache-Control']]],
  ['/_kb/pagefind/12/index/en_abc.pf_index', [immutable['Cache-Control']]],
  ['/_kb/pagefind/0/filter/en_abc.pf_filter', [immutable['Cache-Control']]],
  ['/_kb/pagefind/0/pagefind-entry.json', []],
  ['/_kb/pagefind/0/pagefind.js', []],
  ['/_kb/pagefind/shards.json', []],
  ['/_kb/build/site.json', []],
  ['/faq/a/', []],
])('%s is kept for ever where its name says what is in it, and only there', (path, expected) => {
  expect(findHeader(path, 'Cache-Control')).toEqual(expected)
})

test.each([
  ['/help/', ['strict-origin', 'no-referrer']],
  ['/zh-cn/help/', ['strict-origin', 'no-referrer']],
  ['/faq/help/', ['strict-origin']],
])('%s tells other sites no more than it must', (path, expected) => {
  expect(findHeader(path, 'Referrer-Policy')).toEqual(expected)
})

test('a drawing that is opened by itself runs nothing, and Markdown is for reading', () => {
  expect(findHeader('/assets/content/x/a.svg', 'Content-Security-Policy').at(-1)).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  )
  expect(findHeader('/faq/a.md', 'X-Robots-Tag')).toEqual(['noindex'])
  expect(findHeader('/faq/a.md', 'Content-Type')).toEqual(['text/markdown; charset=utf-8'])
})

test.each(['/llms.txt', '/robots.txt', '/.well-known/security.txt'])(
  '%s says in which letters it is written',
  (path) => {
    expect(findHeader(path, 'Content-Type')).toEqual(['text/plain; charset=utf-8'])
  },
)

test('every rule stands below the base', () => {
  expect(Object.keys(readHeaders({ base: '/kb/' }))).toEqual([
    '/kb/*',
    '/kb/help/*',
    '/kb/zh-cn/help/*',
    '/kb/_kb/:file',
    '/kb/_kb/pagefind/:shard/fragment/*',
    '/kb/_kb/pagefind/:shard/index/*',
    '/kb/_kb/pagefind/:shard/filter/*',
    '/kb/*.svg',
    '/kb/*.md',
    '/kb/*.ics',
    '/kb/*.txt',
  ])
})

test('nginx sends what _headers does', () => {
  const text = exampleFiles({ config: { base: '/kb/' }, files })['_server/nginx.conf'] ?? ''
  const all = readHeaders({ base: '/kb/' })
  expect(text.match(/^add_header .*$/gm)).toEqual(
    [
      'Content-Security-Policy',
      'X-Frame-Options',
      'X-Content-Type-Options',
      'Referrer-Policy',
      'Permissions-Policy',
      'Cross-Origin-Opener-Policy',
      'Cache-Control',
      'X-Robots-Tag',
    ].map((name) => `add_header ${name} $kb_${name.toLowerCase().replaceAll('-', '_')} always;`),
  )
  expect(text).toContain(`set $kb_content_security_policy "${all['/kb/*']?.['Content-Security-Policy']}";`)
  expect(text.match(/^if .*$/gm)).toEqual([
    'if ($uri ~ "^/kb/zh-cn/") { set $kb_not_found "/kb/zh-cn/404.html"; }',
    'if ($uri ~ "^/kb/help/") { set $kb_referrer_policy "no-referrer"; }',
    'if ($uri ~ "^/kb/zh-cn/help/") { set $kb_referrer_policy "no-referrer"; }',
    'if ($uri ~ "^/kb/_kb/[^/]+$") { set $kb_cache_control "public, max-age=31536000, immutable"; }',
    'if ($uri ~ "^/kb/_kb/pagefind/[^/]+/fragment/") { set $kb_cache_control "public, max-age=31536000, immutable"; }',
    'if ($uri ~ "^/kb/_kb/pagefind/[^/]+/index/") { set $kb_cache_control "public, max-age=31536000, immutable"; }',
    'if ($uri ~ "^/kb/_kb/pagefind/[^/]+/filter/") { set $kb_cache_control "public, max-age=31536000, immutable"; }',
    'if ($uri ~ "\\\\.svg$") { set $kb_content_security_policy "default-src \'none\'; style-src \'unsafe-inline\'; sandbox"; }',
    'if ($uri ~ "\\\\.md$") { set $kb_x_robots_tag "noindex"; }',
  ])
})

test.each([
  ['/', '#   server { root /srv/help; include /srv/help/_server/nginx.conf; }'],
  ['/kb/', '#   server { root /srv/www; include /srv/www/kb/_server/nginx.conf; }'],
])('nginx is told where the site lies that stands below %s', (base, line) => {
  expect(exampleFiles({ config: { base }, files })['_server/nginx.conf']?.split('\n')).toContain(line)
})
