import { findSensitive } from './find-sensitive.ts'
import type { SensitiveCategory } from './rule.ts'

/**
 * A text in which everything that tells of a person or opens something is struck out: what stands there instead says
 * what kind of thing it was. Stricter than what warns a writer: a number too many that is gone costs little here, so
 * whatever may be somebody's number, address, account or name goes. Names in the middle of a sentence that nothing
 * introduces are words like others and stay. Never throws.
 */
export function redact(text: string): string {
  // A folder's name may have spaces, which is more than a warning looks for.
  let rest = text.includes('\\') ? text.replace(windowsHome, '$1[name]') : text
  rest = strikeOut(rest)
  if (rest.includes('://') || rest.includes('www.')) rest = rest.replace(link, '[link]')
  if (rest.includes('@') || rest.includes('＠') || /[([{]at[)\]}]/i.test(rest))
    rest = rest.replace(mailbox, '[e-mail address]').replace(mention, '$1[name]')
  if (rest.includes('\\')) rest = rest.replace(share, '[path]').replace(domainUser, '[account]')
  if (rest.includes('/')) rest = rest.replace(unixHome, '$1[name]')
  if (/[\dA-Fa-f]:/.test(rest)) rest = rest.replace(hardware, '[hardware address]').replace(ipv6, keepTime)
  if (/\d/.test(rest)) rest = redactNumbers(rest)
  return redactNames(rest)
}

function strikeOut(text: string): string {
  let rest = ''
  let end = 0
  for (const one of findSensitive(text)) {
    rest += text.slice(end, one.start) + placeholders[one.category]
    end = one.end
  }
  return rest + text.slice(end)
}

const placeholders: Record<SensitiveCategory, string> = {
  token: '[key]',
  'private-key': '[private key]',
  password: '[password]',
  header: '[key]',
  cookie: '[key]',
  code: '[code]',
  card: '[card number]',
  account: '[account number]',
  'social-security': '[number]',
  identity: '[number]',
  email: '[e-mail address]',
  phone: '[phone number]',
  address: '[IP address]',
  hardware: '[hardware address]',
  name: '[name]',
}

