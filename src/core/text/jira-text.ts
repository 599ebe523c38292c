/** The text of Jira's wiki markup, in lines. People who are mentioned and what is quoted are left out. */
export function jiraToText(markup: string): string {
  return markup
    .replace(/\{quote\}[\s\S]*?(?:\{quote\}|$)/g, '\n')
    .replace(/\{\{([^}\n]{1,400})\}\}/g, '$1')
    .replace(/\{(?:code|noformat|panel|color|anchor|expand|info|note|tip|warning)(?::[^}\n]{0,200})?\}/gi, '')
    .replace(/\[~[^\]\n]{1,200}\]/g, '[name]')
    .replace(/\[([^|\]\n]{1,400})\|[^\]\n]{1,1000}\]/g, '$1')
    .replace(/\[((?:https?|mailto|ftp|file):[^\]\n]{1,1000})\]/gi, '$1')
    .replace(/!(?=\S)[^!\n]{1,200}\.(?:png|jpe?g|gif|svg|bmp|pdf|mp4|webp)(?:\|[^!\n]{0,200})?!/gi, '')
    .replace(/^[ \t]*(?:h[1-6]\.|bq\.|[*#-]{1,6}(?=\s))[ \t]*/gm, '')
    .replace(/\|\|?/g, ' ')
    .replace(/(^|[\s(])([*_+^~]|\?\?)(?=\S)([^\n]{1,400}?)\2(?=[\s).,;:!?]|$)/gm, '$1$3')
    .replace(/\\([{}[\]*_!|+~^?-])/g, '$1')
}

/** The text of the Atlassian Document Format, which Jira's newer API writes, in lines. Never throws, whatever the value. */
export function adfToText(document: unknown): string {
  const parts: string[] = []
  const walk = (node: unknown, depth: number): void => {
    if (typeof node !== 'object' || node === null || depth > deepest) return
    const { type, text, content, attrs } = node as Record<string, unknown>
    if (type === 'text' && typeof text === 'string') parts.push(text)
    else if (type === 'hardBreak') parts.push('\n')
    else if (type === 'mention') parts.push('[name]')
    else if (type === 'emoji' || type === 'status') parts.push(textOf(attrs))
    if (type === 'blockquote' || type === 'media' || !Array.isArray(content)) return
    for (const child of content) walk(child, depth + 1)
    if (typeof type === 'string' && lineTypes.has(type)) parts.push('\n')
  }
  walk(document, 0)
  return parts.join('').trim()
}

const deepest = 50
const lineTypes = new Set(['paragraph', 'heading', 'codeBlock', 'listItem', 'tableRow', 'panel', 'rule', 'expand'])

const textOf = (attrs: unknown): string => {
  const text = (attrs as { text?: unknown } | null | undefined)?.text
  return typeof text === 'string' ? text : ''
}
