import { z } from 'zod'

/** `content/synonyms.yaml`: by language, groups of words and short phrases that ask for the same. */
export const SynonymsFileSchema = z.record(
  z.string().describe('a language tag such as en or zh-cn'),
  z.array(z.array(z.string().trim().min(1).max(60)).min(2, 'a group needs two words at least')),
)

export type SynonymsFile = z.infer<typeof SynonymsFileSchema>
