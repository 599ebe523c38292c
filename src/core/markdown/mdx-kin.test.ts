import { expect, test } from 'vitest'
import { compileMarkdown } from './compile.ts'
import { findDangers } from './dangers.fixture.ts'

const compile = (source: string) => compileMarkdown(source, { format: 'mdx', locale: 'en' })

const box = (type: string, title: string, content: string): string =>
  `<div class="callout callout-${type}" role="note"><p class="callout-title">${title}</p>${content}</div>`
const tab = (label: string, content: string): string =>
  `<div class="tab" data-label="${label}"><p class="tab-label">${label}</p>${content}</div>`

test.each([
  ["import Tabs from '@theme/Tabs';\nimport TabItem from '@theme/TabItem';\n\nPot", '<p>Pot</p>'],
  ["import { Steps, Tabs } from '@astrojs/starlight/components'\n\nPot", '<p>Pot</p>'],
  [
    '<Tabs groupId="stove">\n  <TabItem value="gas" label="Gas" default>\n\n  Low\n\n  </TabItem>\n  <TabItem value="oven">High</TabItem>\n</Tabs>',
    `<kb-tabs>${tab('Gas', '<p>Low</p>')}${tab('oven', 'High')}</kb-tabs>`,
  ],
  [
    "<Tabs values={[{ label: 'Gas', value: 'g' }, { value: 'o', label: 'Oven' }]}>\n<TabItem value=\"g\">Low</TabItem>\n<TabItem value=\"o\">High</TabItem>\n</Tabs>",
    `<kb-tabs>${tab('Gas', 'Low')}${tab('Oven', 'High')}</kb-tabs>`,
  ],
  [
    "<Tabs items={['Gas', 'Oven']}>\n<Tabs.Tab>Low</Tabs.Tab>\n<Tabs.Tab>High</Tabs.Tab>\n</Tabs>",
    `<kb-tabs>${tab('Gas', 'Low')}${tab('Oven', 'High')}</kb-tabs>`,
  ],
  ['<Warning>Hot</Warning>', box('warning', 'Warning', 'Hot')],
  ['<Aside type="tip" title="Lid">On</Aside>', box('tip', 'Lid', 'On')],
  [':::details\nOn\n:::', '<details><summary>Details</summary><p>On</p></details>'],
  ['<Accordion title="Lid">On</Accordion>', '<details><summary>Lid</summary>On</details>'],
  [':::note\n\nHot **pot**\n\n:::', box('note', 'Note', '<p>Hot <strong>pot</strong></p>')],
  [':::danger The `pot`\nHot\n:::', box('caution', 'The pot', '<p>Hot</p>')],
  ['::::tip[Say "hot"]\n:::note\nHot\n:::\n::::', box('tip', 'Say "hot"', box('note', 'Note', '<p>Hot</p>'))],
  ['Pot <!-- and `lid` --> on\n\n<!--\n- x */ {y}\n-->', '<p>Pot  on</p>'],
  ['Pot{\' \'}\non {"{lid}"}', '<p>Pot on {lid}</p>'],
  ['<Link to="./lid.md">Lid</Link>', '<a href="kb:ref/0">Lid</a>'],
  ['import pot from \'./pot.png\'\n\n<img src={pot} alt="Pot" />', '<img src="kb:ref/0" alt="Pot">'],
  ['<img src={require(\'./pot.png\').default} alt="Pot" />', '<img src="kb:ref/0" alt="Pot">'],
  [
    '<LinkCard title="Pots" description="All of them" href="/pots/" />',
    '<p><a href="kb:ref/0">Pots</a></p><p>All of them</p>',
  ],
  [
    '<CardGrid stagger>\n<Card title="Pots" icon="pot">\n\nRed\n\n</Card>\n</CardGrid>',
    '<div><p><strong>Pots</strong></p><p>Red</p></div>',
  ],
  ['<Steps>\n\n1. Cook\n\n</Steps>', '<div class="steps"><ol><li>Cook</li></ol></div>'],
  ['<Badge text="New" variant="success" />', '<span class="badge badge-note">New</span>'],
  ["<div style={{ color: 'red' }}>Pot</div>", '<div>Pot</div>'],
])('%j shows what it would', (source, html) => {
  const { body, problems } = compile(source)
  expect(problems).toEqual([])
  expect(
    body.html
      .replace(/\n+(?=<|$)/g, '')
      .replace(/>\s+</g, '><')
      .replace(/\n/g, ''),
  ).toBe(html)
})

test.each([
  '<Chart>Pot</Chart>',
  '<p className={hot}>Pot</p>',
  '<Note title={process.env.HOME}>Pot</Note>',
  "import fs from 'node:fs'",
  "import { readFileSync } from 'node:fs'",
  "import Chart from './Chart.astro'",
  "import Tabs from '@theme/Tabs'\nexport const a = 1",
  'Pot {process.env.HOME}',
])('%j is code', (source) => {
  expect(compile(source).problems.map(({ code, severity }) => [code, severity])).toEqual([
    ['content/mdx-code', 'error'],
  ])
})

test.each([
  "<a href={'javascript:alert(1)'}>x</a>",
  '<Link to="javascript:alert(1)">x</Link>',
  "<img src={'x'} onError={'alert(1)'} />",
])('%s leaves nothing that runs', (source) => {
  expect(findDangers(compile(source).body.html)).toEqual([])
})