/** A link may name a customer, an account, a token: it goes with all that hangs on it. */
const link = /\b[a-z][a-z\d+.-]{1,20}:\/\/[^\s<>"'，。；）]+|\bwww\.[^\s<>"'，。；）]+/gi

const mailbox =
  /[^\s<>()[\]{},;:"'`，。；：、（）]{1,64} ?(?:[@＠]|[([{]at[)\]}]) ?[^\s<>()[\]{},;:"'`@，。；：、（）]{1,63}(?:\.|[([{]dot[)\]}]| dot )[^\s<>()[\]{},;:"'`@，。；：、（）]{2,63}/gi
/** `@name`; not `@2x` or a decorator at the beginning of a line of code is told apart: it goes, too. */
const mention = /(^|[\s(,;:>])[@＠][\p{L}\d_][\p{L}\d_.-]{1,60}/gu

const windowsHome =
  /([A-Za-z]:\\{1,2}(?:Users|Documents and Settings|Benutzer|Utilisateurs|home)\\{1,2})(?!Public\b|Default\b|\[)[^\\/:*?"<>|\r\n]{1,60}(?=\\|$|[\s"',;.)])/gim
const share = /(?<![\w:\\])\\\\[\w.$-]{1,63}(?:\\[^\s\\]{1,80})*/g
const domainUser = /(?<![\w\\:/])[A-Za-z][A-Za-z\d-]{1,14}\\[A-Za-z][\w.-]{1,60}(?![\\\w])/g
const unixHome =
  /((?:^|[\s"'(=:])(?:\/home|\/Users|\/var\/home|\/mnt\/c\/Users)\/)(?!\[)[^\s/"':;,)]{1,60}|~[a-z][\w-]{1,30}(?=\/)/g

const hardware = /(?<![\w:])[\da-fA-F]{2}(?:[:-][\da-fA-F]{2}){5}(?![\w:])/g
const ipv6 = /(?<![\w:])(?:[\da-fA-F]{0,4}:){2,7}[\da-fA-F]{1,4}(?:%\w+)?(?![\w:])/g
/** A time of day has colons, too. */
const keepTime = (text: string): string => (/^\d{1,2}(?::\d{2}){1,2}$/.test(text) ? text : '[IP address]')

function redactNumbers(text: string): string {
  return text
    .replace(ipv4, (all, version: string | undefined, quad: string) =>
      version !== undefined ||
      /^(?:127\.0\.0\.1|0\.0\.0\.0)$/.test(quad) ||
      quad.split('.').some((part) => Number(part) > 255)
        ? all
        : '[IP address]',
    )
    .replace(account, '[account number]')
    .replace(uuid, '[id]')
    .replace(labelled, '$1[id]')
    .replace(grouped, (all) => (countDigits(all) >= 7 ? '[number]' : all))
    .replace(longWord, (all) => (isId(all) ? '[id]' : all))
}

const ipv4 = /(?<![\w.-])(v(?:ersion)?\.? ?|release ?)?(\d{1,3}(?:\.\d{1,3}){3})(?![\w-]|\.\d)/gi
const account = /(?<![A-Za-z\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,3})?(?![A-Za-z\d])/g
const uuid = /\b[\da-f]{8}-?[\da-f]{4}-?[\da-f]{4}-?[\da-f]{4}-?[\da-f]{12}\b/gi
/** Whose number it is stands before it. */
const labelled =
  /((?:\b(?:customer|client|account|acct|member(?:ship)?|policy|order|invoice|contract|patient|employee|staff|student|passport|licen[cs]e|driver'?s licen[cs]e|ticket|case|reference|ref|booking|reservation|tracking|subscription|tenant|user|serial|asset|tax|vat|ssn|id|pin|dob|date of birth|born(?: on)?|kunden?|kundennummer|bestell\w*|rechnungs\w*|vertrags\w*|konto\w*|personal\w*)(?:[ -]?(?:id|no|nr|num(?:ber)?|nummer|ref|key|code|#))*\b\.?|客户|订单|账号|工号|会员|身份证|护照|合同|编号|卡号)号?码?[ \t]{0,2}(?:is|was|ist|[:：=#]|为|是)?[ \t]{0,2}[#"'(]?)(?=[\w/.-]{0,30}\d)(?!\d{1,2}(?:[\s,.;)]|$))[A-Za-z\d][\w/.-]{1,40}/gi
/** Digits in groups, as people write telephone numbers, accounts and dates of birth. */
const grouped = /(?<![\w.])[+(]?\d(?:[ \u00a0()./-]{0,2}\d){6,}(?![\w])/g
const longWord = /(?<![\w[-])[\w+/=-]{8,}(?![\w-])/g

const countDigits = (text: string): number => text.replace(/\D/g, '').length

/** Letters and digits in turn, long, or with as many digits as a number has that is somebody's. */
function isId(word: string): boolean {
  // An error code or an address in memory is nobody's.
  if (/^0x[\da-f]{1,16}$/i.test(word)) return false
  const digits = countDigits(word)
  if (digits >= 8) return true
  return digits >= 3 && word.length >= 20 && /[A-Za-z]/.test(word) && !/^[A-Za-z]+(?:[_-][A-Za-z]+)+\d*$/.test(word)
}

function redactNames(text: string): string {
  return text
    .replace(titled, '$1[name]')
    .replace(introduced, '$1[name]')
    .replace(field, (_, before: string, sign: string) => `${before}${sign}[name]`)
    .replace(greeted, '$1[name]')
    .replace(closed, '$1[name]')
    .replace(login, '$1[name]')
    .replace(/\p{Script=Han}{1,3}(?=先生|女士|小姐|太太)/gu, '[name]')
    .replace(
      /((?:我叫|我的名字是|我的名字叫|姓名[:：是为]?|联系人[:：是为]?|用户名[:：是为]?)\s?)[\p{Script=Han}\w·.]{2,20}?(?=[\s，。,.；;！!、]|$)/gu,
      '$1[name]',
    )
}

const one = String.raw`\p{Lu}[\p{L}'’-]{0,30}\.?`
const name = String.raw`${one}(?:[ \t]+(?:(?:von|van|de|del|della|der|den|da|bin|al|la|le)[ \t]+){0,2}${one}){0,3}`

const titled = new RegExp(
  String.raw`(\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Herrn?|Frau|Sr|Sra|Mme|Monsieur|Madame|Señora?)\b\.?[ \t]+)${name}`,
  'gu',
)
/** Somebody says who somebody is. */
const introduced = new RegExp(
  String.raw`(\b(?:[Mm]y (?:full )?name(?: is|'s|:)|[Ii] am|[Ii]['’]m|[Mm]ein [Nn]ame ist|[Ii]ch bin|[Ii]ch heiße|[Jj]e suis|[Jj]e m'appelle|[Mm]e llamo|[Ss]oy|[Mm]i nombre es|[Cc]olleague|[Mm]anager|[Cc]oworker|[Bb]oss|[Kk]ollegen?|[Kk]ollegin|on behalf of|[Rr]egards from|[Cc]ontact|[Aa]sk for|[Ss]poke (?:to|with)|[Tt]alked (?:to|with)|[Cc]alled by|[Rr]eported by|[Rr]equested by|[Aa]ssigned to|[Ff]orwarded by)[ \t]+)(?!I\b|The\b|A\b)${name}`,
  'gu',
)
const field =
  /(\b(?:(?:first|last|full|family|given|user|account|contact|customer|client|caller|sur)[ _-]?name|name|nom|nombre|vorname|nachname|caller|requester|requestor|reporter|submitter|employee|patient|customer|client|contact(?: person)?|kontakt|benutzer(?:name)?|ansprechpartner|assignee|login|username|user|address|adresse|straße|street))(\s{0,2}[:=]\s{0,2})(?![\s[])[^\n,;|]{1,60}/gi
const greeted = new RegExp(
  String.raw`(^|[.!?\n][ \t]*)(?:[Hh]i|[Hh]ello|[Hh]ey|[Dd]ear|[Hh]allo|[Ll]iebe[rs]?|[Gg]uten (?:[Tt]ag|[Mm]orgen)|[Ss]ehr geehrte[rs]?|[Bb]onjour|[Hh]ola|[Cc]iao|[Gg]ood (?:[Mm]orning|[Aa]fternoon|[Ee]vening))[ \t]+${name}(?=[ \t]*[,!:.–-]|[ \t]*\n|$)`,
  'gu',
)
const closed = new RegExp(
  String.raw`((?:[Tt]hanks|[Tt]hank you|THX|[Tt]hx|[Rr]egards|[Cc]heers|[Bb]est|[Ss]incerely|[Yy]ours|Grüße|Gruß|MfG|[Cc]ordialement|[Ss]aludos|BR)(?: (?:again|in advance|a lot))?[,.!:–-]*\s+)${name}(?=\s*$|\s*\n)`,
  'gu',
)
/** An account after the word, if it is written like none: `user j.doe`, `login as adoe42`. */
const login =
  /(\b(?:user(?:name)?|account|login|logged in as|log in as|employee|benutzer|konto)[ \t]+(?:is[ \t]+|of[ \t]+|named[ \t]+)?["'“]?)(?:[A-Za-z]+[._][A-Za-z]+\d*|[A-Za-z]{2,12}\d{1,5})(?![\w.]*\()\b/gi
