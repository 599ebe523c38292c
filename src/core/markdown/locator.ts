export interface Place {
  line: number
  column: number
}

/** Says where an offset of a text is, 1-based. `start` is where the text itself begins. Linear once, then by halving. */
export function createLocator(text: string, start: Place = { line: 1, column: 1 }): (offset: number) => Place {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    const column = offset - (starts[low] ?? 0) + 1
    return { line: start.line + low, column: low === 0 ? start.column + column - 1 : column }
  }
}
