/** The text of Markdown as people type it into trackers, in lines, without the comments of a template and pictures. */
export function markdownToText(markdown: string): string {
  return markdown
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/!\[[^\]\n]{0,400}\]\([^)\n]{0,1000}\)/g, '')
    .replace(/\[([^\]\n]{1,400})\]\([^)\n]{0,1000}\)/g, '$1')
    .replace(/^\s{0,3}(?:#{1,6}|[-*+]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?/gm, '')
    .replace(/^\s{0,3}(?:`{3,}|~{3,})[^\n]*$/gm, '')
    .replace(/(\*\*|__|`)(?=\S)([^\n]{1,400}?)\1/g, '$2')
}
