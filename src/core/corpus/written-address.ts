import { isMarkdownFile } from '../text/markdown-ending.ts'

/**
 * The address that an old path from the top is, as browsers ask for it: `/Old/FAQ.html` as a file, `/Old/FAQ` as a
 * folder, `/Old/FAQ/`. Undefined for a relative path, one that leads up, one of Markdown, and one that no file can have.
 */
export function findWrittenAddress(path: string): string | undefined {
  const segments = splitWritten(path)
  const last = segments?.at(-1)
  if (segments === undefined || last === undefined || !segments.every(isFileName)) return undefined
  const joined = `/${segments.join('/')}`
  if (/\.html?$/i.test(last)) return joined
  return isMarkdownFile(last) ? undefined : `${joined}/`
}

/** The first name in an old path from the top that no file of a site can have: hidden, or refused by some disk. */
export function findUnservedName(path: string): string | undefined {
  return splitWritten(path)?.find((name) => !/^\.{1,2}$/.test(name) && !isFileName(name))
}

function splitWritten(path: string): string[] | undefined {
  const decoded = decode(path.replace(/[?#].*$/, ''))
  return decoded.startsWith('/') ? decoded.split('/').filter(Boolean) : undefined
}

function isFileName(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no file may be named so
  return !/^\.|[\u0000-\u001f<>:"|?*\\]|[. ]$/.test(name) && !isLongName(name)
}

/** Whether an old path from the top has a name of more than the 255 bytes in UTF-8 that disks allow. */
export const hasLongName = (path: string): boolean => splitWritten(path)?.some(isLongName) ?? false

const isLongName = (name: string): boolean => new TextEncoder().encode(name).length > 255

function decode(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC').toWellFormed()
  } catch {
    return path.normalize('NFC').toWellFormed()
  }
}
