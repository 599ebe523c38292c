import { defineTicketExport } from '../shared/define.ts'
import { toReader } from '../shared/read-record.ts'
import { PostSchema } from './schema.ts'

export const stackexchange = defineTicketExport({
  name: 'stackexchange',
  label: 'Stack Exchange',
  forms: [
    {
      format: 'xml',
      title: 'Posts.xml of a data dump',
      element: 'row',
      needs: ['Id', 'PostTypeId'],
      attributes: ['Id', 'PostTypeId', 'Title', 'Body', 'CreationDate', 'Tags', 'AcceptedAnswerId', 'ClosedDate'],
      read: toReader(PostSchema),
    },
  ],
  note: {
    en: 'Settings of a profile → **Data dump access**, or the dump of a team; `Posts.xml` is the file. Answers, wikis and all other posts are left out.',
    'zh-cn':
      '个人资料设置 → **Data dump access**，或团队的数据转储；所需文件是 `Posts.xml`。回答、维基和其他帖子不计。',
  },
})
