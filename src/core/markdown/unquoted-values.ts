import type { Root } from 'hast'
import { replaceStandIn } from './stand-in.ts'

/**
 * HTML as people type it: `<a href=/faq/login/>`. CommonMark allows it (§6.6: an unquoted attribute value), and the
 * parser takes a tag with a slash in such a value for text. A character that nobody writes stands in for the slash while
 * it parses, so that every place in the text stays where it is.
 */
export function hideSlashes(source: string): string {
  if (!hint.test(source) || source.includes(standIn)) return source
  return source.replace(tag, (whole) => whole.replace(unquoted, (value) => value.replace(/\/(?!>)/g, standIn)))
}

/** Puts the slashes back, wherever they came to stand. Changes the tree. */
export function showSlashes(tree: Root): Root {
  replaceStandIn(tree, standIn, '/')
  return tree
}

/** A noncharacter: it is in no text that is meant to be exchanged (Unicode §23.7). */
const standIn = '\ufdd0'
const hint = /<[a-z][^<>]*=[^\s"'=<>`]*\//i
/** An open tag (CommonMark §6.6). */
const tag = /<[a-z][\w-]*(?:\s+[a-z_:][\w:.-]*(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'=<>`]+))?)+\s*\/?>/gi
const unquoted = /=[^\s"'=<>`]*\/[^\s"'<>`]*>?/g
