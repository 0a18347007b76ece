import { randomUUID } from 'node:crypto'
import { type NewDocument, newDocument } from '#record/documents.ts'
import type { Submission } from '#record/door.ts'
import type { Person } from '#record/people.ts'
import { type Asked, SOMEBODY_NEW } from './log-asked.ts'
import { NAME_NOT_GIVEN } from './log-nameless.ts'
import type { StaffVisit } from './who.ts'

/** A complaint as it was taken down, as one command that receives it and enters it in the register. */
export function taken({ who, requestId, now }: StaffVisit, asked: Asked): Submission {
  const { complainant, resident, people } = peopleOf(asked)
  const words = newDocument('words', asked.words)
  const wanted = asked.wanted === '' ? undefined : newDocument('wanted', asked.wanted)
  const summary = newDocument('summary', asked.summary)
  const { on, channel, complainantType, about, confidential, grading, category } = asked
  return {
    complaintId: randomUUID(),
    seen: 0,
    command: {
      type: 'receive',
      ...{ on, channel, complainantType, complainant, about, confidential, words: words.ref },
      ...(resident === undefined ? {} : { resident }),
      ...(wanted === undefined ? {} : { wanted: wanted.ref }),
      ...(asked.anonymous ? { anonymous: evidenceOf(asked) } : {}),
      log: {
        summary: summary.ref,
        ...(grading === '' ? {} : { grading }),
        ...(category === '' ? {} : { category }),
      },
    },
    documents: [words, wanted, summary].filter((one): one is NewDocument => one !== undefined),
    people,
    by: who.actor,
    requestId,
    now,
  }
}

/** Whether there is evidence, where the policy asks. */
const evidenceOf = ({ evidence }: Asked) =>
  evidence === '' ? {} : { evidence: evidence === 'yes' }

/** Whoever complains, known to us or not, and the resident for whom they do it. */
function peopleOf(asked: Asked) {
  const isNew = asked.person === SOMEBODY_NEW
  const { name, telephone, email, address, adjustments } = asked
  const newcomer = asked.anonymous
    ? written({ id: randomUUID(), name: NAME_NOT_GIVEN, adjustments })
    : written({ id: randomUUID(), name, telephone, email, address, adjustments })
  const resident = written({
    id: randomUUID(),
    name: asked.residentName,
    address: asked.residentAddress,
  })
  return {
    complainant: isNew ? newcomer.id : asked.person,
    resident: asked.forOther ? resident.id : undefined,
    people: [...(isNew ? [newcomer] : []), ...(asked.forOther ? [resident] : [])],
  }
}

/** What was left empty is not there. */
const written = ({ id, ...rest }: Person): Person => ({
  id,
  ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== '')),
})
