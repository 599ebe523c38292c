import { z } from 'zod'

const TextSchema = z.string().trim().min(1).max(2000)
const WordingSchema = z.string().trim().min(1, 'write a question').max(2000)

/**
 * One entry of `content/questions.yaml`: wordings of a question, what must come of them and, where it stands for a
 * group of tickets, how often people ask it and who looks after it.
 */
export const AnswerTestSchema = z
  .strictObject({
    /** Of the group of tickets that it stands for: stays the same from run to run. */
    id: z
      .string()
      .trim()
      .regex(/^[\p{L}\p{M}\p{N}_-]+$/u, 'use letters, digits and hyphens')
      .max(200)
      .optional(),
    /** As readers word it, one or several. */
    ask: z.union([WordingSchema, z.array(WordingSchema).min(1, 'write a question')]),
    /** Path of the article below the root or below its language's folder, with or without extension, or its route. */
    article: z.string().trim().min(1).optional(),
    /** The article must be among this many first. */
    top: z.number().int().min(1).max(10).default(3),
    /** There must be no article for it. */
    nothing: z.literal(true).optional(),
    /** Tickets a month that ask it. */
    weight: z.number().min(0).optional(),
    /** Who sees to it that there is an answer. */
    owner: TextSchema.optional(),
    /** No article shall answer it, because. */
    'will-not-answer': TextSchema.optional(),
    /** Language in which it is asked; the site's first language unless said. */
    locale: z.string().trim().min(1).optional(),
  })
  .refine(
    ({ id, article, nothing, 'will-not-answer': declined }) => {
      const said = [article, nothing, declined].filter((value) => value !== undefined).length
      return said === 1 || (said === 0 && id !== undefined)
    },
    { message: 'name the article that must be found, or say "nothing: true" or "will-not-answer: why"' },
  )

export const AnswerTestsFileSchema = z.array(AnswerTestSchema)

export type AnswerTest = z.infer<typeof AnswerTestSchema>

export const toWordings = ({ ask }: AnswerTest): string[] => (Array.isArray(ask) ? ask : [ask])
