import type { SecretPlace } from '../core/health/context.ts'
import { findTokens } from '../core/health/find-tokens.ts'
import { isExample } from '../core/sensitive/example.ts'

/** What secretlint's rules are called, as people call it. */
const kinds: Record<string, string> = {
  basicauth: 'password in an address',
  privatekey: 'private key',
  aws: 'key of AWS',
  gcp: 'key of Google Cloud',
  npm: 'token of npm',
}

/**
 * Looks for keys, tokens and passwords with secretlint's recommended rules and a few of our own. Loads secretlint only
 * where there is something to look at. What is found is told by place and kind, never by its text.
 */
export async function scanSecrets(texts: Iterable<{ file: string; text: string }>): Promise<SecretPlace[]> {
  const found: SecretPlace[] = []
  for (const { file, text } of texts) {
    const places = [...(await scanText(file, text)), ...findTokens(text)]
    const seen = new Set<number>()
    for (const { line, column, kind } of places) {
      if (seen.has(line)) continue
      seen.add(line)
      found.push({ file, line, column, kind })
    }
  }
  return found
}

async function scanText(file: string, content: string): Promise<Omit<SecretPlace, 'file'>[]> {
  const [{ lintSource }, { creator }] = await Promise.all([
    import('@secretlint/core'),
    import('@secretlint/secretlint-rule-preset-recommend'),
  ])
  const id = '@secretlint/secretlint-rule-preset-recommend'
  const { messages } = await lintSource({
    source: { filePath: file, content, contentType: 'text' },
    // Without the mask, messages carry the secret itself.
    options: { maskSecrets: true, noPhysicFilePath: true, config: { rules: [{ id, rule: creator }] } },
  })
  const real = messages.filter(({ range: [start, end] }) => !isExample(content.slice(start, end)))
  return real.map(({ loc, ruleId }) => {
    const name = ruleId.replace(/^.*secretlint-rule-/, '')
    return { line: loc.start.line, column: loc.start.column + 1, kind: kinds[name] ?? `token of ${name}` }
  })
}
