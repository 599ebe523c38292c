import { z } from 'zod'
import { destructive } from './destructive.ts'
import { DateSchema, TextListSchema, TextSchema } from './fields.ts'

const ReasonSchema = TextSchema.refine((reason) => reason !== '', 'expected the reason for switching the rule off')

/** A rule that does not count for a while, for all files or for some. */
const SwitchSchema = z.strictObject({
  off: ReasonSchema,
  /** The last day on which the rule is off; later it counts again, and the switch is reported. */
  until: DateSchema.optional(),
  /** Globs below the root. Default: everywhere. */
  files: z.array(z.string().min(1)).optional(),
})

const RuleSettingSchema = z.union([z.enum(['error', 'warning', 'note']), SwitchSchema, z.array(SwitchSchema)], {
  error: "expected error, warning, note, or { off: 'the reason' }",
})

const SectionSchema = z.strictObject({
  /** Headings that open this section, any of them, without regard to case. */
  names: TextListSchema,
  isRequired: z.boolean().default(true),
})

/** Sections as the Prometheus, OpenShift and SRE worlds name them. */
const sections = {
  meaning: {
    names: [
      'meaning',
      'symptom',
      'symptoms',
      'description',
      'alert description',
      'overview',
      'summary',
      '含义',
      '症状',
      '说明',
      '现象',
      '概述',
      '描述',
    ],
  },
  impact: { names: ['impact', 'severity', 'user impact', 'business impact', '影响'] },
  diagnosis: {
    names: [
      'diagnosis',
      'diagnose',
      'diagnosing',
      'investigating',
      'investigation',
      'troubleshooting',
      'debugging',
      'how to diagnose',
      '诊断',
      '排查',
      '定位',
    ],
  },
  mitigation: {
    names: [
      'mitigation',
      'resolution',
      'remediation',
      'mitigating',
      'fix',
      'solution',
      'steps',
      'recovery',
      'procedure',
      '缓解',
      '处理',
      '处置',
      '解决',
      '修复',
      '恢复',
    ],
  },
  escalation: { names: ['escalation', 'escalate', 'contact', 'contacts', '升级', '联系'], isRequired: false },
}

/** What `kb.config.ts` may say under `health`. */
export const HealthConfigSchema = z.strictObject({
  /** Rule to its severity, or to why it is off. */
  rules: z.record(z.string(), RuleSettingSchema).default({}),
  /** Tags that articles may have. Default: any. */
  tags: TextListSchema.optional(),
  /** Owners that articles may name. Default: any. */
  owners: TextListSchema.optional(),
  /** How many articles may come up for review in one week; `check --plan-reviews` spreads the rest. */
  reviewsPerWeek: z.number().int().positive().default(10),
  runbooks: z
    .strictObject({
      sections: z.record(z.string(), SectionSchema).prefault(sections),
      /** Beginnings of commands; `...` stands for the usual ones, so that others can be added. */
      destructive: z
        .array(z.string().min(1))
        .transform((list) => list.flatMap((entry) => (entry === '...' ? destructive : [entry])))
        .default([...destructive]),
    })
    .prefault({}),
})

export type HealthConfig = z.output<typeof HealthConfigSchema>
export type RuleSwitch = z.output<typeof SwitchSchema>
