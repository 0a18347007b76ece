import { acknowledgement, acknowledgementTitle } from './acknowledgement.ts'
import { type Blocks, paragraph } from './blocks.ts'
import { clarification, clarificationTitle } from './clarification.ts'
import { closure, closureTitle } from './closure.ts'
import { commentInvitation, commentInvitationTitle } from './comment-invitation.ts'
import { decline, declineTitle } from './decline.ts'
import { earlyResolution, earlyResolutionTitle } from './early-resolution.ts'
import { extension, extensionTitle } from './extension.ts'
import type { LetterFacts, Recipient } from './facts.ts'
import { invitation, invitationTitle } from './invitation.ts'
import type { Letter } from './letter.ts'
import { newDate, newDateTitle } from './new-date.ts'
import { response, responseTitle } from './response.ts'
import { restriction, restrictionTitle } from './restriction.ts'
import { update, updateTitle } from './update.ts'

/**
 * The letter that follows from the facts. A draft that lacks something makes a letter without it; `missingFrom` says
 * what that is. The words are for somebody who is worried, and may not read many letters: short sentences, “you” and
 * “we”, days in full.
 */
export function compose(facts: LetterFacts): Letter {
  const { kind, complaint, on, landlord, to, signer } = facts
  const { policyAt: _policyAt, ...from } = landlord
  const { title, blocks } = written(facts)
  const encloses = blocks.some(({ part }) => part === 'policy-copy')
  return {
    ...{ kind, title, on, from, signer },
    reference: complaint.reference,
    to: { name: to.name ?? '', address: to.address },
    salutation: salutationOf(to),
    blocks: [...paragraph(sayWhose(to)), ...blocks],
    closing: to.name === undefined ? 'With kind regards' : 'Yours sincerely',
    ...(encloses ? { encloses: ['policy'] } : {}),
  }
}

type Written = { readonly title: string; readonly blocks: Blocks }

function written(facts: LetterFacts): Written {
  switch (facts.kind) {
    case 'acknowledgement':
      return { title: acknowledgementTitle(facts), blocks: acknowledgement(facts) }
    case 'clarification':
      return { title: clarificationTitle, blocks: clarification(facts) }
    case 'extension':
      return { title: extensionTitle, blocks: extension(facts) }
    case 'update':
      return { title: updateTitle, blocks: update(facts) }
    case 'comment-invitation':
      return { title: commentInvitationTitle, blocks: commentInvitation(facts) }
    case 'refusal':
    case 'escalation-refusal':
      return { title: declineTitle(facts), blocks: decline(facts) }
    case 'early-resolution':
      return { title: earlyResolutionTitle, blocks: earlyResolution(facts) }
    case 'response':
      return { title: responseTitle(facts), blocks: response(facts) }
    case 'closure':
      return { title: closureTitle, blocks: closure(facts) }
    case 'restriction':
      return { title: restrictionTitle(facts), blocks: restriction(facts) }
    case 'meeting':
      return { title: invitationTitle, blocks: invitation(facts) }
    case 'new-date':
      return { title: newDateTitle, blocks: newDate(facts) }
  }
}

const TITLES = /^(mr|mrs|miss|ms|mx|dr|prof|sir|dame|lady|lord|rev|cllr|councillor)\.?\s+/i

/** “Dear Mrs Jones” for Mrs Ada Jones; the whole name where no title is known. */
export function salutationOf({ name }: Recipient): string {
  if (name === undefined || name.trim() === '') return 'Hello'
  const titled = TITLES.exec(name)
  const last = name.trim().split(/\s+/).at(-1)
  return titled === null ? `Dear ${name.trim()}` : `Dear ${titled[0].trim()} ${last}`
}

/** Who speaks for whom, where two people are behind a complaint. */
function sayWhose({ actingFor, broughtBy }: Recipient): string | undefined {
  if (broughtBy !== undefined)
    return `${broughtBy} complained to us for you. This letter is about that complaint. Where it says “you”, it means you, or ${broughtBy} for you.`
  return actingFor === undefined
    ? undefined
    : `We write to you because you act for ${actingFor}. Where this letter says “you”, it means ${actingFor}, or you for them.`
}
