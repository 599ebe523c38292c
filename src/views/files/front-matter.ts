const block =
  /^(?:---[ \t]*(?:ya?ml)?[ \t]*\n(?:([\s\S]*?)\n)?(?:---|\.\.\.)|\+\+\+[ \t]*(?:toml)?[ \t]*\n[\s\S]*?\+\+\+)[ \t]*(?:\n|$)/

/** A file's text below its front matter, in NFC with line feeds only. Text between two rules is no front matter: no key, no block. */
export function stripFrontMatter(text: string): string {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
  const [found, yaml] = block.exec(lines) ?? []
  if (found === undefined) return lines
  const isText = yaml !== undefined && /^[^#\s]/m.test(yaml) && !/:(?:\s|$)|^[{[]|^- /m.test(yaml)
  return isText ? lines : lines.slice(found.length)
}
