import { installPeer, readVersions, toBuildCommand } from '../engines/peer.ts'
import type { Checker } from './checker.ts'

/** Serves the site itself and crawls it from its home page, parts of pages included. */
export const linkinator = toLinkChecker('linkinator')

/** Reads the site's files from its home page on, without leaving them. */
export const hyperlink = toLinkChecker('hyperlink')

function toLinkChecker(name: 'linkinator' | 'hyperlink'): Checker {
  return {
    label: name,
    reads: 'site',
    prepare: async (scratch) => {
      const folder = await installPeer('link-checkers', scratch)
      return {
        type: 'ready',
        caches: [],
        toCommand: (site) => toBuildCommand(folder, name, { SITE: site }),
        versions: readVersions(folder, [name]),
      }
    },
  }
}
