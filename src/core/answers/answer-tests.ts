import { z } from 'zod'

const TextSchema = z.string().trim().min(1, 'write a question').max(2000)

/** One entry of `content/questions.yaml`: wordings of a question, and what must come of them. */
export const AnswerTestSchema = z
  .strictObject({
    /** As readers word it, one or several. */
    ask: z.union([TextSchema, z.array(TextSchema).min(1, 'write a question')]),
    /** Path of the article below the root or below its language's folder, with or without extension, or its route. */
    article: z.string().trim().min(1).optional(),
    /** The article must be among this many first. */
    top: z.number().int().min(1).max(10).default(3),
    /** There must be no article for it. */
    nothing: z.literal(true).optional(),
    /** Language in which it is asked; the site's first language unless said. */
    locale: z.string().trim().min(1).optional(),
  })
  .refine(({ article, nothing }) => (article === undefined) !== (nothing === undefined), {
    message: 'name the article that must be found, or say "nothing: true"',
  })

export const AnswerTestsFileSchema = z.array(AnswerTestSchema)

export type AnswerTest = z.infer<typeof AnswerTestSchema>

export const toWordings = ({ ask }: AnswerTest): string[] => (Array.isArray(ask) ? ask : [ask])
