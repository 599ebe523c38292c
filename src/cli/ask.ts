import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { findLocale } from '../core/answers/choose-locale.ts'
import { openAnswerIndex } from '../site/answer-index.ts'
import { createSite, type Site } from '../views/site.ts'
import { runBatch } from './ask-batch.ts'
import { formatElsewhere } from './ask-elsewhere.ts'
import { formatAnswer, toAnswerJson } from './ask-report.ts'
import { openAsker, toAskedSite } from './asker.ts'
import { type Command, type Terminal, UsageError } from './command.ts'
import { placeOptions, toReadPlaces } from './places.ts'
import { Progress } from './progress.ts'
import { readRoot } from './read-root.ts'

export const ask: Command = {
  name: 'ask',
  summary: 'Answers a question from the content, as the search of the site does.',
  argument: { value: '"QUESTION"', help: 'What somebody asks; a ticket with its subject as the first line.' },
  options: {
    ...placeOptions,
    lang: { type: 'string', value: 'TAG', help: 'Language to look in. Default: the one the question is written in.' },
    explain: { type: 'boolean', help: 'Say which words counted, where they stand and what made each score.' },
    json: { type: 'boolean', help: 'Answer as one JSON object.' },
    batch: { type: 'string', value: 'FILE', help: 'Many questions, a line each: {"id": …, "text": …, "lang"?: …}.' },
    out: { type: 'string', value: 'PATH', help: 'With --batch: file for the answers, a line each. Else as for build.' },
    site: { type: 'string', value: 'DIR', help: 'Folder of the built site, whose index is used while it is current.' },
  },
  async run(values, terminal) {
    const { batch, out, site: built } = values
    const words = (values['_'] as string[]).join(' ')
    if (batch !== undefined && out === undefined) throw new UsageError('--batch needs --out FILE for the answers.')
    if (batch === undefined && words === '')
      throw new UsageError('there is no question. Write one in quotes, or name a file with --batch.')
    if (batch !== undefined && words !== '') throw new UsageError(`"${words}" is not expected beside --batch.`)
    const other = batch !== undefined ? '--batch' : values['json'] === true ? '--json' : undefined
    if (values['explain'] === true && other !== undefined)
      throw new UsageError(`--explain is for one question, as text. Leave out ${other}, or --explain.`)
    if (built !== undefined) refuseMissing(String(built), terminal)
    const outFolder = built ?? (batch === undefined ? out : undefined)
    const places = toReadPlaces({ ...values, out: outFolder }, terminal)
    const progress = new Progress(terminal.isTty ? terminal : { ...terminal, writeError: () => {} })
    const read = await readRoot(places, terminal, progress)
    const site = createSite(read.corpus, read.resolve, places.name)
    const lang = values['lang'] === undefined ? undefined : toLang(String(values['lang']), site)
    progress.stage('indexing')
    const index = await openAnswerIndex(site, places.state)
    progress.clear()
    try {
      if (batch !== undefined)
        return await runBatch({ batch: String(batch), out: String(out), lang }, site, index.folder, terminal)
      const asker = openAsker(toAskedSite(site), index.folder)
      const asked = await asker(words, lang)
      const text =
        values['json'] === true
          ? `${JSON.stringify(await toAnswerJson(asked))}\n`
          : (await formatAnswer(asked, values['explain'] === true)) + (await formatElsewhere(words, asked, site))
      terminal.write(text)
      return 0
    } finally {
      index.close()
    }
  },
}

function refuseMissing(built: string, { cwd }: Terminal): void {
  if (statSync(resolve(cwd, built), { throwIfNoEntry: false })?.isDirectory()) return
  throw new UsageError(`--site ${built} is no folder. Name the folder of the built site, or leave it out.`)
}

function toLang(asked: string, { corpus }: Site): string {
  const locales = corpus.locales.map(({ tag }) => tag)
  const locale = findLocale(asked, locales)
  if (locale !== undefined) return locale
  throw new UsageError(`--lang ${asked} is no language of this site. It has ${locales.join(', ')}.`)
}
