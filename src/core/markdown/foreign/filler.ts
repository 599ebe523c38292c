import type { Root } from 'hast'
import { replaceStandIn } from '../stand-in.ts'

/**
 * Stands in a line for what the page does not show, so that all else stays in its column; `dropFiller` takes it out. A
 * noncharacter: it is in no text that is meant to be exchanged (Unicode §23.7).
 */
export const filler = '\ufdd1'

/** Takes the filler out, wherever it came to stand. Changes the tree. */
export function dropFiller(tree: Root): Root {
  replaceStandIn(tree, filler, '')
  return tree
}
