/** Frames of a stack, the lines between them and a debugger's tables: each names a place in somebody's code. */
const frames: readonly RegExp[] = [
  /^at\s+[\w$.<>/[\] ]+\(.*\)$/,
  /^at\s+(?:async\s+)?\S+:\d+(?::\d+)?$/,
  /^File ".*", line \d+/,
  /^Traceback \(most recent call last\)/,
  /^\.{3} \d+ (?:more|common frames)/,
  /^goroutine \d+ \[/,
  /^(?:created by )?\S+\/\S+\.\S*\(.*\)(?: in goroutine \d+)?$/,
  /^\S+\.\w+:\d+ \+0x[\da-f]+$/,
  /^(?:from )?\S+\.\w+:\d+:in [`'].*'$/,
  /^#\d+ +(?:0x[\da-f]+ in )?\S+.*(?:\(.*\)|:\d+)$/,
]

/** How a program begins a line, or what only a program writes in one. */
const starts: readonly RegExp[] = [
  /^\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d/,
  /^\[?\d\d:\d\d:\d\d/,
  /^\[?[A-Z][a-z]{2}(?: [A-Z][a-z]{2})? +\d{1,2} \d\d:\d\d:\d\d/,
  /^[IWEF]\d{4} \d\d:\d\d:\d\d/,
  /^\[?(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERR(?:OR)?|FATAL|CRIT(?:ICAL)?|PANIC)\]?:?\s/,
  /^(?:npm|pnpm|yarn)\b.*\b(?:ERR!|WARN)/,
  /^\d{1,3}(?:\.\d{1,3}){3} - /,
  /^(?:Caused by: |Exception in thread )/,
  /^(?:[A-Za-z][\w$]*\.)*[A-Z]\w*(?:Error|Exception)\b:/,
  /\{\s*"\w+":/,
  /^\+ \S/,
  /^[$#%>] \S/,
]
const level = /(?:^|[\s[|(="])(?:TRACE|DEBUG|INFO|WARN(?:ING)?|ERROR|FATAL|CRITICAL|PANIC|ERR!)(?=$|[\s\]|):"])/
const settings = /(?:^|\s)[\w.-]+=(?:"[^"]*"|\S+)/g
const columns = /\S(?:\t+| {2,})\S/g

/** Characters of a line that are looked at. */
const maxLine = 400

/** A line of a stack trace. */
export const isFrame = (line: string): boolean => frames.some((pattern) => pattern.test(line.slice(0, maxLine)))

/** A line that a program wrote: of a log, or of a table. */
export function isLog(line: string): boolean {
  const text = line.slice(0, maxLine)
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
  return starts.some((pattern) => pattern.test(text)) || level.test(text) || count(settings) >= 2 || count(columns) >= 2
}

/**
 * What a program writes anew each time, or where it stands in somebody's code. What is left of a name of several parts is its
 * last: `ConnectException` of `java.net.ConnectException`, `shop-api` of a pod's name.
 */
const varying: readonly RegExp[] = [
  /\bMozilla\/\d[^"]*/g,
  /\b[\w./-]*\w\.(?:go|py|[cm]?[jt]sx?|java|kt|scala|rb|rs|c|cc|cpp|h|cs|php|pl|ex|swift)(?::\d+)+\b\]?|\b[\w./-]+\.(?:go|py|java|rb|rs|cc?|cpp|h|cs|php)\b\]?/g,
  /(?:^|(?<=[\s"'=(:[]))\/(?:[\w.@~-]+\/){2,}[\w.@~-]*/g,
  /\b(?:ip-)?\d{1,3}(?:[.-]\d{1,3}){3}(?:\/\d+|:\d+)?\b/g,
  /\b[\da-f]{2}(?::[\da-f]{2}){5}\b/gi,
  /\b\d{1,2}\/[A-Z][a-z]{2}\/\d{4}(?::\d\d)*(?: [+-]\d{4})?/g,
  /(?<=[a-z])-(?=[a-z]{0,9}\d)[a-z\d]{8,10}-[a-z\d]{5}\b/g,
  /\b(?=[a-f]{0,40}\d)[\da-f]{7,}\b/g,
  /\b(?:[a-z][\w$]*\.){2,}(?=[A-Z])/g,
  /\b(?:\d+(?:\.\d+)?(?:[nµm]?s|min|[hdw]|[KMGTkmgt]i?[Bb]?|%))+(?![\w.])/g,
  /(?<![\w./-])[+-]?\d+(?:\.\d+)?(?![\w./-])/g,
]

/** A line of a log without what differs each time: its message, and the names in it. */
export function toMessage(line: string): string {
  const message = varying.reduce((text, pattern) => text.replace(pattern, ' '), line.slice(0, maxLine))
  return message.replaceAll('=', ' ').replace(/\s+/g, ' ').trim()
}
