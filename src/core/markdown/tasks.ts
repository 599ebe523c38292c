import type { Strings } from '../strings/strings.ts'
import type { TreeIndex } from './tree-index.ts'

/** Names the boxes of a task list, in place: a box without a name says nothing to those who cannot see it. */
export function nameTasks(index: TreeIndex, strings: Strings): void {
  for (const { node } of index.elements('input')) {
    const isDone = node.properties['checked'] === true || node.properties['checked'] === ''
    node.properties['ariaLabel'] = isDone ? strings.article.taskDone : strings.article.taskOpen
  }
}
