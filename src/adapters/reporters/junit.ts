import type { Finding } from '../../core/domain/finding.ts'
import type { ReportContext } from './contract.ts'
import { formatChecked } from './shared/counts.ts'
import { defineReporter } from './shared/define-reporter.ts'
import { findPath, formatPosition, groupByPath } from './shared/place.ts'
import { toClipped } from './shared/safe-text.ts'
import { toXmlText } from './shared/xml-text.ts'

/**
 * A suite for each file with findings: what fails the check is a failure, the rest are passing cases that say something.
 * Names hold no lines, as readers compare runs by name. There is no specification; this keeps to what most readers take.
 *
 * @see https://github.com/testmoapp/junitxml
 */
export const junit = defineReporter({
  name: 'junit',
  mediaType: 'application/xml',
  extension: 'xml',
  format: (findings, context) => {
    const suites = [...groupByPath(findings, context)].map(([path, group]) => formatSuite(path, group, context))
    const name = toXmlText(context.tool.name)
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites name="${name}" tests="${findings.length || 1}" ${formatFailures(findings, context)}>`,
      ...(suites.length > 0 ? suites : [formatCleanSuite(context)]),
      '</testsuites>\n',
    ].join('\n')
  },
})

function formatSuite(path: string | undefined, findings: readonly Finding[], context: ReportContext): string {
  const name = toXmlText(path ?? wholeSite)
  const toName = countNames()
  return [
    `  <testsuite name="${name}" tests="${findings.length}" ${formatFailures(findings, context)} skipped="0">`,
    ...findings.map((finding) => formatCase(toName(finding), finding, context)),
    '  </testsuite>',
  ].join('\n')
}

/**
 * Jenkins fails a build whose report has no case, so a clean one has a case that passes:
 * https://github.com/jenkinsci/junit-plugin/issues/499.
 */
function formatCleanSuite(context: ReportContext): string {
  return [
    `  <testsuite name="${wholeSite}" tests="1" failures="0" errors="0" skipped="0">`,
    `    <testcase classname="${wholeSite}" name="No findings">`,
    `      <system-out>${toXmlText(formatChecked(context))}</system-out>`,
    '    </testcase>',
    '  </testsuite>',
  ].join('\n')
}

const wholeSite = 'The whole site'
const nameLimit = 300

const formatFailures = (findings: readonly Finding[], { failOn }: ReportContext): string =>
  `failures="${findings.filter(({ severity }) => failOn.includes(severity)).length}" errors="0"`

function formatCase(name: string, { at, severity, code, message, advice }: Finding, context: ReportContext): string {
  const path = findPath(at, context)
  const file = path === undefined ? '' : ` file="${toXmlText(path)}"`
  const line = at.type === 'source' ? ` line="${at.line}"` : ''
  const place = [path, formatPosition(at)].filter(Boolean).join(':')
  const text = toXmlText([place, severity, code, message, advice].filter(Boolean).join(' '))
  const outcome = context.failOn.includes(severity)
    ? `<failure type="${toXmlText(code)}" message="${toXmlText(message)}">${text}</failure>`
    : `<system-out>${text}</system-out>`
  return [
    `    <testcase classname="${toXmlText(path ?? wholeSite)}" name="${toXmlText(name)}"${file}${line}>`,
    `      ${outcome}`,
    '    </testcase>',
  ].join('\n')
}

/** Code and message, and a number from the second of a name on. */
function countNames(): (finding: Finding) => string {
  const counts = new Map<string, number>()
  return ({ code, message }) => {
    const name = toClipped(`${code}: ${message}`, nameLimit)
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return count === 1 ? name : `${name} (${count})`
  }
}
