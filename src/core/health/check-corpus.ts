import { compareFindings, type Finding } from '../domain/finding.ts'
import { toReadable } from '../text/readable.ts'
import { checkSettings } from './check-settings.ts'
import { type HealthInput, toHealthContext } from './context.ts'
import { explainedCodes } from './explain.ts'
import { readerCodes } from './reader-codes.ts'
import type { Found, Rule } from './rule.ts'
import { rules } from './rules/index.ts'
import { toSetting } from './settings.ts'

export interface CheckInput extends HealthInput {
  /** Name of the file that holds the settings, below the root. */
  configFile: string | undefined
  /** Leaves out what can stop no build: rules that only note something do not run. */
  isGate?: boolean
}

/** Everything that is wrong with a corpus, sorted: what the reader found and what each rule finds, as the config weighs it. */
export function checkCorpus(input: CheckInput, all: readonly Rule[] = rules): Finding[] {
  const { health } = input.corpus.config
  const context = toHealthContext(input)
  const found = all.flatMap((rule): Finding[] => {
    const { severity, isOffFor } = toSetting(rule.code, rule.severity, health, input.today)
    if (severity === 'off' || (input.isGate && severity === 'note')) return []
    const findings: Finding[] = []
    try {
      rule.check(context, (finding) => {
        if (finding.at.type === 'unavailable' || !isOffFor(finding.at.file))
          findings.push({ code: rule.code, severity, ...finding, ...toWords(finding) })
      })
    } catch (error) {
      return [...findings, toFailure(rule, error)]
    }
    return findings
  })
  const settings = checkSettings(health, input.today, explainedCodes, lockedCodes, input.configFile)
  return [...weigh(input), ...settings, ...found].sort(compareFindings)
}

const lockedCodes = new Set(readerCodes.filter(({ severity }) => severity === 'error').map(({ code }) => code))

/** Errors of the reader stay errors: what it could not read is not on the site, whatever a config says. */
function weigh({ read, corpus, today }: CheckInput): Finding[] {
  return read.flatMap((finding) => {
    if (lockedCodes.has(finding.code)) return [finding]
    const { severity, isOffFor } = toSetting(finding.code, finding.severity, corpus.config.health, today)
    if (severity === 'off' || (finding.at.type !== 'unavailable' && isOffFor(finding.at.file))) return []
    return [{ ...finding, severity }]
  })
}

/** Addresses in what is said are for people: the parser has encoded their letters. */
const toWords = ({ message, advice }: Found): Pick<Found, 'message' | 'advice'> => ({
  message: toReadable(message),
  advice: toReadable(advice),
})

/** A check that could not run is never a pass. */
function toFailure({ code }: Rule, error: unknown): Finding {
  const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0]?.replace(/\.$/, '')
  return {
    code: 'health/rule-failed',
    severity: 'warning',
    at: { type: 'unavailable' },
    message: `The check ${code} stopped: ${reason}.`,
    advice: 'This is a fault of the product; please report it.',
    subject: code,
  }
}
