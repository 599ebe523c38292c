import { type Example, type ExampleFile, exampleCorpus } from '../../core/corpus/example-corpus.fixture.ts'
import { createSite, type Site } from '../site.ts'
import { toSiteFiles } from './all-files.ts'

/** A site from texts in memory, `https://help.example.com` unless the example says otherwise. */
export function exampleSite(example: Example): Site {
  const config = { url: 'https://help.example.com', title: 'Acme help', ...example.config }
  const { corpus, resolve } = exampleCorpus({ ...example, config })
  return createSite(corpus, resolve, 'acme')
}

/** The files of an example's site, by path. */
export function exampleFiles(example: Example): Record<string, string> {
  const site = exampleSite(example)
  const folder = example.contentFolder ?? 'content'
  const readText = (file: string): string => {
    const written: string | ExampleFile | undefined =
      example.files[folder === '' ? file : file.slice(folder.length + 1)]
    return typeof written === 'string' ? written : (written?.text ?? '')
  }
  return Object.fromEntries([...toSiteFiles(site, readText)].map(({ path, content }) => [path, content]))
}
