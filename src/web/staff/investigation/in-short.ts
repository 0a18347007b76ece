import { statusOf } from '#complaint/complaint.ts'
import { outstanding, unclear, urgentToTake } from '#complaint/investigation/state.ts'
import { nextUpdate } from '#complaint/investigation/updates.ts'
import type { Day } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import { type Html, html, path } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { showPromise } from '../complaint/promise-words.ts'

/** The investigation in a few lines, with the way to its page; nothing where there is no more to look into. */
export function investigationInShort({ looked, context }: InHand, today: Day): Html | undefined {
  const { investigation, reference } = looked.complaint
  const status = statusOf(looked.complaint)
  const over = status === 'answered' || status === 'closed' || status === 'declined'
  const { triages, asked, noted, clarifications } = investigation
  if (over && triages.length + asked.length + noted.length + clarifications.length === 0)
    return undefined
  const urgent = urgentToTake(investigation)
  const waits = over ? [] : [...outstanding(investigation), ...unclear(investigation)]
  const first = waits.map(({ due }) => due).toSorted()[0]
  const update = nextUpdate(looked.complaint, context.policy, context.calendar)
  const gathered = noted.length + asked.length - outstanding(investigation).length
  const show = (day: Day) => showPromise(day, context.calendar, today)
  return html`<ul class="govuk-list govuk-list--spaced">
      ${urgent?.urgentBy && html`<li><strong>Something has to be done at once</strong><br>${show(urgent.urgentBy)}</li>`}
      <li>${sayTriage(triages.at(-1))}</li>
      ${first && html`<li>${waits.length === 1 ? 'One thing is' : `${waits.length} things are`} waited for<br>${show(first)}</li>`}
      ${gathered > 0 && html`<li>${gathered === 1 ? 'One thing was' : `${gathered} things were`} gathered</li>`}
      ${update && html`<li>The next update to the resident<br>${show(update.due)}</li>`}
    </ul>
    <p class="govuk-body"><a class="govuk-link" href="${path`/desk/complaints/${reference}/investigation`}">What it needs, what was gathered, what is waited for</a></p>`
}

function sayTriage(
  last: InHand['looked']['complaint']['investigation']['triages'][number] | undefined,
): Html {
  if (last === undefined)
    return html`Nobody has looked yet at how complex it is, and whether somebody is vulnerable or at risk`
  const alarms = [last.vulnerable && 'somebody is vulnerable', last.risk && 'there is a risk']
  const said = alarms.filter(Boolean).join(' and ')
  return html`${last.complexity === 'early' ? 'It can be answered early' : 'It has to be investigated further'}${said && html`: <strong>${said}</strong>`} (${sayDay(last.on)})`
}
