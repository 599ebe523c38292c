import { expect, test } from 'vitest'
import { toCommands } from './to-commands.ts'

test.each([
  ['a script is copied as it is', 'oc get pods\noc get nodes', 'oc get pods\noc get nodes'],
  ['and so is one that has a prompt further down', 'PRICE=1\n$ echo 2', 'PRICE=1\n$ echo 2'],
  ['and a variable in front', '$HOME/bin/run', '$HOME/bin/run'],
  ['a command is copied without its prompt', '$ oc get pods', 'oc get pods'],
  [
    'and without what it prints',
    '$ oc get pods\nNAME READY\na    1/1\n\n$ oc get nodes\nb',
    'oc get pods\noc get nodes',
  ],
  ['a prompt may be indented', '\n  $ ls\n  a\n', 'ls'],
  [
    'a command goes on behind a backslash',
    '$ oc get \\\n    pods \\\n    -o yaml\nNAME',
    'oc get \\\n    pods \\\n    -o yaml',
  ],
  [
    'and to the end of the text that it reads',
    '$ cat <<EOF > a\n$ b\n\nEOF\n$ sh a\nc',
    'cat <<EOF > a\n$ b\n\nEOF\nsh a',
  ],
  ['a quoted end of a text is the same', "$ cat <<-'END'\na\n\tEND\nout", "cat <<-'END'\na\n\tEND"],
  ['a text on the same line is none to wait for', '$ cat <<< "a"\na\n$ ls\nc', 'cat <<< "a"\nls'],
  ['and a shift is none', '$ echo $((1<<2)) $((1 << 3))\n4 8\n$ ls', 'echo $((1<<2)) $((1 << 3))\nls'],
  ['nothing is nothing', '', ''],
])('%s', (_says, code, commands) => {
  expect(toCommands(code)).toBe(commands)
})
