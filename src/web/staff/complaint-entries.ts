import type { Entry } from '#complaint/entries.ts'
import { type FamilyName, nameOfEntry } from '#complaint/families.ts'
import { tellAfter } from './after-told.ts'
import { tellExclusion } from './complaint-exclusion-entries.ts'
import { tellEarly } from './early-told.ts'
import { tellFile } from './files-told.ts'
import { tellInvestigation } from './investigation-told.ts'
import { tellLearning } from './learning-told.ts'
import { tellLetter } from './letters-told.ts'
import { tellMessage } from './messages-told.ts'
import { tellOmbudsman } from './ombudsman-told.ts'
import { tellPeople } from './people-told.ts'
import { tellProcedure } from './procedure-told.ts'
import { tellPuttingRight } from './putting-right-entries.ts'
import { tellRelated } from './related-told.ts'
import { tellDisciplinary, tellRetention } from './retention-told.ts'
import { tellStages } from './stages-told.ts'
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
