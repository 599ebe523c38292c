import { toProgram } from './find-starts.ts'

/** Programs whose arguments are texts to show or to look for, and nothing that runs. */
const talkers = new Set(
  [
    'echo printf cat tee less more head tail man info which whereis type help alias history apropos tldr vi vim nano',
    'grep egrep fgrep zgrep rg ag ack awk sed jq yq sort ls git gh glab logger wall test [ [[',
    'write-host write-output select-string get-help',
  ]
    .join(' ')
    .split(' '),
)

export const isTalker = (word: string): boolean => talkers.has(toProgram(word))

/** Programs that run texts that they are given as an argument or through a pipe. */
const interpreters = new Set(
  [
    'sh bash dash zsh ksh fish su runuser eval watch ssh xargs parallel script flock ansible pdsh clush salt cmd pwsh powershell',
    'mysql mariadb psql sqlite3 sqlplus sqlcmd isql cqlsh clickhouse-client mongo mongosh redis-cli influx beeline hive',
    'impala-shell snowsql bq cypher-shell',
  ]
    .join(' ')
    .split(' '),
)

export const isInterpreter = (word: string): boolean => interpreters.has(toProgram(word))

/**
 * Whether a command that is called destructive does nothing this time: it is asked for its help, what it would do, or
 * who may do it; or its signal ends nothing.
 *
 * @param words the command from its program on
 * @param length how many of the words are what was recognised
 */
export function isHarmless(words: readonly string[], length: number): boolean {
  const program = toProgram(words[0] ?? '')
  const between = words.slice(1, length - 1)
  return (
    words.some((word) => rehearsal.test(word) || word === 'of=/dev/null') ||
    between.some((word) => questions.has(word)) ||
    (words.length <= 4 && words.at(-1) === '-h' && program !== 'shutdown') ||
    (/^(?:kill|pkill|killall)$/.test(program) && words.some((word) => harmlessSignal.test(word))) ||
    (program === 'shutdown' && words.includes('-c'))
  )
}

const rehearsal = /^--?(?:dry-?run(?:=(?!none$|false$).*)?|help|version|what-?if|noop|simulate|just-print)$/i
const questions = new Set('can-i who-can explain help get describe logs wait'.split(' '))

/** To ask whether it lives, to read settings anew, to write down what it does. */
const harmlessSignal =
  /^-{1,2}(?:0|1|3|10|12|l|L|HUP|USR[12]|QUIT|SIG(?:HUP|USR[12]|QUIT)|list)$|^-s(?:ignal)?=?(?:HUP|USR[12]|QUIT)$/
