import { type Subject, toErrorCode } from './sentences.ts'
import { nouns, settings, verbs } from './vocabulary.ts'

/** A fenced block of five to fifteen lines in a language that support pages use. */
export function buildCodeBlock(subject: Subject): string {
  const language = subject.random.pickZipf(languages)
  return `\`\`\`${language}\n${writers[language](subject).join('\n')}\n\`\`\``
}

const languages = ['bash', 'yaml', 'sql', 'json', 'python', 'go'] as const

const writers: Record<(typeof languages)[number], (subject: Subject) => string[]> = {
  bash: (subject) => [
    '#!/usr/bin/env bash',
    'set -euo pipefail',
    `readonly namespace="\${1:-${subject.topic.slug}}"`,
    '',
    `# ${word(subject)} every ${word(subject)} that is not ready`,
    `for name in $(tidectl get ${subject.topic.slug} --namespace "$namespace" -o name); do`,
    `  tidectl describe "$name" --since ${subject.random.int(5, 90)}m | grep -c '${toErrorCode(subject.random, subject.topic)}' || true`,
    `  tidectl ${subject.random.pickZipf(verbs)} "$name" --${flag(subject)}=${subject.random.int(1, 900)} --wait`,
    'done',
    `journalctl -u tidewater --since "-${subject.random.int(1, 24)}h" | tail -n ${subject.random.int(20, 200)}`,
  ],
  yaml: (subject) => [
    'apiVersion: tidewater.example/v1',
    'kind: Cluster',
    'metadata:',
    `  name: ${subject.topic.slug}-${subject.random.int(1, 99)}`,
    '  labels:',
    `    team: ${identifier(subject)}`,
    'spec:',
    `  replicas: ${subject.random.int(1, 9)}`,
    '  settings:',
    ...subject.random
      .sample(settings, 3, 6)
      .map((setting) => `    ${setting}: ${subject.random.pick(['true', '"30s"', '512', '0.75', '10Gi'])}`),
    `  image: "registry.example/tidewater:${subject.random.int(4, 8)}.${subject.random.int(0, 9)}.${subject.random.int(0, 20)}"`,
  ],
  sql: (subject) => [
    `-- the ${word(subject)} that waits longest`,
    `SELECT ${identifier(subject)}_id, ${identifier(subject)}, count(*) AS total, max(updated_at) AS last_seen`,
    `FROM tidewater.${identifier(subject)}_${identifier(subject)}`,
    `WHERE state = '${subject.random.pick(['pending', 'failed', 'expired'])}'`,
    `  AND updated_at > now() - INTERVAL '${subject.random.int(1, 48)} hours'`,
    'GROUP BY 1, 2',
    `HAVING count(*) > ${subject.random.int(1, 500)}`,
    'ORDER BY total DESC',
    `LIMIT ${subject.random.int(5, 50)};`,
  ],
  json: (subject) => [
    '{',
    `  "code": "${toErrorCode(subject.random, subject.topic)}",`,
    `  "message": "cannot ${subject.random.pickZipf(verbs)} ${word(subject)}: ${word(subject)} is not ready",`,
    `  "request": "${hex(subject)}",`,
    `  "retryable": ${subject.random.chance(0.5)},`,
    '  "details": {',
    `    "${subject.random.pickZipf(settings)}": ${subject.random.int(1, 9000)},`,
    `    "node": "${subject.topic.slug}-${subject.random.int(0, 31)}"`,
    '  }',
    '}',
  ],
  python: (subject) => {
    const name = `${identifier(subject)}_${identifier(subject)}`
    return [
      'from tidewater import Client, RetryableError',
      '',
      `def ${subject.random.pickZipf(verbs)}_${name}(client: Client, limit: int = ${subject.random.int(10, 500)}) -> list[str]:`,
      `    """Return the ${word(subject)} of every ${word(subject)}."""`,
      '    found = []',
      `    for item in client.list("${subject.topic.slug}", limit=limit):`,
      '        try:',
      `            found.append(item.get("${subject.random.pickZipf(settings)}", timeout=${subject.random.int(1, 60)}))`,
      '        except RetryableError as error:',
      '            print(f"skipped {item.name}: {error}")',
      '    return found',
    ]
  },
  go: (subject) => [
    `func ${subject.random.pickZipf(verbs)}${camel(subject)}(ctx context.Context, c *tidewater.Client) error {`,
    `\tctx, cancel := context.WithTimeout(ctx, ${subject.random.int(5, 120)}*time.Second)`,
    '\tdefer cancel()',
    `\titems, err := c.List(ctx, "${subject.topic.slug}")`,
    '\tif err != nil {',
    `\t\treturn fmt.Errorf("list ${subject.topic.slug}: %w", err)`,
    '\t}',
    '\tfor _, item := range items {',
    `\t\tlog.Printf("%s: ${identifier(subject)}=%d", item.Name, item.${camel(subject)})`,
    '\t}',
    '\treturn nil',
    '}',
  ],
}

function word({ random }: Subject): string {
  return random.pickZipf(nouns)
}

function identifier(subject: Subject): string {
  return word(subject).replaceAll(' ', '_')
}

function camel(subject: Subject): string {
  return word(subject).replace(/(?:^| )(\w)/g, (_, letter: string) => letter.toUpperCase())
}

function flag({ random }: Subject): string {
  return random.pickZipf(settings).replaceAll('_', '-')
}

function hex({ random }: Subject): string {
  return Array.from({ length: 16 }, () => random.int(0, 15).toString(16)).join('')
}
