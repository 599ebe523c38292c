/** What the name of a file of Markdown ends in, as it is written most often. */
export const markdownEndings = ['.md', '.mdx', '.markdown'] as const

export const isMarkdownFile = (path: string): boolean => /\.(?:mdx?|markdown)$/i.test(path)

/** A path without the ending of a file of Markdown. */
export const withoutMarkdownEnding = (path: string): string => path.replace(/\.(?:mdx?|markdown)$/i, '')

/** A path without the ending of a page or of a file that becomes one. */
export const withoutPageEnding = (path: string): string => path.replace(/\.(?:html?|mdx?|markdown)$/i, '')
