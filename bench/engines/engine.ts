import type { Command } from '../measure.ts'

/** Something that turns the generated pages into a site with search. */
export interface Engine {
  /** Installs what it needs below `scratch`, on the first use. */
  prepare(scratch: string): Promise<Workspace | Missing>
  label: string
}

export interface Workspace {
  type: 'ready'
  /** Where it wants the pages; emptied before a cold build. */
  content: string
  /** Where it leaves the site; emptied before a cold build. */
  out: string
  /** What it remembers of earlier builds; emptied before a cold build. */
  caches: readonly string[]
  build: Command
  /** Versions that decide the result, `astro 7.3.5`. */
  versions: readonly string[]
}

export interface Missing {
  type: 'unavailable'
  reason: string
}
