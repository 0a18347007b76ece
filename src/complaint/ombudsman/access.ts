import type { Capability, Stage } from '#policy/policy.ts'
import { OMBUDSMAN_COMMAND_DONE, type OmbudsmanCommandType } from './commands.ts'

type Needs = Readonly<Record<Stage, readonly Capability[]>>

const atBoth = (...rights: readonly Capability[]): Needs => ({ 1: rights, 2: rights })

/** Whoever keeps in touch with the Ombudsman (Code 2024, 4.1), and whoever handles complaints. */
const COMPLAINTS_OFFICER = atBoth('assign', 'handle-stage-1', 'handle-stage-2')
/** A call of the Ombudsman's can reach anybody who takes complaints. */
const WHOEVER_WORKS_ON_IT = atBoth('take-complaints', 'handle-stage-1', 'handle-stage-2', 'assign')

/** Any of these lets somebody do it at a stage. */
export const OMBUDSMAN_NEEDS = {
  ...(Object.fromEntries(
    Object.keys(OMBUDSMAN_COMMAND_DONE).map((command) => [command, COMPLAINTS_OFFICER]),
  ) as Record<OmbudsmanCommandType, Needs>),
  'record-ombudsman-contact': WHOEVER_WORKS_ON_IT,
}
