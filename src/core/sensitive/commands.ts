import { isGiven, looksRandom, looksSecret } from './judge-secret.ts'
import type { SensitiveRule } from './rule.ts'
import { findValue, writtenValue } from './written-value.ts'

const password = { kind: 'a password', category: 'password', severity: 'secret' } as const

/** Passwords on command lines and in the files that programs sign in with. */
export const commands: SensitiveRule[] = [
  {
    // `-Password X`, `--db-password X`; what stands after `=` is found by its name.
    ...password,
    pattern: new RegExp(
      String.raw`-(?:[A-Za-z\d]{1,20}[_-]){0,3}(?:pass(?:word|wd|phrase)?|pwd?)[ \t]+${writtenValue}`,
      'gi',
    ),
    group: 1,
    toParts: (found) => findValue(found, looksSecret),
  },
  {
    kind: 'a key or token',
    category: 'token',
    severity: 'secret',
    pattern: new RegExp(
      String.raw`-(?:[A-Za-z\d]{1,20}[_-]){0,3}(?:token|secret|api-?key|access-key)[ \t]+${writtenValue}`,
      'gi',
    ),
    group: 1,
    toParts: (found) => findValue(found, looksRandom),
  },
  {
    // Of curl, wget and their like: `-u user:password`.
    ...password,
    pattern: new RegExp(
      String.raw`[ \t](?:-u|-U|--(?:proxy-)?user)(?:[ \t]+|=)?["']?[^\s:"'/]{1,64}:${writtenValue}`,
      'g',
    ),
    needs: ':',
    group: 1,
    toParts: (found) => findValue(found, looksSecret),
  },
  {
    // Options that take nothing but a password.
    ...password,
    pattern: new RegExp(
      String.raw`\b(?:sshpass[ \t]+-p[ \t]*|(?:mysql\w{0,9}|mariadb[\w-]{0,9})\b[^\r\n|;]{0,200}?[ \t](?:-p|--password=)|(?:docker|podman|nerdctl|helm|registry|az|oc|cf)[ \t]login\b[^\r\n|;]{0,200}?[ \t](?:-p|--password)(?:[ \t]+|=)|redis-cli\b[^\r\n|;]{0,200}?[ \t](?:-a|--pass)[ \t]+)${writtenValue}`,
      'g',
    ),
    needs: /[ \t]-(?:p|a|-pass)/,
    group: 1,
    toParts: (found) => findValue(found, isGiven),
  },
  {
    // The file that curl and ftp read (`.netrc`), on one line or several.
    ...password,
    pattern: new RegExp(
      String.raw`\b(?:machine\s{1,9}[^\s]{1,253}|default)\s{1,9}login\s{1,9}[^\s]{1,128}\s{1,9}password\s{1,9}${writtenValue}`,
      'g',
    ),
    needs: 'login',
    group: 1,
    toParts: (found) => findValue(found, isGiven),
  },
  {
    // An element of XML.
    ...password,
    pattern:
      /<(?:[\w-]{1,30}:)?[\w.-]{0,30}(?:pass(?:word|wd|phrase)?|pwd)(?:[ \t][^<>]{0,80})?>(?:<!\[CDATA\[)?([^<\r\n]{4,200}?)(?:\]\]>)?<\//gi,
    needs: '</',
    group: 1,
    isReal: ({ value }) => looksSecret(value.trim()),
  },
  {
    // An element with a name and a value, as Spring, Tomcat and .NET have it.
    ...password,
    pattern:
      /(?:name|key)=["'][\w.-]{0,40}(?:password|passwd|pwd)["'][ \t]{1,9}value=(?:"([^"\r\n]{4,200})"|'([^'\r\n]{4,200})')/gi,
    needs: 'value=',
    toParts: ({ groups: [, double, single = double ?? ''], end }) =>
      looksSecret(single) ? [{ start: end - 1 - single.length, end: end - 1 }] : [],
  },
]
