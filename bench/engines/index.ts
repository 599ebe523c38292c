import { astroBare, astroIncremental } from './astro-bare.ts'
import type { Engine } from './engine.ts'
import { hugo } from './hugo.ts'
import { starlight } from './starlight.ts'
import { tierzero } from './tierzero.ts'

export type EngineName = 'tierzero' | 'astro' | 'astroIncremental' | 'starlight' | 'hugo'

export const engines: Record<EngineName, Engine> = { tierzero, astro: astroBare, astroIncremental, starlight, hugo }

export const alwaysRun: readonly EngineName[] = ['tierzero', 'astro', 'astroIncremental']
/** Measured with `--with`. */
export const onRequest = ['starlight', 'hugo'] as const satisfies readonly EngineName[]
