import type { Entry } from '#complaint/entries.ts'
import { type FamilyName, nameOfEntry } from '#complaint/families.ts'
import { tellAfter } from './after.ts'
import { tellEarly } from './early.ts'
import { tellExclusion } from './exclusion.ts'
import { tellFile } from './files.ts'
import { tellInvestigation } from './investigation.ts'
import { tellLearning } from './learning.ts'
import { tellLetter } from './letters.ts'
import { tellMessage } from './messages.ts'
import { tellOmbudsman } from './ombudsman.ts'
import { tellPeople } from './people.ts'
import { tellProcedure } from './procedure.ts'
import { tellPuttingRight } from './putting-right.ts'
import { tellRelated } from './related.ts'
import { tellDisciplinary, tellRetention } from './retention.ts'
import { tellStages } from './stages.ts'
import { type Known, type Said, type Told, told } from './told.ts'

type Teller = { tell(entry: Entry, known: Known): Told }

/** For those that leave it to `told` to make sentences. */
const says = <Of extends Entry>(say: (entry: Of, known: Known) => Said) => ({
  tell: (entry: Of, known: Known) => told(...say(entry, known)),
})

const TELLERS: Record<FamilyName, Teller> = {
  stages: { tell: tellStages },
  messages: { tell: tellMessage },
  early: { tell: tellEarly },
  people: says(tellPeople),
  exclusion: { tell: tellExclusion },
  investigation: says(tellInvestigation),
  procedure: says(tellProcedure),
  related: says(tellRelated),
  files: { tell: tellFile },
  puttingRight: { tell: tellPuttingRight },
  letters: { tell: tellLetter },
  learning: { tell: tellLearning },
  ombudsman: { tell: tellOmbudsman },
  after: { tell: tellAfter },
  disciplinary: { tell: tellDisciplinary },
  retention: { tell: tellRetention },
}

/** An entry in the words of people. */
export const tell = (entry: Entry, known: Known): Told =>
  TELLERS[nameOfEntry(entry.type)].tell(entry, known)
