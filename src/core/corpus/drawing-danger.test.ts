import { expect, test } from 'vitest'
import { findDrawingDanger } from './drawing-danger.ts'

const svg = (inner: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"${attributes}>${inner}</svg>`

test.each([
  [svg('<script>alert(1)</script>'), '<script'],
  [svg('<SCRIPT href="x.js"/>'), '<SCRIPT'],
  [svg('<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>'), '<s:script'],
  [svg('<foreignObject><p/></foreignObject>'), '<foreignObject'],
  [svg('<h:iframe xmlns:h="http://www.w3.org/1999/xhtml" src="/"/>'), '<h:iframe'],
  [svg('<h:body xmlns:h="http://www.w3.org/1999/xhtml"/>'), '<h:body'],
  [svg('', ' onload="alert(1)"'), 'onload='],
  [svg('<path d="M0 0"onclick = "alert(1)"/>'), '"onclick ='],
  [svg('<a href="javascript:alert(1)"><path/></a>'), 'href="javascript:alert(1)"'],
  [svg('<a xlink:href=" java&#x73;cript&colon;alert(1)"/>'), 'href=" java&#x73;cript&colon;alert(1)"'],
  [svg('<a href="java&#10;script:alert(1)"/>'), 'href="java&#10;script:alert(1)"'],
  [svg('<use href="data:image/svg+xml;base64,AAAA#x"/>'), 'href="data:image/svg+xml;base64,AAAA#x"'],
  [svg('<a href="data:text/html,x"/>'), 'href="data:text/html,x"'],
  [svg('<set attributeName="onload" to="alert(1)"/>'), 'attributeName="onload'],
  [svg('<animate attributeName="xlink:href" values="x"/>'), 'attributeName="xlink:href'],
  [svg('<animate values="javascript:alert(1)"/>'), 'values="javascript:alert(1)"'],
  [`<!DOCTYPE svg [<!ENTITY x "y">]>${svg('&x;')}`, '<!DOCTYPE svg ['],
  [`<?xml-stylesheet href="x.xsl"?>${svg('')}`, '<?xml-stylesheet'],
  [`<?xml version="1.0" encoding="UTF-7"?>${svg('')}`, '<?xml version="1.0" encoding="UTF-7"'],
  [svg('<style>a{background:url(javascript:alert(1))}</style>'), 'url(javascript:alert(1)'],
])('finds what could run: %s', (text, found) => {
  expect(findDrawingDanger(text)).toBe(found)
})

test.each([
  svg('<style>.on{fill:red}</style><path class="on" d="M0 0"/><text>once = onload, &lt;script&gt;</text>'),
  `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg('<g/>')}`,
  svg('<a href="https://example.org/javascript"><use href="#arrow"/></a><image href="data:image/png;base64,AAAA"/>'),
  svg('<animate attributeName="opacity" from="0" to="1"/><linearGradient id="g"/><rect fill="url(#g)"/>'),
])('lets a drawing draw: %s', (text) => {
  expect(findDrawingDanger(text)).toBeUndefined()
})
