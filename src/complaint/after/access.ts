import type { Capability, Stage } from '#policy/policy.ts'
import type { AfterCommandType } from './commands.ts'

type Needs = Readonly<Record<Stage, readonly Capability[]>>
const atBoth = (...rights: readonly Capability[]): Needs => ({ 1: rights, 2: rights })

/** Any of these lets somebody do it at a stage. */
export const AFTER_NEEDS: Record<AfterCommandType, Needs> = {
  reopen: atBoth('handle-stage-1', 'handle-stage-2', 'assign'),
  'ask-views': atBoth('take-complaints', 'handle-stage-1', 'handle-stage-2', 'assign'),
  'record-views': atBoth('take-complaints', 'handle-stage-1', 'handle-stage-2', 'assign'),
}
