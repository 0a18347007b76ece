import { type Rights, WHOEVER_HANDLES, WHOEVER_WORKS_ON_IT } from '../rights.ts'
import { OMBUDSMAN_COMMAND_DONE, type OmbudsmanCommandType } from './commands.ts'

/** Whoever keeps in touch with the Ombudsman (Code 2024, 4.1), and whoever handles complaints. */
const COMPLAINTS_OFFICER = WHOEVER_HANDLES

/** Any of these lets somebody do it at a stage. */
export const OMBUDSMAN_NEEDS = {
  ...(Object.fromEntries(
    Object.keys(OMBUDSMAN_COMMAND_DONE).map((command) => [command, COMPLAINTS_OFFICER]),
  ) as Record<OmbudsmanCommandType, Rights>),
  // A call of the Ombudsman's can reach anybody who takes complaints.
  'record-ombudsman-contact': WHOEVER_WORKS_ON_IT,
}
