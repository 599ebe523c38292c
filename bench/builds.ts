import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findArticleFile, measureOutput } from './bytes.ts'
import type { Workspace } from './engines/engine.ts'
import { changeOnePage } from './generate.ts'
import { type Measurement, measure } from './measure.ts'
import { moveAside } from './move-aside.ts'

export type Outcome = Built | Failed

export interface Built extends Omit<Measurement, 'exitCode' | 'isCut'> {
  type: 'built'
  files: number
  bytes: number
}

export interface Failed {
  type: 'failed'
  reason: string
}

/** The generated pages that every engine builds. */
export interface Pages {
  /** Folder that holds `content/`. */
  root: string
  ids: readonly string[]
}

/** Builds with nothing left from earlier builds, which lies aside below `scratch`. */
export function buildCold(workspace: Workspace, pages: Pages, log: string, scratch: string): Promise<Outcome> {
  for (const folder of [workspace.content, workspace.out, ...workspace.caches]) moveAside(folder, scratch)
  cpSync(join(pages.root, 'content'), workspace.content, { recursive: true })
  return build(workspace, pages, log)
}

/** Builds once more after a paragraph of one page has changed. */
export async function buildSecond(workspace: Workspace, pages: Pages, log: string): Promise<Outcome> {
  const changed = changeOnePage({ root: workspace.content })
  const outcome = await build(workspace, pages, log)
  const file = findArticleFile(workspace.out, toId(workspace, changed))
  const shown =
    file !== undefined && readFileSync(join(workspace.out, file), 'utf8').includes('Confirmed again in review')
  return outcome.type === 'failed' || shown ? outcome : { type: 'failed', reason: 'the change is not on the site' }
}

/** A build counts only if every page is on the site and in the search index. */
async function build(workspace: Workspace, pages: Pages, log: string): Promise<Outcome> {
  const { exitCode, isCut: _, ...measured } = await measure(workspace.build, { log })
  if (exitCode !== 0) return { type: 'failed', reason: `exit code ${exitCode}: ${readFault(log)} (log: ${log})` }
  const lost = pages.ids.filter((id) => findArticleFile(workspace.out, id) === undefined)
  if (lost.length > 0)
    return { type: 'failed', reason: `${lost.length} pages are not on the site, ${lost[0]} among them` }
  const { indexed, ...size } = measureOutput(workspace.out)
  if (indexed < pages.ids.length) return { type: 'failed', reason: `the search index has ${indexed} pages` }
  return { type: 'built', ...measured, ...size }
}

function toId(workspace: Workspace, file: string): string {
  return file.slice(workspace.content.length + 1, -'.md'.length).replaceAll('\\', '/')
}

/** The first line that speaks of an error, else the last. */
function readFault(log: string): string {
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n')
  return (lines.find((line) => /error/i.test(line)) ?? lines.at(-1) ?? '').trim().slice(0, 160)
}
