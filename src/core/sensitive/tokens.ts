import { isExample } from './example.ts'
import { type Found, type SensitiveRule, type Span, standsAlone } from './rule.ts'

/** Tokens that begin in a way of their own, as their vendors write it, with the shape of the rest. */
const shapes: [kind: string, source: string][] = [
  ['a key of Google', String.raw`AIza[\w-]{35}`],
  ['a key of Google', String.raw`GOCSPX-[\w-]{28}|ya29\.[\w-]{20,500}`],
  ['a key of AWS', '(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}'],
  ['a token of Hugging Face', 'hf_[A-Za-z]{34}'],
  ['a token of GitHub', String.raw`gh[pousr]_[A-Za-z\d]{36,255}|github_pat_[A-Za-z\d]{22}_[A-Za-z\d]{59}`],
  ['a token of GitLab', String.raw`gl(?:pat|dt|rt|cbt|ptt|ft|imt|agent|oas|soat)-[\w-]{20,255}`],
  ['a token of Slack', String.raw`xox[abeoprs]-[\w-]{20,255}|xapp-\d-[A-Z\d]{8,20}-\d{8,20}-[a-f\d]{32,128}`],
  ['a webhook of Slack', String.raw`hooks\.slack\.com/(?:services|workflows|triggers)/[\w/]{20,200}`],
  ['a key of Stripe', String.raw`[rs]k_(?:live|test)_[A-Za-z\d]{20,250}|whsec_[A-Za-z\d+/=]{24,100}`],
  ['a token of npm', String.raw`npm_[A-Za-z\d]{36}`],
  ['a token of PyPI', String.raw`pypi-AgE[\w-]{50,500}`],
  ['a token of RubyGems', String.raw`rubygems_[a-f\d]{48}`],
  ['a key of SendGrid', String.raw`SG\.[\w-]{22}\.[\w-]{43}`],
  ['a key of Twilio', String.raw`SK[a-f\d]{32}`],
  ['a key of Mailgun', String.raw`key-[a-f\d]{32}`],
  ['a key of Anthropic', String.raw`sk-ant-[\w-]{24,255}`],
  ['a key of OpenAI', String.raw`sk-(?:proj|svcacct|admin)-[\w-]{24,255}|sk-[A-Za-z\d]{20}T3BlbkFJ[A-Za-z\d]{20}`],
  ['a token of 1Password', String.raw`ops_eyJ[\w-]{40,900}`],
  ['a token of DigitalOcean', String.raw`do[opr]_v1_[a-f\d]{64}`],
  ['a token of Shopify', String.raw`shp(?:at|ca|pa|ss)_[a-fA-F\d]{32}`],
  ['a key of Linear', String.raw`lin_api_[A-Za-z\d]{40}`],
  ['a token of Figma', String.raw`figd_[\w-]{40,100}`],
  ['a token of Notion', String.raw`ntn_[A-Za-z\d]{40,60}|secret_[A-Za-z\d]{43}`],
  ['a token of Grafana', String.raw`glsa_[A-Za-z\d]{32}_[a-f\d]{8}|glc_eyJ[\w+/=-]{40,500}`],
  ['a token of Docker', String.raw`dckr_(?:pat|oat)_[\w-]{27,100}`],
  ['a token of Databricks', String.raw`dapi[a-f\d]{32}`],
  ['a token of Vault', String.raw`hv[sbr]\.[\w-]{24,500}`],
  ['a token of Atlassian', String.raw`AT(?:ATT|CTT)3xFf[\w=-]{60,500}`],
  ['a token of Telegram', String.raw`\d{8,10}:AA[\w-]{33}`],
  ['a key of Postman', String.raw`PMAK-[a-f\d]{24}-[a-f\d]{34}`],
  ['a key of New Relic', String.raw`NRAK-[A-Z\d]{27}`],
  ['a token of Sentry', String.raw`sntry[su]_[\w+/=-]{40,500}`],
  ['a token of Airtable', String.raw`pat[A-Za-z\d]{14}\.[a-f\d]{64}`],
  ['a key of age', String.raw`AGE-SECRET-KEY-1[A-Z\d]{58}`],
  ['a key of Azure', String.raw`(?:AccountKey|SharedAccessKey)=[A-Za-z\d+/]{43,86}={1,2}`],
  ['a signed address of Azure', String.raw`[?&]sig=(?:[\w+/-]|%[\dA-Fa-f]{2}){40,120}`],
]

/** In the middle of a longer run of letters, it is by chance. */
function isWhole(found: Found): boolean {
  const { value, text, end } = found
  const isBounded = /^[A-Za-z\d]/.test(value) ? standsAlone(found) : !/[A-Za-z\d]/.test(text[end] ?? ' ')
  return isBounded && !isExample(value)
}

export const tokens: SensitiveRule[] = [
  ...shapes.map(
    ([kind, source]): SensitiveRule => ({
      kind,
      category: 'token',
      severity: 'secret',
      pattern: new RegExp(source, 'g'),
      needsRun: 20,
      isReal: isWhole,
    }),
  ),
  {
    kind: 'a token of Terraform',
    category: 'token',
    severity: 'secret',
    pattern: /[A-Za-z\d]{14}\.atlasv1\.[\w-]{60,100}/g,
    needs: '.atlasv1.',
    isReal: isWhole,
  },
  {
    kind: 'a JSON Web Token',
    category: 'token',
    severity: 'secret',
    needs: 'eyJ',
    pattern: /eyJ[\w.-]{30,}/g,
    toParts: (found) => findJwt(found),
  },
]

/**
 * Signed, three parts, the second JSON as well (RFC 7519); or encrypted, five, with an initialisation vector and a tag of
 * the lengths that RFC 7518 has (RFC 7516). Parts may be of any length.
 */
function findJwt({ value, text, start }: Found): Span[] {
  const token = value.replace(/\.+$/, '')
  const parts = token.split('.')
  const signed = parts.length >= 3 && parts[1]?.startsWith('eyJ') && (parts[2]?.length ?? 0) >= 20
  const encrypted = parts.length === 5 && /^.{16,24}$/.test(parts[2] ?? '') && /^.{16,43}$/.test(parts[4] ?? '')
  const jwt = signed ? parts.slice(0, 3).join('.') : encrypted ? token : ''
  const span = { start, end: start + jwt.length }
  const isOne = jwt !== '' && isWhole({ ...span, value: jwt, text, groups: [] }) && hasAlgorithm(jwt)
  return isOne ? [span] : []
}

/** The first part of a token is JSON in Base64 that names its algorithm (RFC 7515). */
function hasAlgorithm(token: string): boolean {
  const [header = ''] = token.split('.')
  try {
    const parsed: unknown = JSON.parse(atob(header.replaceAll('-', '+').replaceAll('_', '/')))
    return typeof parsed === 'object' && parsed !== null && 'alg' in parsed
  } catch {
    return false
  }
}
