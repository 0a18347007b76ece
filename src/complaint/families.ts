import { AFTER_FAMILY } from './after/family.ts'
import type { Command, CommandType } from './commands.ts'
import { DISCIPLINARY_FAMILY } from './disciplinary/family.ts'
import { EARLY_FAMILY } from './early/family.ts'
import type { Entry } from './entries.ts'
import { EXCLUSION_FAMILY } from './exclusion/family.ts'
import type { Family } from './family.ts'
import { FILE_FAMILY } from './files/family.ts'
import { INVESTIGATION_FAMILY } from './investigation/family.ts'
import { LEARNING_FAMILY } from './learning/family.ts'
import { LETTER_FAMILY } from './letters/family.ts'
import { MESSAGE_FAMILY } from './messages/family.ts'
import { OMBUDSMAN_FAMILY } from './ombudsman/family.ts'
import { PEOPLE_FAMILY } from './people/family.ts'
import { PROCEDURE_FAMILY } from './procedure/family.ts'
import { PUTTING_RIGHT_FAMILY } from './putting-right/family.ts'
import type { GeneralRefusal, Refusal } from './refusals.ts'
import { RELATED_FAMILY } from './related/family.ts'
import { RETENTION_FAMILY } from './retention/family.ts'
import type { Rights } from './rights.ts'
import { STAGE_FAMILY } from './stages/family.ts'

/** Everything that can happen to a complaint, in families. The order is the one in which their tasks are listed. */
const BY_NAME = {
  stages: STAGE_FAMILY,
  messages: MESSAGE_FAMILY,
  early: EARLY_FAMILY,
  people: PEOPLE_FAMILY,
  exclusion: EXCLUSION_FAMILY,
  investigation: INVESTIGATION_FAMILY,
  procedure: PROCEDURE_FAMILY,
  related: RELATED_FAMILY,
  files: FILE_FAMILY,
  puttingRight: PUTTING_RIGHT_FAMILY,
  letters: LETTER_FAMILY,
  learning: LEARNING_FAMILY,
  ombudsman: OMBUDSMAN_FAMILY,
  after: AFTER_FAMILY,
  disciplinary: DISCIPLINARY_FAMILY,
  retention: RETENTION_FAMILY,
}

export type FamilyName = keyof typeof BY_NAME

const NAMES = Object.keys(BY_NAME) as readonly FamilyName[]

export const FAMILIES: readonly Family[] = NAMES.map((name) => BY_NAME[name] as Family)

type Part = 'commands' | 'entries' | 'refusals'
type KeysOf<Of> = Of extends unknown ? keyof Of : never

/** The family that each command, entry or refusal belongs to. */
const namesFor = <P extends Part>(part: P) =>
  Object.fromEntries(
    NAMES.flatMap((name) => Object.keys(BY_NAME[name][part]).map((key) => [key, name])),
  ) as Record<KeysOf<(typeof BY_NAME)[FamilyName][P]>, FamilyName>

// What belongs to no family doesn't compile here.
const OF_COMMAND: Record<CommandType, FamilyName> = namesFor('commands')
const OF_ENTRY: Record<Entry['type'], FamilyName> = namesFor('entries')
const OF_REFUSAL: Record<Exclude<Refusal, GeneralRefusal>['refused'], FamilyName> =
  namesFor('refusals')

/** Everything that can be asked of a complaint. */
export const COMMAND_TYPES = Object.keys(OF_COMMAND) as readonly CommandType[]

export const nameOfCommand = (type: CommandType): FamilyName => OF_COMMAND[type]
export const nameOfEntry = (type: Entry['type']): FamilyName => OF_ENTRY[type]

export const familyOfCommand = (type: Command['type']): Family =>
  BY_NAME[OF_COMMAND[type]] as Family
export const familyOfEntry = (type: Entry['type']): Family => BY_NAME[OF_ENTRY[type]] as Family

/** The family that a refusal belongs to; none if it can stand against any command. */
export function familyOfRefusal({ refused }: Refusal): Family | undefined {
  const name = (OF_REFUSAL as Readonly<Partial<Record<string, FamilyName>>>)[refused]
  return name && (BY_NAME[name] as Family)
}

/** What lets somebody give a command at each stage. */
export const rightsOf = (type: CommandType): Rights => familyOfCommand(type).needs[type]
