/** The JSON values of a stream of them, with or without white space between. @throws SyntaxError where one is none */
export function splitJson(text: string): unknown[] {
  const values: unknown[] = []
  let [start, depth, isText] = [0, 0, false]
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (isText) {
      if (character === '\\') at++
      else if (character === '"') isText = false
    } else if (character === '"') isText = true
    else if (character === '{' || character === '[') depth++
    else if (character === '}' || character === ']') {
      depth--
      if (depth > 0) continue
      values.push(JSON.parse(text.slice(start, at + 1)))
      start = at + 1
    }
  }
  if (text.slice(start).trim() !== '') throw new SyntaxError('the last value is not whole')
  return values
}
