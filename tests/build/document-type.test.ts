import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildOrThrow } from './support/run-build.ts'
import { makeScratch, writeFiles } from './support/scratch.ts'

const scratch = makeScratch('document-type')

/** Its first words become the description, in an attribute, where `<` stands as it is. */
const speaking = '# Begin a page\n\nEvery page begins with `<!doctype html>`, and `</head>` comes later.\n'

test.each([
  ['first', 'a.md'],
  ['last', 'z.md'],
])('every page has its document type where the %s article speaks of one', async (place, file) => {
  const root = writeFiles(join(scratch, place), {
    [`faq/${file}`]: speaking,
    'faq/m.md': '# Middle\n\nPlain.\n',
    'faq/n.md': '# Next\n\nPlain.\n',
  })
  const out = join(scratch, `${place}-site`)
  await buildOrThrow({ root, out })
  for (const name of [file.slice(0, 1), 'm', 'n']) {
    const page = readFileSync(join(out, 'faq', name, 'index.html'), 'utf8')
    expect(page).toMatch(/^<!DOCTYPE html><html /)
    expect(page).toMatch(/<link rel="stylesheet" [^>]*><\/head><body>/)
    expect(page).toMatch(/<script type="module" [^>]*><\/script><\/body><\/html>$/)
  }
})
