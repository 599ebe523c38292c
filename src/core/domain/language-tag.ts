import { z } from 'zod'

/** `zh_CN` → `zh-cn`: how a language is named everywhere, and in addresses. */
export const toTag = (name: string): string => name.replaceAll('_', '-').toLowerCase()

/** Whether a name has the form of a language tag (BCP 47); a language of that name need not exist. */
export function isTag(name: string): boolean {
  try {
    return Intl.getCanonicalLocales(toTag(name)).length === 1
  } catch {
    return false
  }
}

const reason = 'expected a language tag such as en or zh-cn'

export const TagSchema = z.string().refine(isTag, reason)

/** Language → folder. */
export const LanguageFoldersSchema = z.record(z.string(), z.string()).superRefine((folders, context) => {
  for (const tag of Object.keys(folders))
    if (!isTag(tag)) context.addIssue({ code: 'custom', path: [tag], message: reason })
})
