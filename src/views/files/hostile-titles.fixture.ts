/** Titles that break files that are put together carelessly. */
export const hostileTitles = [
  '<script>alert(1)</script>',
  ']]> <![CDATA[ x',
  '"><img src=x onerror=alert(1)>',
  "it's & that's &amp; &nope; &#0;",
  'null \u0000 bell \u0007 escape \u001b[31m vertical \u000b tab',
  'lone \ud83d high and \ude00 low',
  'emoji 😀 and flag 🇨🇳 and family 👩‍👩‍👧',
  'noncharacters \ufffe and \uffff end',
  'right \u202eto left',
  '[brackets](https://evil.example) and `code` and *stars*',
  '<!-- comment --> <?xml?>',
  '$'.concat('{{ secrets.TOKEN }} {expression}'),
]

/** One article for each, `faq/h0`, `faq/h1` …, with the title as its description too. */
export const hostileFiles = Object.fromEntries(
  hostileTitles.map((title, index) => [
    `faq/h${index}.md`,
    { data: { title, description: title, reviewed: '2026-01-01' }, text: 'Text.' },
  ]),
)
