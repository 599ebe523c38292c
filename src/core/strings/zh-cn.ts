import type { Strings } from './strings.ts'

export const zhCn: Strings = {
  callouts: {
    note: '注意',
    tip: '提示',
    important: '重要',
    warning: '警告',
    caution: '当心',
  },
  article: {
    footnotes: '脚注',
    footnoteBack: '返回引用 {reference}',
    table: '表格',
    code: '代码',
    imageMissing: '图片不可用',
  },
}
