import type { Capability, Stage } from '#policy/policy.ts'
import type { ProcedureCommandType } from './commands.ts'

type Needs = Readonly<Record<Stage, readonly Capability[]>>

const atBoth = (...rights: readonly Capability[]): Needs => ({ 1: rights, 2: rights })

/** Any of these lets somebody do it at a stage. */
export const PROCEDURE_NEEDS: Record<ProcedureCommandType, Needs> = {
  'note-telling': atBoth('take-complaints', 'handle-stage-1', 'handle-stage-2', 'assign'),
  'inform-colleague': atBoth('take-complaints', 'handle-stage-1', 'handle-stage-2', 'assign'),
  refer: { 1: ['handle-stage-1'], 2: ['handle-stage-2'] },
  'vary-procedure': atBoth('assign', 'approve-beyond-cap'),
  'let-in': atBoth('assign', 'handle-stage-1', 'handle-stage-2'),
}
