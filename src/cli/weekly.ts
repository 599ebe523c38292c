import { markdown as coverageMarkdown } from '../adapters/reporters/coverage/markdown.ts'
import { formatDuty, toDutyMarker } from '../adapters/reporters/duty/markdown.ts'
import { type Duty, toLinksDuty, toReviewsDuty } from '../core/review/duties.ts'
import { readToday } from '../io/clock.ts'
import { findRepository } from '../io/git.ts'
import { toDate } from './check-options.ts'
import { checkSite } from './check-site.ts'
import type { Command, Terminal } from './command.ts'
import { runExternalLinks } from './external-links.ts'
import { findPosted, type OpenForge, openForge } from './forge.ts'
import { placeOptions, toPlaces } from './places.ts'
import { Progress } from './progress.ts'
import { readRoot } from './read-root.ts'
import { reportRegister } from './register-coverage.ts'

export const weekly: Command = {
  name: 'weekly',
  summary:
    'Looks after what goes wrong by itself: links to other sites, reviews that are due, questions without an answer; each in one issue.',
  options: {
    root: placeOptions.root,
    today: {
      type: 'string',
      value: 'DATE',
      help: 'Day for reviews, YYYY-MM-DD. Default: SOURCE_DATE_EPOCH or today.',
    },
    'dry-run': { type: 'boolean', help: 'Print the issues, and post nothing.' },
  },
  async run(values, terminal) {
    const open = values['dry-run'] === true ? undefined : openForge(process.env)
    const places = toPlaces(values, terminal)
    const today = toDate(values) ?? readToday()
    const progress = new Progress(terminal)
    const read = await readRoot(places, terminal, progress)
    const external = await runExternalLinks(read.corpus, { external: true }, places, {
      today,
      onProgress: (done, all) => progress.count('asking other sites', done, all),
    })
    const findings = await checkSite(places.root, read, { today })
    const coverage = await reportRegister(read, places, today, progress)
    progress.clear()
    const pathPrefix = findRepository(places.root)?.prefix ?? ''
    const show = (duty: Duty): Issue => ({ ...duty, body: formatDuty(duty, pathPrefix) })
    const issues = [
      show(toLinksDuty(external?.findings ?? [])),
      show(toReviewsDuty(findings, read.corpus.articles, today)),
      ...(coverage === undefined
        ? []
        : [
            {
              name: 'coverage',
              title: 'Questions without an answer',
              isOpen: coverage.gaps.length > 0,
              body: `${toDutyMarker('coverage')}\n${coverageMarkdown.format(coverage, undefined)}`,
            },
          ]),
    ]
    for (const issue of issues)
      if (open === undefined)
        terminal.write(`# ${issue.title} (${issue.isOpen ? 'open' : 'closed'})\n\n${issue.body}\n`)
      else await post(issue, open, terminal)
    if (coverage === undefined)
      terminal.writeError('Coverage is left out: questions.yaml has no entry with a weight.\n')
    return 0
  },
}

interface Issue {
  name: string
  title: string
  /** Whether there is anything to do. */
  isOpen: boolean
  body: string
}

async function post({ name, title, isOpen, body: whole }: Issue, open: OpenForge, terminal: Terminal): Promise<void> {
  const { forge, ask } = open
  const body = whole.slice(0, forge.limit)
  const before = await findPosted(open, 'issues', 0, toDutyMarker(name))
  const say = (done: string): void => terminal.write(`${title}: ${done}.\n`)
  if (before === undefined && !isOpen) return say('nothing to do')
  if (before === undefined) {
    await ask(forge.issues.create({ title, body }), 'Opening an issue')
    return say('an issue is open')
  }
  if (before.isOpen === isOpen && (before.body === body || !isOpen))
    return say(isOpen ? `issue ${before.id} says so already` : 'nothing to do')
  await ask(forge.issues.update(before.id, { body, isOpen }), 'Updating an issue')
  return say(isOpen ? `issue ${before.id} is up to date` : `issue ${before.id} is closed, as nothing is left to do`)
}
