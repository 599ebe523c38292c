import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface StoredText {
  id: number
  title?: string
  body: string
  /** `bot`, or the login of somebody else. */
  author: string
  isOpen: boolean
}

/** A stand-in for GitHub's and GitLab's API on loopback, which keeps what is posted. */
export interface ForgeStandIn {
  url: string
  comments: Map<number, StoredText[]>
  issues: StoredText[]
  /** Open pull requests: number and newest commit, by `owner:branch`. */
  pulls: Map<string, { number: number; sha: string }[]>
  /** Method and path of each request, and the token that came with it. */
  requests: { line: string; token: string | undefined }[]
  /** Answers with this status instead. */
  failWith: number | undefined
  close: () => Promise<void>
}

export async function startForge(): Promise<ForgeStandIn> {
  const forge: ForgeStandIn = {
    url: '',
    comments: new Map(),
    issues: [],
    pulls: new Map(),
    requests: [],
    failWith: undefined,
    close: () => stop(server),
  }
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const part of request) text += part
    const url = new URL(request.url ?? '/', 'http://x')
    const { authorization, 'private-token': privateToken } = request.headers
    forge.requests.push({
      line: `${request.method} ${url.pathname}`,
      token: authorization?.replace('Bearer ', '') ?? String(privateToken),
    })
    const answer =
      forge.failWith === undefined
        ? handle(forge, request.method ?? '', url, text === '' ? {} : JSON.parse(text))
        : undefined
    if (answer === undefined) response.writeHead(forge.failWith ?? 404).end('{"message":"a secret"}')
    else response.writeHead(request.method === 'POST' ? 201 : 200).end(JSON.stringify(answer))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  forge.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return forge
}

type Fields = Record<string, string>

function handle(forge: ForgeStandIn, method: string, { pathname, searchParams }: URL, fields: Fields): unknown {
  const at = Number(searchParams.get('page') ?? 1) - 1
  const size = Number(searchParams.get('per_page') ?? 30)
  const toPage = (list: StoredText[]): StoredText[] => list.slice(at * size, (at + 1) * size)
  const isLab = pathname.startsWith('/api/v4/')
  const show = isLab ? toLab : toHub
  if (pathname === '/api/v4/user') return { id: 7 }
  const path = pathname.replace(/^\/(?:repos\/acme\/help|api\/v4\/projects\/12)/, '')
  if (method === 'GET' && path === '/pulls')
    return (forge.pulls.get(searchParams.get('head') ?? '') ?? []).map(({ number, sha }) => ({ number, head: { sha } }))
  const comments = /^\/(?:issues|merge_requests)\/(\d+)\/(?:comments|notes)(?:\/(\d+))?$/.exec(path)
  const edited = /^\/issues\/comments\/(\d+)$/.exec(path)
  if (edited || comments?.[2] !== undefined) {
    const id = Number(edited?.[1] ?? comments?.[2])
    const found = [...forge.comments.values()].flat().find((one) => one.id === id)
    if (found === undefined || method !== (isLab ? 'PUT' : 'PATCH')) return undefined
    found.body = fields['body'] ?? ''
    return show(found)
  }
  if (comments) {
    const number = Number(comments[1])
    const list = forge.comments.get(number) ?? []
    if (method === 'GET') return toPage(list).map(show)
    const made = { id: 1000 + list.length, body: fields['body'] ?? '', author: 'bot', isOpen: true }
    forge.comments.set(number, [...list, made])
    return show(made)
  }
  if (path === '/issues' && method === 'GET') return toPage(forge.issues).map(show)
  if (path === '/issues') {
    const body = fields['body'] ?? fields['description'] ?? ''
    const made = { id: forge.issues.length + 1, title: fields['title'] ?? '', body, author: 'bot', isOpen: true }
    forge.issues.push(made)
    return show(made)
  }
  const issue = forge.issues.find(({ id }) => path === `/issues/${id}`)
  if (issue === undefined || method !== (isLab ? 'PUT' : 'PATCH')) return undefined
  issue.body = fields['body'] ?? fields['description'] ?? issue.body
  issue.isOpen = fields['state'] === 'open' || fields['state_event'] === 'reopen'
  return show(issue)
}

const toHub = ({ id, title, body, author, isOpen }: StoredText): unknown => ({
  id,
  number: id,
  title,
  body,
  state: isOpen ? 'open' : 'closed',
  user: { login: author, type: author === 'bot' ? 'Bot' : 'User' },
})

const toLab = ({ id, title, body, author, isOpen }: StoredText): unknown => ({
  id,
  iid: id,
  title,
  body,
  description: body,
  state: isOpen ? 'opened' : 'closed',
  author: { id: author === 'bot' ? 7 : 8 },
  system: false,
})

function stop(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}

/** What a job of either forge finds in its environment. */
export const toJobs = (url: string, event: string): Record<'github' | 'gitlab', Record<string, string>> => ({
  github: {
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: url,
    GITHUB_REPOSITORY: 'acme/help',
    GITHUB_TOKEN: 'ghs_token',
    GITHUB_EVENT_PATH: event,
  },
  gitlab: {
    GITLAB_CI: 'true',
    CI_API_V4_URL: `${url}/api/v4`,
    CI_PROJECT_ID: '12',
    CI_MERGE_REQUEST_IID: '5',
    GITLAB_TOKEN: 'glpat-token',
  },
})
