/** A script that would leave this on `window`, whichever way it came to run. */
export const flag = 'pwned'

const run = `window.${flag}=1`

/** Titles as somebody would write them who wants a page to run code or to break. */
export const hostileTitles = {
  image: `"><img src=x onerror=${run}>`,
  script: `</title></script><script>${run}</script>`,
  quotes: `' autofocus onfocus=${run} x="`,
  template: `\${${run}} {{${run}}} <%= ${run} %>`,
  xml: `]]></title><entry>&amp;&lt;&#x0;`,
  bidi: '\u202Egnp.exe\u202C\u2066\u200F end',
  emoji: '👩‍👩‍👧‍👦 🏳️‍🌈 e\u0301 🇺🇳',
  proto: '__proto__ constructor toString',
  long: 'Donaudampfschifffahrtsgesellschaft'.repeat(8),
}

const payloads = [
  `<script>${run}</script>`,
  `<img src=x onerror="${run}">`,
  `<svg onload="${run}"><animate onbegin="${run}" attributeName=x dur=1s></svg>`,
  `<iframe srcdoc="<script>parent.${run}</script>"></iframe>`,
  `<a href="javascript:${run}">html link</a> [markdown link](javascript:${run}) [entity](java&#x73;cript:${run})`,
  `<details open ontoggle="${run}"><summary>more</summary>text</details>`,
  `<style>@import 'https://evil.example/x.css'; body{display:none}</style>`,
  `<link rel=stylesheet href="https://evil.example/x.css"><meta http-equiv=refresh content="0;url=https://evil.example">`,
  `<form action="https://evil.example"><input name=q autofocus onfocus="${run}"><button>go</button></form>`,
  `<math><mtext></mtext><mglyph><style><img src=x onerror="${run}"></style></mglyph></math>`,
  `<p id="kb-main" name="body" style="position:fixed;inset:0">clobber</p>`,
  `<kb-search-dialog data-words='{}'></kb-search-dialog><template id="kb-copy"><img src=x onerror="${run}"></template>`,
  `![tracker](https://evil.example/pixel.gif)`,
  `\`\`\`"><img src=x onerror="${run}">\n</code></pre><img src=x onerror="${run}">\n\`\`\``,
  `## "><img src=x onerror=${run}> {#"onclick=${run}}`,
]

const toArticle = (title: string): string =>
  [
    '---',
    `title: ${JSON.stringify(title)}`,
    `description: ${JSON.stringify(`About ${title}`)}`,
    `aliases: [${JSON.stringify(`also ${title}`)}]`,
    `tags: [${JSON.stringify(title)}]`,
    `owner: ${JSON.stringify(title)}`,
    'reviewed: 2026-01-02',
    '---',
    '',
    'The word is zanzibar.',
    '',
    ...payloads.flatMap((payload) => [payload, '']),
  ].join('\n')

export const hostileContent: Record<string, string> = {
  ...Object.fromEntries(
    Object.entries(hostileTitles).map(([name, title]) => [`content/faq/topic/${name}.md`, toArticle(title)]),
  ),
  [`content/guides/'onload=${run} b.md`]: '# A file with quotes in its name\n\nThe word is zanzibar.\n',
  'content/guides/<b>bold<b>.md': '# A file with markup in its name\n\nThe word is zanzibar.\n',
  'content/guides/\u202Egpj.md': '# A file with a bidi control in its name\n\nThe word is zanzibar.\n',
  'content/runbooks/alert.md': [
    '---',
    `title: ${JSON.stringify(hostileTitles.image)}`,
    `alerts: [${JSON.stringify(hostileTitles.script)}]`,
    `component: ${JSON.stringify(hostileTitles.quotes)}`,
    `impact: ${JSON.stringify(hostileTitles.image)}`,
    'severity: critical',
    '---',
    '',
    'The word is zanzibar.',
    '',
  ].join('\n'),
  'kb.config.ts': `export default ${JSON.stringify({
    title: `Hostile </title><script>${run}</script>`,
    description: hostileTitles.image,
    url: 'https://hostile.example',
    topics: { topic: hostileTitles.image },
  })}\n`,
}
