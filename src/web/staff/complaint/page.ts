import type { Looked } from '#record/look.ts'
import { type Day, sayDate } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import type { Errors } from '../../form.ts'
import { notificationBanner } from '../../govuk.ts'
import { type Html, html, path } from '../../html.ts'
import { filesPart } from '../files/list.ts'
import { investigationInShort } from '../investigation/in-short.ts'
import { learningOf } from '../learning/part.ts'
import { lettersInShort } from '../letters/list-page.ts'
import { ombudsmanInShort } from '../ombudsman/in-short.ts'
import { handsOf } from '../procedure/hands.ts'
import { reviewPart } from '../procedure/review-part.ts'
import { otherComplaints } from '../related/part.ts'
import { keptUntil } from '../retention/in-short.ts'
import { sayDisposed } from '../retention/page.ts'
import { inTheWay } from '../steps/trial.ts'
import { showTimeline, timeline } from '../told/timeline.ts'
import { deskPage, mayOversee, type StaffVisit } from '../who.ts'
import { aboutOf } from './about.ts'
import { dayForm, pastBanner } from './as-it-stood.ts'
import { deadlinesTable } from './deadlines.ts'
import { sayDone } from './done.ts'
import { excludedOf } from './excluded.ts'
import { stageGuidance } from './guidance.ts'
import type { InHand } from './in-hand.ts'
import { nextOf } from './next.ts'
import { adjustmentsOf, peopleOf } from './people.ts'
import { puttingRightOf } from './putting-right.ts'
import { showStrip, strip } from './strip.ts'
import { lineOf, SAY_CODE } from './words.ts'

/** Where a complaint stands and what to do next, or, with a day, how it stood then. */
export function complaintPage(
  visit: StaffVisit,
  inHand: InHand,
  past: Day | undefined,
  errors: Errors,
): Html {
  const { looked, context } = inHand
  const { reference } = looked.complaint
  const done = past === undefined && sayDone(visit.query, looked)
  return deskPage(visit, {
    title: `${reference}: ${lineOf(looked)}`,
    back: { href: '/desk', text: 'Worklist' },
    wide: true,
    errors,
    body: html`${done && notificationBanner({ type: 'success', text: done })}
      ${past !== undefined && pastBanner(looked, past)}
      ${looked.complaint.retention.disposed && notificationBanner({ titleText: 'Disposed of', text: sayDisposed(looked) })}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-3"><span class="govuk-caption-l">${reference}</span> ${lineOf(looked)}</h1>
      <p class="govuk-body-l">${looked.headline}.</p>
      <div class="pr-complaint">
        <div class="pr-complaint__first">
          ${past === undefined && nextOf(inHand)}
          ${firstParts(inHand, past ?? context.today, past !== undefined)}
        </div>
        <div class="pr-complaint__side">${sideParts(inHand, context.today, past, errors)}${part('ombudsman', 'The Ombudsman', ombudsmanInShort(inHand))}</div>
        <div class="pr-complaint__rest">${otherParts(looked, past ?? context.today)}</div>
      </div>`,
  })
}

const part = (id: string, title: string, content: Html) =>
  html`<section><h2 class="govuk-heading-m" id="${id}">${title}</h2>${content}</section>`

function firstParts(inHand: InHand, today: Day, past: boolean): Html {
  const { looked } = inHand
  const { complaint, deadlines, rules } = looked
  const promised = puttingRightOf(inHand, today, past)
  const taught = learningOf(inHand, past)
  const review = past ? undefined : reviewPart(inHand)
  const looking = investigationInShort(inHand, today)
  const days = deadlines.length > 0 && complaint.declined === undefined
  const files = filesPart(looked, !past && inTheWay('add-files', inHand) === undefined)
  return html`${adjustmentsOf(looked)}
    ${promised && part('putting-right', 'Putting right', promised)}
    ${taught && part('learning', 'What it taught', taught)}
    ${excludedOf(looked)}
    ${!past && looking && part('investigation', 'Investigation', looking)}
    ${review && part('review', 'The review', review)}
    ${days && part('days', 'Days', showStrip(strip(complaint, deadlines, rules.calendar, today)))}
    ${part('about', 'What it is about', aboutOf(looked))}
    ${complaint.letters.length > 0 && part('letters', 'Letters', lettersInShort(inHand))}
    ${files && part('files', 'Files', files)}`
}

function otherParts(looked: Looked, today: Day): Html {
  return html`${looked.deadlines.length > 0 && part('deadlines', 'Deadlines', deadlinesTable(looked, today))}
    ${part('timeline', 'What happened', showTimeline(timeline(looked.entries, looked), looked))}`
}

function sideParts(inHand: InHand, today: Day, past: Day | undefined, errors: Errors): Html {
  const { looked } = inHand
  const { complaint, rules } = looked
  const { name, edition, inForceFrom } = rules.policy
  const held = html`<p class="govuk-body">The <a class="govuk-link" href="/desk/policy">complaints policy of ${name}</a>, edition ${edition}, in force from ${sayDate(inForceFrom)}: the one that was in force when it was received, on ${sayDay(complaint.received)}.</p>
    <p class="govuk-body">${
      complaint.code === undefined
        ? 'The Ombudsman’s Code does not cover this complainant.'
        : `The Ombudsman’s ${SAY_CODE[complaint.code]}.`
    }</p>`
  return html`${part('people', 'People', peopleOf(looked))}
    ${past === undefined && complaint.retention.disposed === undefined && part('hands', 'In whose hands', handsOf(inHand))}
    ${past === undefined && part('others', 'Other complaints', otherComplaints(inHand))}
    ${part('rules', 'Held to', html`${held}${past === undefined && stageGuidance(looked)}`)}
    ${past === undefined && keptUntil(inHand)}
    ${past === undefined && mayOversee(inHand.who) && html`<p class="govuk-body"><a class="govuk-link" href="${path`/desk/complaints/${complaint.reference}/looks`}">Who has looked at it</a></p>`}
    ${part('stood', 'On another day', dayForm(looked, today, past, errors))}`
}
