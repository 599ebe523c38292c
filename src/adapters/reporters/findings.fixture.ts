import fc from 'fast-check'
import type { Finding } from '../../core/domain/finding.ts'

/** What some reader of some format takes for more than text. */
const pieces = [
  ...['|', '`', '```', '<', '>', '&', '\\', '"', "'", '[a](b)', '![', '](', '<!--', '-->', ']]>', '~~', '**', '_', '$'],
  ...['\n', '\r\n', '\t', '\x1b[', '\u202e', '\u2028', '\ud800', '\udc00', '\ufffe', '%', '%0A', '{', '}', ',', '='],
  ...['##', '#[', '::', 'error::', '##vso[', '@a', '#1', 'http://', 'www.a.b', 'x@y.zz', '&#64;', '- ', '1. ', '> '],
]

const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })), { maxLength: 12 })
const anyText = text.map((parts) => parts.join(''))
const position = fc.integer({ min: 1, max: 99 })

/** Findings with any text anywhere. */
export const anyFindings: fc.Arbitrary<Finding[]> = fc.array(
  fc.record({
    code: anyText,
    severity: fc.constantFrom('error', 'warning', 'note'),
    at: fc.oneof(
      fc.record({ type: fc.constant('source'), file: anyText, line: position, column: position }),
      fc.record({ type: fc.constant('file'), file: anyText }),
      fc.constant({ type: 'unavailable' } as const),
    ),
    message: anyText,
    advice: anyText,
  }),
  { maxLength: 3 },
)
