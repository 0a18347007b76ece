import type { Company } from '#complaint/investigation/entries.ts'
import type { ArrangedMeeting } from '#complaint/investigation/state.ts'
import { sayDay } from '#time/say-day.ts'
import { type Html, html } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { written } from '../complaint/words.ts'
import { SAY_CAME, SAY_COMPANY } from '../told/investigation.ts'
import { clauseOf } from './clause-of.ts'
import { link } from './page.ts'

/** The meetings with the resident: those to come, and what came of the others. */
export function meetingsPart(inHand: InHand): Html {
  const { meetings } = inHand.looked.complaint.investigation
  return html`<p class="govuk-body">At a meeting somebody of their choice can come along with them, or speak for them. <span class="pr-clause">${clauseOf(inHand, '3.6')}</span></p>
    ${meetings.length > 0 && html`<ul class="govuk-list pr-promises">${meetings.map((one) => meetingItem(one, inHand))}</ul>`}
    ${link('arrange-meeting', meetings.length === 0 ? 'Arrange a meeting with the resident' : 'Arrange another meeting', inHand)}`
}

function meetingItem(
  { id, day, time, place, about, company, held }: ArrangedMeeting,
  inHand: InHand,
): Html {
  const { looked } = inHand
  const known = held === undefined ? whoOf(company, SAY_COMPANY) : whoOf(held.company, SAY_CAME)
  return html`<li class="pr-promise"><p class="govuk-body govuk-!-margin-bottom-1"><strong>${sayDay(day)}, ${written(looked, time)}</strong>: ${written(looked, place)}</p>
    <p class="govuk-body govuk-!-margin-bottom-1">${written(looked, about)}</p>
    ${known && html`<p class="govuk-body govuk-!-margin-bottom-1">${known.says}: ${written(looked, known.name)}</p>`}
    <p class="govuk-body-s">${held === undefined ? 'Nobody has noted yet what came of it.' : held.tookPlace ? `It took place on ${sayDay(held.on)}.` : `It did not take place (${sayDay(held.on)}).`}</p>
    ${held?.note && html`<p class="govuk-body">${written(looked, held.note)}</p>`}
    ${held === undefined && link('hold-meeting', 'Record what came of it', inHand, `?meeting=${id}`)}</li>`
}

const whoOf = (company: Company | undefined, said: typeof SAY_CAME) =>
  company && { says: said[company.as], name: company.name }
