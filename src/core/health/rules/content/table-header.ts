import { defineMarkRule } from '../../define-mark-rule.ts'

export const tableHeader = defineMarkRule({
  code: 'content/table-header',
  severity: 'note',
  kind: 'table-without-header',
  summary: 'No column of a table has a header.',
  why: 'A screen reader cannot say which column a cell belongs to.',
  remedy: 'Name the columns in the first row.',
  word: () => ({ message: 'No column of this table has a header.', advice: 'Name the columns in the first row.' }),
})
