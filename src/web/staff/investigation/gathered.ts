import type { AskedEvidence, Clarification, NotedEvidence } from '#complaint/investigation/state.ts'
import type { Looked } from '#record/look.ts'
import { sayDay } from '#time/say-day.ts'
import { type Html, html } from '../../html.ts'
import { written } from '../complaint/words.ts'
import { SAY_LOOK, SAY_QUESTION, SAY_SIDE } from '../told/investigation.ts'
import { sayOf } from './which.ts'

/** Everything that was gathered and said, for whoever has to weigh it; undefined if there is nothing. */
export function gathered(looked: Looked): Html | undefined {
  const { asked, noted, clarifications } = looked.complaint.investigation
  const came = asked.filter((one) => one.received !== undefined || one.givenUp !== undefined)
  const answered = clarifications.filter((one) => one.answered !== undefined)
  if (came.length + noted.length + answered.length === 0) return undefined
  return html`<ul class="govuk-list govuk-list--spaced">
    ${noted.map((one) => html`<li>${notedLine(one, looked)}</li>`)}
    ${came.map((one) => html`<li>${cameLine(one, looked)}</li>`)}
    ${answered.map((one) => html`<li>${answeredLine(one, looked)}</li>`)}
  </ul>`
}

const notedLine = ({ look, on, what, found, side }: NotedEvidence, looked: Looked) =>
  html`<strong>${SAY_LOOK[look]}</strong>, ${sayDay(on)}${side && ` (${SAY_SIDE[side].toLowerCase()})`}: ${written(looked, what)}<br>${written(looked, found)}`

function cameLine(one: AskedEvidence, looked: Looked): Html {
  const { received, givenUp, what, note } = one
  const state = received
    ? `came on ${sayDay(received)}`
    : `will not come (${givenUp ? sayDay(givenUp) : ''})`
  return html`<strong>From ${sayOf(one, looked)}</strong>, ${state}: ${written(looked, what)}${note && html`<br>${written(looked, note)}`}`
}

const answeredLine = ({ answered, question, words, answer }: Clarification, looked: Looked) =>
  html`<strong>The resident, asked for ${SAY_QUESTION[question]}</strong>${answered && `, ${sayDay(answered)}`}: ${written(looked, words)}<br>${answer ? written(looked, answer) : 'Nothing came.'}`

/** Beside the answer: what was gathered, and what has still not come. */
export function toWeigh(looked: Looked): Html {
  const { investigation } = looked.complaint
  const open = investigation.asked.filter((one) => !one.received && !one.givenUp).length
  return html`${gathered(looked) ?? html`<p class="govuk-body">Nothing is noted on the page of the investigation.</p>`}
    ${open > 0 && html`<p class="govuk-body">${open === 1 ? 'One thing that was asked for has' : `${open} things that were asked for have`} not come. The answer does not have to wait for what it does not need.</p>`}`
}
