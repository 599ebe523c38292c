import type { Missing } from '../engines/engine.ts'
import type { Command } from '../measure.ts'

/** Something that looks for broken links in the generated pages. */
export interface Checker {
  label: string
  /** What it reads: the Markdown, or the site that was built from it. */
  reads: 'content' | 'site'
  /** Installs what it needs below `scratch`, on the first use. */
  prepare(scratch: string): Promise<ReadyChecker | Missing>
}

export interface ReadyChecker {
  type: 'ready'
  /** What it remembers between runs; emptied before the first. Empty where it remembers nothing. */
  caches: readonly string[]
  toCommand(folder: string): Command
  versions: readonly string[]
}
