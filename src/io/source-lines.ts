import type { SourceFile } from '../core/corpus/source-file.ts'
import { findBlock } from '../core/markdown/front-matter-block.ts'
import { decodeText } from './decode.ts'
import { readPlainYaml } from './front-matter-yaml.ts'
import type { FoundFile } from './list-files.ts'
import { locateKey } from './locate-key.ts'
import { readBytes } from './read-bytes.ts'

/** The texts of files as they were written, read when somebody asks and kept from then on. */
export class SourceLines {
  readonly #paths: ReadonlyMap<string, string>
  readonly #texts = new Map<string, string | undefined>()
  readonly #lines = new Map<string, readonly string[] | undefined>()

  readonly #locators = new Map<string, SourceFile['locate']>()

  constructor(files: readonly FoundFile[]) {
    this.#paths = new Map(files.map(({ file, path }) => [file, path]))
  }

  /** Line feeds only, without byte order mark; `undefined` for what is no text or no longer there. */
  textOf(file: string): string | undefined {
    if (!this.#texts.has(file)) this.#texts.set(file, this.#read(file))
    return this.#texts.get(file)
  }

  linesOf(file: string): readonly string[] | undefined {
    if (!this.#lines.has(file)) this.#lines.set(file, this.textOf(file)?.split('\n'))
    return this.#lines.get(file)
  }

  /** Where a front matter key stands. */
  locate(file: string, keys: readonly (string | number)[]): { line: number; column: number } | undefined {
    const known = this.#locators.get(file)
    if (known !== undefined) return known(keys)
    const text = this.textOf(file)
    if (text === undefined) return undefined
    const found = findBlock(text)
    // Two rules with text between them are Markdown, not front matter.
    const isText = found?.language === 'yaml' && typeof readPlainYaml(found.source) === 'string'
    const block = isText ? undefined : found
    const locate: SourceFile['locate'] = (asked) => block && locateKey(block, asked)
    this.#locators.set(file, locate)
    return locate(keys)
  }

  #read(file: string): string | undefined {
    const path = this.#paths.get(file)
    const bytes = path === undefined ? { reason: 'not listed' } : readBytes(path)
    if ('reason' in bytes) return undefined
    const decoded = decodeText(bytes)
    return 'text' in decoded ? decoded.text : undefined
  }
}
