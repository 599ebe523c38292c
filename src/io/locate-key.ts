import type { FrontMatterBlock } from '../core/markdown/front-matter-block.ts'
import { locateYaml } from './front-matter-yaml.ts'

/** Line and column of a key, or of the nearest key above it that is there. The block is read again: few are asked. */
export function locateKey(
  { language, source, firstLine }: FrontMatterBlock,
  keys: readonly (string | number)[],
): { line: number; column: number } | undefined {
  const found = language === 'yaml' ? locateYaml(source, keys) : undefined
  const place = found ?? locateLine(source, String(keys[0]))
  return place && { line: place.line + firstLine - 1, column: place.column }
}

function locateLine(inner: string, key: string): { line: number; column: number } | undefined {
  const index = inner.split('\n').findIndex((line) => line.trimStart().replace(/^["']/, '').startsWith(key))
  return index === -1 ? undefined : { line: index + 1, column: 1 }
}
