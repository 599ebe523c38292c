import { type Forge, pageSize } from '../contract.ts'
import { CommentsSchema, EventSchema, IssuesSchema, PullsSchema } from './schema.ts'

/**
 * GitHub, and GitHub Enterprise Server.
 *
 * @see https://docs.github.com/rest/issues
 */
export const github: Forge = {
  name: 'github',
  // "Body is too long (maximum is 65536 characters)".
  limit: 65_536,
  isHere: ({ GITHUB_ACTIONS }) => GITHUB_ACTIONS === 'true',
  toAccess({ GITHUB_API_URL = 'https://api.github.com', GITHUB_REPOSITORY, GITHUB_TOKEN }) {
    if (!GITHUB_REPOSITORY || !GITHUB_TOKEN)
      return {
        missing: [...(GITHUB_REPOSITORY ? [] : ['GITHUB_REPOSITORY']), ...(GITHUB_TOKEN ? [] : ['GITHUB_TOKEN'])],
      }
    return {
      url: `${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}`,
      headers: {
        authorization: `Bearer ${GITHUB_TOKEN}`,
        accept: 'application/vnd.github+json',
        'x-github-api-version': '2022-11-28',
      },
    }
  },
  toPlace(_, event) {
    const { pull_request: pull, workflow_run: run } = parseEvent(event)
    if (pull) return { type: 'request', number: pull.number }
    // Of a fork, the run does not say which request it is of.
    if (run?.head_repository) {
      const head = encodeURIComponent(`${run.head_repository.owner.login}:${run.head_branch}`)
      const request = { method: 'GET', path: `/pulls?state=open&per_page=${pageSize}&head=${head}` } as const
      return { type: 'find', request, commit: run.head_sha }
    }
    return { type: 'none', reason: 'the event is about no pull request' }
  },
  findRequest: (answer, commit) => PullsSchema.parse(answer).find(({ head }) => head.sha === commit)?.number,
  toSourceUrl({ GITHUB_SERVER_URL = 'https://github.com' }, event) {
    const { pull_request: pull, workflow_run: run } = parseEvent(event)
    const [repository, commit] = pull
      ? [pull.head.repo?.full_name, pull.head.sha]
      : [run?.head_repository?.full_name, run?.head_sha]
    return repository && commit ? `${GITHUB_SERVER_URL}/${repository}/blob/${commit}/` : undefined
  },
  comments: {
    list: (page, request) => ({ method: 'GET', path: `/issues/${request}/comments?per_page=${pageSize}&page=${page}` }),
    parse: (answer) =>
      CommentsSchema.parse(answer).map(({ id, body, user }) => ({
        id,
        body: body ?? '',
        isOurs: user?.type === 'Bot',
        isOpen: true,
      })),
  },
  issues: {
    list: (page) => ({
      method: 'GET',
      path: `/issues?state=all&sort=updated&direction=desc&per_page=${pageSize}&page=${page}`,
    }),
    // Pull requests are issues, too; one stays in the list, so that a full page is seen to be full.
    parse: (answer) =>
      IssuesSchema.parse(answer).map(({ number, body, state, user, pull_request: pull }) => ({
        id: number,
        body: body ?? '',
        isOurs: user?.type === 'Bot' && pull === undefined,
        isOpen: state === 'open',
      })),
    create: ({ title, body }) => ({ method: 'POST', path: '/issues', body: { title, body } }),
    update: (id, { body, isOpen }) => ({
      method: 'PATCH',
      path: `/issues/${id}`,
      body: { body, state: isOpen ? 'open' : 'closed' },
    }),
  },
  createComment: (request, body) => ({ method: 'POST', path: `/issues/${request}/comments`, body: { body } }),
  updateComment: (_, id, body) => ({ method: 'PATCH', path: `/issues/comments/${id}`, body: { body } }),
}

const parseEvent = (event: string | undefined) => EventSchema.parse(event === undefined ? {} : JSON.parse(event))
