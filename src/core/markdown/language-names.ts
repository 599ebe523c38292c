/** By language as the highlighter calls it: what writers put behind a fence for it besides, as GitHub takes it. */
const spellings: Record<string, string> = {
  'shell-session': 'console terminal',
  apacheconf: 'apache',
  bash: 'zsh ksh fish',
  batch: 'bat cmd',
  bicep: 'azure-bicep',
  c: 'h',
  cpp: 'c++ cc hpp cxx hxx',
  csharp: 'c#',
  diff: 'patch',
  django: 'jinja jinja2-html',
  docker: 'dockerfile containerfile',
  elixir: 'ex exs',
  erlang: 'erl',
  fsharp: 'f#',
  go: 'golang',
  graphql: 'gql',
  groovy: 'jenkinsfile',
  handlebars: 'mustache',
  hcl: 'tf terraform tfvars',
  ini: 'conf env dotenv systemd service cnf',
  javascript: 'mjs cjs node',
  json: 'jsonl ndjson geojson webmanifest',
  json5: 'jsonc',
  log: 'logs output',
  makefile: 'make',
  markdown: 'mdx',
  markup: 'vue svelte astro plist',
  nasm: 'asm',
  perl: 'pl',
  powershell: 'ps1 pwsh posh',
  promql: 'logql',
  protobuf: 'proto',
  python: 'py3 python3 starlark bzl bazel',
  rust: 'rs',
  sql: 'postgresql postgres pgsql plpgsql mysql mariadb tsql sqlite cql esql',
  typescript: 'mts cts',
  vim: 'viml',
  yaml: 'k8s kubernetes helm',
}

const names = new Map(
  Object.entries(spellings).flatMap(([name, others]) => others.split(' ').map((other) => [other, name] as const)),
)

/** The language as the highlighter calls it: `golang` → `go`; others as they are. */
export const toLanguageName = (written: string): string => names.get(written) ?? written
