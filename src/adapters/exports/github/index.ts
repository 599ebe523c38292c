import { defineTicketExport } from '../shared/define.ts'
import { toReader } from '../shared/read-record.ts'
import { GhIssueSchema, IssueSchema } from './schema.ts'

export const github = defineTicketExport({
  name: 'github',
  label: 'GitHub',
  forms: [
    {
      format: 'json',
      title: 'REST API',
      needs: [['number'], ['title'], ['created_at'], ['html_url', 'node_id', 'repository_url', 'comments_url']],
      keys: ['number', 'title', 'body', 'created_at', 'labels', 'state', 'repository_url', 'pull_request', 'user.type'],
      lists: ['items'],
      read: toReader(IssueSchema),
    },
    {
      format: 'json',
      title: '`gh issue list --json`',
      needs: [['number'], ['title'], ['createdAt']],
      keys: ['number', 'title', 'body', 'createdAt', 'labels', 'state', 'url', 'author.is_bot'],
      lists: [],
      read: toReader(GhIssueSchema),
    },
  ],
  note: {
    en: '`gh issue list --state all --limit 10000 --json number,title,body,createdAt,labels,state,url`, or `GET /repos/{owner}/{repo}/issues?state=all&per_page=100`, page by page. Pull requests are left out.',
    'zh-cn':
      '`gh issue list --state all --limit 10000 --json number,title,body,createdAt,labels,state,url`，或逐页调用 `GET /repos/{owner}/{repo}/issues?state=all&per_page=100`。拉取请求不计。',
  },
})
