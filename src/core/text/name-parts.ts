/** Shorter words fit a line of the narrowest screen. */
const long = 16

/**
 * A text cut where a long name in it may go on in the next line: `KubeletPodStartUpLatencyHigh` between its words,
 * `node_filesystem_free` behind its lines. The parts joined are the text.
 */
export function toNameParts(text: string): string[] {
  if (!longWord.test(text)) return [text]
  return text.split(/(?<=\s)(?=\S)/).flatMap((word) => (longWord.test(word) ? word.split(joint) : [word]))
}

const longWord = new RegExp(`[\\w./:-]{${long}}`)
const joint = /(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[\w)][_./:])(?=\w)/
