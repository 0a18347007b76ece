import type { AfterCommand } from './after/commands.ts'
import type { DisciplinaryCommand } from './disciplinary/commands.ts'
import type { EarlyCommand } from './early/commands.ts'
import type { PersonId, StaffId } from './entries.ts'
import type { ExclusionCommand } from './exclusion/commands.ts'
import type { FileCommand } from './files/commands.ts'
import type { InvestigationCommand } from './investigation/commands.ts'
import type { LearningCommand } from './learning/commands.ts'
import type { LetterCommand } from './letters/commands.ts'
import type { MessageCommand } from './messages/commands.ts'
import type { OmbudsmanCommand } from './ombudsman/commands.ts'
import type { PeopleCommand } from './people/commands.ts'
import type { ProcedureCommand } from './procedure/commands.ts'
import type { PuttingRightCommand } from './putting-right/commands.ts'
import type { RelatedCommand } from './related/commands.ts'
import type { RetentionCommand } from './retention/commands.ts'
import type { StageCommand } from './stages/commands.ts'

/** Who asks. A member of staff comes with the roles they have on that day. */
export type Actor =
  | { readonly kind: 'staff'; readonly id: StaffId; readonly roles: readonly string[] }
  | { readonly kind: 'resident'; readonly person?: PersonId }
  | { readonly kind: 'system' }

/** Everything that can be asked of a complaint. `on` is the day the thing happened, never after today. */
export type Command =
  | PeopleCommand
  | MessageCommand
  | EarlyCommand
  | PuttingRightCommand
  | ExclusionCommand
  | StageCommand
  | FileCommand
  | LetterCommand
  | LearningCommand
  | OmbudsmanCommand
  | AfterCommand
  | InvestigationCommand
  | RelatedCommand
  | ProcedureCommand
  | RetentionCommand
  | DisciplinaryCommand

export type CommandType = Command['type']
