import type { Forge } from './contract.ts'
import { github } from './github/index.ts'
import { gitlab } from './gitlab/index.ts'

export const forges = { github, gitlab } satisfies Record<Forge['name'], Forge>
