/**
 * A question as the texts of a site would put it, by pairs of what may be typed and what stands in the texts: "級 级|叢集 集群". The
 * longest that fits goes first.
 */
export function toRespelling(pairs = ''): (question: string) => string {
  if (pairs === '') return (question) => question
  const written = new Map(pairs.split('|').map((pair) => pair.split(' ') as [string, string]))
  const longest = Math.max(...[...written.keys()].map((typed) => typed.length))
  return (question) => question.replace(han, (run) => respell(run, written, longest))
}

const han = /\p{Script=Han}+/gu

function respell(run: string, written: ReadonlyMap<string, string>, longest: number): string {
  let text = ''
  for (let at = 0; at < run.length; ) {
    let length = Math.min(longest, run.length - at)
    while (length > 1 && !written.has(run.slice(at, at + length))) length -= 1
    const typed = run.slice(at, at + length)
    text += written.get(typed) ?? typed
    at += length
  }
  return text
}
