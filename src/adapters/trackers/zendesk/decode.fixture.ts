import { parseFragment } from 'parse5'
import { type Decode, decodeQuery } from '../../shared/decode.fixture.ts'

/** Zendesk's form reads values as HTML, from an address of 2,048 characters at most. */
export const decode: Decode = (handOff) => {
  if (handOff.kind === 'link' && handOff.href.length > 2048) throw new Error('Zendesk fills in nothing')
  return decodeQuery(handOff, {
    subject: 'tf_subject',
    description: 'tf_description',
    field: (name) => /^tf_(.+)$/.exec(name)?.[1],
    read: toText,
  })
}

function toText(html: string): string {
  // A parser of HTML drops NUL and turns CR into LF; neither is in what the adapter writes.
  return parseFragment(html)
    .childNodes.map((node) => {
      if (node.nodeName === '#text' && 'value' in node) return node.value
      if (node.nodeName === 'br') return '\n'
      throw new Error(`markup came through: ${node.nodeName}`)
    })
    .join('')
}
