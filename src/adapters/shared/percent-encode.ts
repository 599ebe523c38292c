/**
 * A text as one part of an address: UTF-8, everything but the unreserved characters of RFC 3986 as `%XX`. A space is
 * `%20`, which every system reads; `+` means a plus in `mailto:`. Quotes and brackets are escaped too, so that the
 * address can stand in Markdown.
 *
 * @throws URIError on lone surrogates: clean the text first
 */
export function percentEncode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
