import type { Deadline } from '#complaint/deadlines.ts'
import { explain } from '#complaint/explain.ts'
import type { Looked } from '#record/look.ts'
import type { Day } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import { button, details, panel } from '../../govuk.ts'
import { type Html, html, path } from '../../html.ts'
import { deskPage, type StaffVisit } from '../who.ts'
import { moveToPrivate } from './intake.ts'
import { sayToNameless } from './nameless.ts'

/** The reference, and what to tell the complainant while they are still there. */
export function donePage(visit: StaffVisit, looked: Looked, today: Day): Html {
  const { complaint, rules } = looked
  const { reference } = complaint
  const oral = rules.policy.channels.find(({ id }) => id === complaint.channel)?.oral ?? false
  const inTheOpen = rules.policy.channels.find(({ id }) => id === complaint.channel)
  const isAboutMe = complaint.about.includes(visit.who.staff.id)
  const body = html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
    ${panel({ titleText: 'Complaint logged', html: html`Their reference<br><strong>${reference}</strong>` })}
    <h2 class="govuk-heading-m">${oral ? 'Say this now' : 'Tell them'}</h2>
    <div class="pr-script">${script(looked, today).map((line) => html`<p class="govuk-body-l">${line}</p>`)}</div>
    ${inTheOpen?.askPrivately && details({ summaryText: 'Take it out of the public’s sight', html: moveToPrivate(inTheOpen), open: true })}
    ${details({ summaryText: 'How these days were worked out', html: workings(looked) })}
    ${
      isAboutMe
        ? html`<p class="govuk-body">It is about you, so you can’t open it. Somebody else takes it from here.</p>`
        : button({ text: 'Open the complaint', href: path`/desk/complaints/${reference}` })
    }
    <p class="govuk-body"><a class="govuk-link" href="/desk/log">Log another complaint</a></p>
  </div></div>`
  return deskPage(visit, { title: `Complaint ${reference} logged`, body })
}

/** The first day by which a step is due under any clock: the one to name. */
function first({ deadlines }: Looked, step: Deadline['step']): Deadline | undefined {
  return deadlines
    .filter((one) => one.stage === 1 && one.step === step)
    .sort((a, b) => (a.due < b.due ? -1 : 1))[0]
}

function script(looked: Looked, today: Day): readonly string[] {
  const { complaint, complainant } = looked
  if (complaint.anonymous !== undefined) return sayToNameless(looked)
  const [acknowledge, respond] = [first(looked, 'acknowledge'), first(looked, 'respond')]
  return [
    `“Thank you for telling us. Your reference is ${complaint.reference}.”`,
    ...(acknowledge === undefined ? [] : [sayAcknowledge(acknowledge.due, today)]),
    ...(respond === undefined ? [] : [sayRespond(respond, today)]),
    ...(!complainant?.adjustments
      ? ['“Is there anything that would make it easier for you to deal with us?”']
      : []),
    ...(complaint.code === undefined
      ? []
      : [
          `“You can ask the Housing Ombudsman for advice at any time. Their number is ${looked.outside.telephone}.”`,
        ]),
  ]
}

const sayAcknowledge = (due: Day, today: Day) =>
  due < today
    ? `“We should have written to you by ${sayDay(due)}. I am sorry that we have not. We will do it at once.”`
    : `“By ${sayDay(due)} we will write to you to say how we understand it, so that you can tell us if we have got it wrong.”`

function sayRespond({ due, provisional }: Deadline, today: Day): string {
  if (due < today)
    return `“We should have answered by ${sayDay(due)}. I am sorry that we have not. Whoever handles it will tell you when we will.”`
  return provisional
    ? `“We expect to answer by ${sayDay(due)}. The letter will give you the day.”`
    : `“We will answer by ${sayDay(due)}.”`
}

function workings(looked: Looked): Html {
  const days = [first(looked, 'acknowledge'), first(looked, 'respond')]
  return html`<ul class="govuk-list">${days.map(
    (one) =>
      one &&
      html`<li>${one.step === 'respond' ? 'Answer' : 'Acknowledgement'}: ${explain(one)}</li>`,
  )}</ul>`
}
