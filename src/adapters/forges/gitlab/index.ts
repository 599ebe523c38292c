import { type Forge, pageSize } from '../contract.ts'
import { IssuesSchema, NotesSchema, UserSchema } from './schema.ts'

/**
 * GitLab, at gitlab.com or elsewhere. A job's own token may not write notes, so a project access token is needed.
 *
 * @see https://docs.gitlab.com/api/notes/
 * @see https://docs.gitlab.com/api/issues/
 */
export const gitlab: Forge = {
  name: 'gitlab',
  limit: 1_000_000,
  isHere: ({ GITLAB_CI }) => GITLAB_CI === 'true',
  toAccess({ CI_API_V4_URL, CI_PROJECT_ID, GITLAB_TOKEN }) {
    const given = { CI_API_V4_URL, CI_PROJECT_ID, GITLAB_TOKEN }
    const missing = Object.entries(given).flatMap(([name, value]) => (value ? [] : [name]))
    if (missing.length > 0) return { missing }
    return { url: `${CI_API_V4_URL}/projects/${CI_PROJECT_ID}`, headers: { 'private-token': GITLAB_TOKEN ?? '' } }
  },
  toPlace({ CI_MERGE_REQUEST_IID }) {
    const number = Number(CI_MERGE_REQUEST_IID)
    return Number.isInteger(number) && number > 0
      ? { type: 'request', number }
      : { type: 'none', reason: 'CI_MERGE_REQUEST_IID is not set, so the pipeline is of no merge request' }
  },
  findRequest: () => undefined,
  toSourceUrl: ({ CI_MERGE_REQUEST_SOURCE_PROJECT_URL: project, CI_COMMIT_SHA: commit }) =>
    project && commit ? `${project}/-/blob/${commit}/` : undefined,
  self: { method: 'GET', path: '/../../user' },
  comments: {
    list: (page, request) => ({
      method: 'GET',
      path: `/merge_requests/${request}/notes?sort=desc&order_by=updated_at&per_page=${pageSize}&page=${page}`,
    }),
    parse: (answer, self) =>
      NotesSchema.parse(answer).map(({ id, body, author, system }) => ({
        id,
        body,
        isOurs: author.id === UserSchema.parse(self).id && !system,
        isOpen: true,
      })),
  },
  issues: {
    list: (page) => ({
      method: 'GET',
      path: `/issues?scope=all&order_by=updated_at&sort=desc&per_page=${pageSize}&page=${page}`,
    }),
    parse: (answer, self) =>
      IssuesSchema.parse(answer).map(({ iid, description, author, state }) => ({
        id: iid,
        body: description ?? '',
        isOurs: author.id === UserSchema.parse(self).id,
        isOpen: state === 'opened',
      })),
    create: ({ title, body }) => ({ method: 'POST', path: '/issues', body: { title, description: body } }),
    update: (id, { body, isOpen }) => ({
      method: 'PUT',
      path: `/issues/${id}`,
      body: { description: body, state_event: isOpen ? 'reopen' : 'close' },
    }),
  },
  createComment: (request, body) => ({ method: 'POST', path: `/merge_requests/${request}/notes`, body: { body } }),
  updateComment: (request, id, body) => ({
    method: 'PUT',
    path: `/merge_requests/${request}/notes/${id}`,
    body: { body },
  }),
}
