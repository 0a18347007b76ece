import { randomUUID } from 'node:crypto'
import type { Policy } from '#policy/policy.ts'
import { type NewDocument, newDocument } from '#record/documents.ts'
import type { Submission } from '#record/door.ts'
import type { Person } from '#record/people.ts'
import type { Caller } from '#views/callers.ts'
import type { StaffVisit } from '../who.ts'
import { type Asked, SOMEBODY_NEW } from './asked.ts'
import { NAME_NOT_GIVEN } from './nameless.ts'

/** A complaint as it was taken down, as one command that receives it and enters it in the register. */
export function taken(
  { who, requestId, now }: StaffVisit,
  asked: Asked,
  callers: readonly Caller[],
): Submission {
  const { complainant, resident, people } = peopleOf(asked)
  const words = newDocument('words', asked.words)
  const wanted = asked.wanted === '' ? undefined : newDocument('wanted', asked.wanted)
  const summary = newDocument('summary', asked.summary)
  const { on, channel, complainantType, about, confidential, grading, category } = asked
  const { platform, ...told } = toldOf(asked, who.policy, callers)
  return {
    complaintId: randomUUID(),
    seen: 0,
    command: {
      type: 'receive',
      ...{ on, channel, complainantType, complainant, about, confidential, words: words.ref },
      ...(resident === undefined ? {} : { resident }),
      ...(wanted === undefined ? {} : { wanted: wanted.ref }),
      ...(asked.anonymous ? { anonymous: evidenceOf(asked) } : {}),
      ...(platform === undefined ? {} : { platform }),
      ...(told.interest && { interest: told.interest.ref }),
      ...(told.given && {
        details: { given: told.given, ...(told.why && { why: told.why.ref }) },
      }),
      log: {
        summary: summary.ref,
        ...(grading === '' ? {} : { grading }),
        ...(category === '' ? {} : { category }),
      },
    },
    documents: [words, wanted, summary, told.interest, told.why].filter(
      (one): one is NewDocument => one !== undefined,
    ),
    people,
    by: who.actor,
    requestId,
    now,
  }
}

/** What the policy asks of whoever takes it down: which details were given and why not, an interest, a platform. */
function toldOf(asked: Asked, policy: Policy, callers: readonly Caller[]) {
  const { channel, complainantType, notGiven, interest, platform } = asked
  const isSpoken = policy.channels.some(({ id, oral }) => id === channel && oral)
  const asks = isSpoken ? policy.spokenComplaints?.asks : undefined
  const known = callers.find(({ id }) => id === asked.person) ?? asked
  const given = asks?.filter((one) => !asked.anonymous && (known[one] ?? '') !== '')
  const type = policy.complainantTypes.find(({ id }) => id === complainantType)
  return {
    ...(platform === '' ? {} : { platform }),
    ...(given && { given }),
    ...(given && notGiven !== '' ? { why: newDocument('note', notGiven) } : {}),
    ...(type?.asksInterest && interest !== '' ? { interest: newDocument('note', interest) } : {}),
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
