import type { ShellWord } from './split-commands.ts'

/**
 * Where in the words of a command a program is named that will run: its first word, behind assignments and words of the
 * shell, and what `sudo`, `xargs`, `ssh` and their like are told to run.
 */
export function findStarts(words: readonly ShellWord[]): number[] {
  const starts: number[] = []
  const queue = [0]
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    while (isPreamble(words[at]?.text)) at += 1
    const name = toProgram(words[at]?.text ?? '')
    if (name === '' || starts.includes(at)) continue
    starts.push(at)
    const second = words.slice(at + 1, at + 4).some(({ text }) => /^(?:exec|rsh|run)$/.test(text))
    if (wrappers.has(name) || (containers.has(name) && second)) queue.push(...behindOptions(words, at, name))
    // Behind the first program, to the end: more of them would only find the same.
    if (starts.length === 1 && name !== 'git')
      for (let index = at + 1; index < words.length; index++)
        if (/^(?:--|-exec|-execdir|-ok)$/.test(words[index]?.text ?? '')) queue.push(index + 1)
  }
  return starts
}

/** `rm` of `/bin/rm`. */
export const withoutFolder = (text: string): string => text.replace(/^.*\//, '')
export const toProgram = (text: string): string => withoutFolder(text).toLowerCase()

/** What the program behind a wrapper may be: the first word that is no option, or the one after, if that is a value. */
function behindOptions(words: readonly ShellWord[], start: number, name: string): number[] {
  let at = start + 1
  if (containers.has(name))
    at = words.findIndex(({ text }, index) => index > start && /^(?:exec|rsh|run)$/.test(text)) + 1
  let hasValue = false
  for (; at < words.length; at++) {
    const text = words[at]?.text ?? ''
    if (text.startsWith('-')) hasValue = !(name === 'ssh' ? sshFlag : flag).test(text)
    else if (!/^\d+[smhd]?$|^\w+=/.test(text)) break
    else hasValue = false
  }
  const first = [at, ...(hasValue ? [at + 1] : [])]
  // Where it runs comes first.
  return hosts.has(name) || containers.has(name) ? first.map((index) => index + 1) : first
}

const isPreamble = (text = ''): boolean => /^[A-Za-z_]\w*=/.test(text) || keywords.has(text)
const keywords = new Set('then do else elif if while until ! { time exec command builtin nohup'.split(' '))
const hosts = new Set(['ssh', 'chroot', 'flock'])
const containers = new Set(['docker', 'podman', 'crictl', 'nerdctl', 'oc', 'kubectl', 'docker-compose'])
const wrappers = new Set(
  [...hosts].concat(
    'sudo doas env nice ionice timeout xargs watch setsid stdbuf su runuser parallel unshare'.split(' '),
  ),
)

const sshFlag = /^-(?:[qtTAvnNfC46]+|[A-Za-z]\S+)$/

/** Options that take no value: `-it`, `-0r`, `--no-run-if-empty`, `-I{}`, `-n1`, `--user=x`. */
const flag = /^-(?:[itTqAvdErSHkbn0p]+|[A-Za-z]\S*[\d{}]+)$|^--[\w-]+(?:=.*)?$/
