import type { Capability, Stage } from '#policy/policy.ts'

/** What lets somebody give a command at each stage: any one of these is enough. */
export type Rights = Readonly<Record<Stage, readonly Capability[]>>

export const atBoth = (...rights: readonly Capability[]): Rights => ({ 1: rights, 2: rights })

export const WHOEVER_WORKS_ON_IT = atBoth(
  'take-complaints',
  'handle-stage-1',
  'handle-stage-2',
  'assign',
)
export const WHOEVER_HANDLES = atBoth('handle-stage-1', 'handle-stage-2', 'assign')
