import type { Rule } from '../../rule.ts'
import { toTiers } from '../../tiers.ts'

export const missingChannel: Rule = {
  code: 'tier/missing-channel',
  severity: 'warning',
  summary: 'A tier has no channel.',
  why: 'Its readers learn what they may ask for, and not where.',
  remedy: 'Add at least one entry with "type" and "url" under "channels".',
  check: (context, report) => {
    for (const { article, tier } of toTiers(context))
      if (tier.channels.length === 0 && !article.isIndex && !article.unread.includes('channels'))
        report({
          at: context.at(article, 'channels'),
          message: 'This tier has no channel.',
          advice: 'Say under "channels" where people reach it.',
        })
  },
}
