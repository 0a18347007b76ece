import type { Text } from '#complaint/entries.ts'
import type { ContactEntry } from '#contact/entries.ts'
import { nameOf } from '#policy/policy.ts'
import type { LookedContact } from '#record/look-contact.ts'
import { sayDay } from '#time/say-day.ts'
import { SAY_FOUND, SAY_REQUEST_CLOSED } from './words.ts'

/** An entry of a contact in the words of people: a line, and what was written. */
export type ToldOfContact = { readonly title: string; readonly text?: Text }

export function tellContact(entry: ContactEntry, looked: LookedContact): ToldOfContact {
  const staff = (id: string) => looked.staff.find((one) => one.id === id)?.name ?? 'Somebody'
  const complaint = (id: string) =>
    looked.complaints.find((one) => one.id === id)?.reference ?? 'another complaint'
  const told = (title: string, text?: Text): ToldOfContact => ({ title, ...(text && { text }) })
  switch (entry.type) {
    case 'contact-received':
      return told(`It came: ${nameOf(looked.rules.policy.channels, entry.channel)}`)
    case 'contact-asked-privately':
      return told('Asked to go on in a private message')
    case 'contact-details-came':
      return told('The details came in private', entry.details)
    case 'contact-left-waiting':
      return told('Left without an answer: no details came in private', entry.reason)
    case 'contact-joined':
      return told(`Put with complaint ${complaint(entry.complaint)}`)
    case 'contact-became-complaint':
      return told(`Taken as complaint ${complaint(entry.complaint)}`)
    case 'request-opened': {
      const whose = entry.owner === undefined ? '' : `, given to ${staff(entry.owner)}`
      const choice =
        entry.choice === 'offered'
          ? '. They were given the choice to complain and did not want to'
          : ''
      const helps =
        entry.tell === undefined ? '' : `. ${staff(entry.tell)} is told, to help settle it`
      return told(`Taken as a ${SAY_FOUND[entry.kind].toLowerCase()}${whose}${choice}${helps}`)
    }
    case 'request-manager-told':
      return told('Whoever helps to settle it knows of it')
    case 'request-given':
      return told(`Given to ${staff(entry.owner)}`)
    case 'request-contact-made':
      return told(entry.reached ? 'Spoke to them about it' : 'Tried to reach them', entry.note)
    case 'more-time-agreed':
      return told(`They agreed to wait until ${sayDay(entry.until)}`, entry.agreed)
    case 'request-reviewed':
      return told(`Looked at again; next by ${sayDay(entry.lookAgainBy)}`, entry.note)
    case 'request-answered':
      return told('Answered', entry.answer)
    case 'request-complained-of':
      return told(
        `They are not content: complaint ${complaint(entry.complaint)}. The request goes on`,
      )
    case 'request-closed':
      return told(`Closed: ${SAY_REQUEST_CLOSED[entry.because].toLowerCase()}`, entry.note)
    case 'comment-kept':
      return told(`Kept as a ${SAY_FOUND[entry.kind].toLowerCase()}`, entry.note)
    case 'survey-kept':
      return told(
        `Kept as the answer to a survey${entry.dissatisfied ? ', dissatisfied' : ''}. ${entry.told ? 'They were told how to complain' : 'They were not told how to complain'}`,
        entry.notTold,
      )
    case 'contact-not-ours':
      return told('Not ours', entry.reason)
    case 'contact-looked-at-again':
      return told('To be looked at again', entry.reason)
  }
}
