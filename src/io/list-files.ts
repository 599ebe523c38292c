import { type Dirent, existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import picomatch from 'picomatch'
import type { Finding } from '../core/domain/finding.ts'
import { isMarkdownFile } from '../core/text/markdown-ending.ts'
import { siteMarker } from './output-folder.ts'
import { isPicture } from './read-assets.ts'

export interface FoundFile {
  /** Path below the root, `/` on every system, NFC. */
  file: string
  /** Path on this disk. */
  path: string
  size: number
}

/** Folders that hold no content of the writer's, wherever they are. */
const skippedFolders = new Set(['node_modules', 'bower_components', '__pycache__'])

const [markerFolder] = siteMarker.split('/')

/**
 * Every file below a folder that is not hidden or ignored, sorted by name. Symbolic links are followed to files inside
 * the root only; those to Markdown and pictures elsewhere, and circles, are reported. A built site is no content, wherever
 * it lies.
 *
 * @param below folder below the root to look at, `''` for all of it
 * @param skip absolute paths to leave out, such as the output folder
 */
export function listFiles(
  root: string,
  below: string,
  ignore: readonly string[],
  skip: readonly string[],
): { files: FoundFile[]; findings: Finding[] } {
  const isIgnored = ignore.length > 0 ? picomatch([...ignore], { dot: true }) : () => false
  const realRoot = realpathSync(root)
  const files: FoundFile[] = []
  const findings: Finding[] = []
  const visit = (folder: string, name: string): void => {
    const entries = readFolder(folder)
    if (entries === undefined) {
      findings.push(toUnreadable(name))
      return
    }
    if (entries.some((entry) => entry.name === markerFolder) && existsSync(join(folder, siteMarker))) return
    for (const entry of entries) {
      const path = join(folder, entry.name)
      const file = (name === '' ? entry.name : `${name}/${entry.name}`).normalize('NFC')
      if (entry.name.startsWith('.') || skippedFolders.has(entry.name) || skip.includes(path) || isIgnored(file))
        continue
      if (entry.name.includes('\uFFFD') && lstatSync(path, { throwIfNoEntry: false }) === undefined)
        findings.push(toMisnamed(file))
      else if (entry.isDirectory()) visit(path, file)
      else if (entry.isFile()) files.push({ file, path, size: lstatSync(path).size })
      else if (entry.isSymbolicLink()) {
        const target = followLink(path, realRoot)
        if (target === undefined) continue
        if (typeof target === 'string') findings.push(toUnfollowed(file, target))
        else files.push({ file, path, size: target.size })
      }
    }
  }
  visit(join(root, below), below)
  files.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.path < b.path ? -1 : 1))
  const isTwin = (index: number): boolean => index > 0 && files[index]?.file === files[index - 1]?.file
  findings.push(...files.filter((_, index) => isTwin(index)).map(({ file }) => toTwin(file)))
  return { files: files.filter((_, index) => !isTwin(index)), findings }
}

function readFolder(folder: string): Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') throw error
    return undefined
  }
}

/**
 * Size of the file that a link leads to, or why it is not followed. `undefined` where it is not followed and nobody
 * misses it: what is no Markdown, such as `LICENSE`, was never to be an article, and a folder of the content that has a
 * second name, such as `latest`, is read under its own. A picture that is outside is there for who wrote it.
 */
function followLink(path: string, realRoot: string): { size: number } | string | undefined {
  const isMarkdown = isMarkdownFile(path)
  try {
    const target = realpathSync(path)
    const folder = realpathSync(dirname(path))
    if (target === folder || folder.startsWith(target + sep)) return 'leads in a circle'
    if (target !== realRoot && !target.startsWith(realRoot + sep))
      return isMarkdown || isPicture(path) || holdsMarkdown(target) ? 'leads out of the content' : undefined
    const stat = statSync(target)
    if (stat.isFile()) return { size: stat.size }
    return isMarkdown ? 'leads to a folder' : undefined
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ELOOP') return 'leads in a circle'
    return isMarkdown ? 'leads nowhere' : undefined
  }
}

/** Entries of a folder that are looked at for Markdown: a link may lead to a whole disk. */
const mostEntries = 1000

function holdsMarkdown(target: string): boolean {
  if (!statSync(target).isDirectory()) return false
  const folders = [target]
  let seen = 0
  for (const folder of folders) {
    for (const entry of readFolder(folder) ?? []) {
      if (entry.isFile() && isMarkdownFile(entry.name)) return true
      if (entry.isDirectory() && !entry.name.startsWith('.') && !skippedFolders.has(entry.name))
        folders.push(join(folder, entry.name))
      if (++seen > mostEntries) return false
    }
  }
  return false
}

function toError(code: string, file: string, message: string, advice: string): Finding {
  return { code, severity: 'error', at: { type: 'file', file }, message, advice }
}

const toUnreadable = (folder: string): Finding =>
  toError(
    'content/unreadable',
    folder,
    'This folder cannot be read: permission denied.',
    'Let this user read it, or list it under "ignore" in kb.config.ts.',
  )

/** A name of other bytes, as old disks and archives have it, is read with `\uFFFD` in it: nothing is called so. */
const toMisnamed = (file: string): Finding =>
  toError(
    'content/unreadable',
    file,
    'The name of this file is not valid UTF-8, so that it cannot be opened.',
    'Rename it, or list it under "ignore" in kb.config.ts.',
  )

/** Some disks keep `é` and `e` + accent apart; a site has one address for both. */
const toTwin = (file: string): Finding =>
  toError(
    'content/same-name',
    file,
    'Two files have this name, once with composed and once with decomposed characters.',
    'Remove or rename one of them.',
  )

const toUnfollowed = (file: string, why: string): Finding =>
  toError(
    'content/symlink',
    file,
    `This symbolic link ${why}.`,
    'Put the file itself here, or list the link under "ignore" in kb.config.ts.',
  )
