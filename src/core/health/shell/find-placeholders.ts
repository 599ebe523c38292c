export interface Placeholder {
  /** As it stands there: `<XYZ>`. */
  written: string
  /** `XYZ`. */
  name: string
  line: number
  /** From 1. */
  column: number
}

/**
 * What whoever types these lines has to fill in: `<name>`, `{{ name }}`, `YOUR_NAME`, and variables of the shell that
 * nothing before them sets. What stands between single quotes is for another program, and only `<name>` counts there.
 *
 * @param assigned names of variables that something sets; those of these lines come to them
 */
export function findPlaceholders(
  lines: readonly { text: string; line: number }[],
  assigned: Set<string>,
): Placeholder[] {
  const found: Placeholder[] = []
  let isQuoted = false
  for (const { text, line } of lines) {
    if (!isQuoted && !hint.test(text)) continue
    const comment = isQuoted || !text.includes('#') ? -1 : text.search(commentStart)
    const typed = comment === -1 ? text : text.slice(0, comment)
    const add = (written: string, name: string, index: number): void => {
      found.push({ written, name, line, column: index + 1 })
    }
    if (typed.includes('<'))
      for (const { 0: written, 1: name = '', index } of typed.matchAll(angle)) add(written, name, index)
    const [open, isOpen] = blankQuoted(typed, isQuoted)
    isQuoted = isOpen
    if (open.includes('{{'))
      for (const { 0: written, 1: name = '', index } of open.matchAll(braces))
        if (!keywords.test(name)) add(written, name, index)
    for (const { 0: written, index } of mayBeYours.test(open) ? open.matchAll(yours) : []) add(written, written, index)
    for (const [, ...names] of maySet.test(open) ? open.matchAll(assignment) : [])
      for (const name of names.flatMap((some) => some?.split(/[\s,]+/) ?? [])) assigned.add(name.replace(/^\$/, ''))
    if (open.includes('$'))
      for (const { 0: written, 1: braced, 2: bare, index } of open.matchAll(variable)) {
        const name = braced ?? bare ?? ''
        if (!known.has(name) && !assigned.has(name)) add(written, name, index)
      }
  }
  return found.sort((a, b) => a.line - b.line || a.column - b.column)
}

/** Most lines hold nothing of the kind, and no quote that goes on. */
const hint = /[<$'=]|\{\{|\b(?:your|my|change|replace|read|for|mapfile)/i
const mayBeYours = /\b(?:your|my)[-_]|\b(?:CHANGE|REPLACE)_?ME\b/i
const maySet = /=|\$\{|\b(?:for|read|mapfile)\s/
const commentStart = /(?:^|\s)#\s/

/** No redirect, no here-document, no tag of XML, nothing that programs print. */
const angle =
  /(?<![<\w])<(?!(?:none|unknown|pending|invalid|unset|nil|EOF|no value)>)([A-Za-z][\w. -]{0,40})>(?!\S{0,200}<\/)/g
const braces = /\{\{-?\s*([A-Za-z][\w -]{0,40}?)\s*-?\}\}/g
/** Of templates, which programs fill in. */
const keywords = /^(?:range|end|else|if|with|define|template|block|include|json|len|println|printf|index)\b/
const yours = /\b(?:YOUR|MY)[_-][A-Z][A-Z\d_-]*\b|\byour[-_][a-z][\w-]*|\b(?:CHANGE_?ME|REPLACE_?ME)\b/g
const variable = /(?<![\\$\w])\$(?:\{([A-Za-z_]\w*)\}|(?!\w*:)([A-Za-z_]\w*))/g
/** `X=1`, `export X=1`, `$X = 1`, `for x in`, `read -r x y`, `${X:-1}`. */
const assignment =
  /\$\{([A-Za-z_]\w*):?[-=]|(?:^|[\s;&|({`"])(?:\$?([A-Za-z_]\w*)\s?\+?=(?!=)|for\s+([A-Za-z_]\w*)\s+in\b|(?:read|mapfile)\s+(?:-\w+\s+)*([A-Za-z_]\w*(?:\s+[A-Za-z_]\w*)*))/g

/** What shells and systems set by themselves. */
const known = new Set(
  [
    'HOME PATH USER PWD OLDPWD SHELL HOSTNAME LOGNAME EDITOR VISUAL PAGER KUBECONFIG TMPDIR TMP TEMP LANG LC_ALL RANDOM',
    'UID EUID PPID IFS OSTYPE SECONDS LINENO TERM DISPLAY PS1 BASH_SOURCE FUNCNAME PIPESTATUS GOPATH GOROOT JAVA_HOME',
    'XDG_CONFIG_HOME XDG_RUNTIME_DIR SSH_AUTH_SOCK SUDO_USER DEBIAN_FRONTEND env true false null PSItem PSVersionTable',
    'NF NR FS OFS RS',
  ]
    .join(' ')
    .split(' '),
)

/** The line with what stands in single quotes blanked out, and whether such a quote is still open at its end. */
function blankQuoted(text: string, isQuoted: boolean): [text: string, isOpen: boolean] {
  if (!isQuoted && !text.includes("'")) return [text, false]
  let isSingle = isQuoted
  let isDouble = false
  let kept = ''
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string
    if (character === "'" && !isDouble) isSingle = !isSingle
    else if (character === '"' && !isSingle) isDouble = !isDouble
    kept += isSingle ? ' ' : character
    if (character === '\\' && !isSingle && at + 1 < text.length) {
      at += 1
      kept += text[at]
    }
  }
  return [kept, isSingle]
}
