import { currentStage } from '#complaint/complaint.ts'
import type { InvestigationCommandType } from '#complaint/investigation/commands.ts'
import { outstanding, unclear, urgentToTake } from '#complaint/investigation/state.ts'
import { nextUpdate } from '#complaint/investigation/updates.ts'
import type { Day } from '#time/day.ts'
import { sayPeriod } from '#time/period.ts'
import { sayDay } from '#time/say-day.ts'
import { one } from '../../form.ts'
import { insetText, notificationBanner, summaryList } from '../../govuk.ts'
import { type Content, type Html, html, path } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { adjustmentsOf } from '../complaint/people.ts'
import { showPromise } from '../complaint/promise-words.ts'
import { lineOf, written } from '../complaint/words.ts'
import { inTheWay, type StepName } from '../steps/trial.ts'
import { SAY_QUESTION } from '../told/investigation.ts'
import { deskPage, type StaffVisit } from '../who.ts'
import { clauseOf } from './clause-of.ts'
import { gathered } from './gathered.ts'
import { lawPart } from './law-step.ts'
import { meetingsPart } from './meetings.ts'
import { understoodPart } from './understood-part.ts'
import { weighingNotice } from './weigh-step.ts'
import { sayOf } from './which.ts'

/** The investigation of one complaint: what it needs, what was gathered, what is still waited for. */
export function investigationPage(visit: StaffVisit, inHand: InHand): Html {
  const { looked } = inHand
  const { reference } = looked.complaint
  const done = SAY_DONE[one(visit.query, 'done')]
  return deskPage(visit, {
    title: `Investigation: ${reference}`,
    back: { href: path`/desk/complaints/${reference}`, text: `Back to complaint ${reference}` },
    wide: true,
    body: html`${done && notificationBanner({ type: 'success', text: done })}
      <h1 class="govuk-heading-l"><span class="govuk-caption-l">${reference}: ${lineOf(looked)}</span> Investigation</h1>
      ${adjustmentsOf(looked)}
      ${part('needs', 'What it needs', needs(inHand))}
      ${part('points', 'What has to be answered', html`${pointsOf(inHand)}${understoodPart(inHand)}`)}
      ${part('waiting', 'Still waited for', waiting(inHand))}
      ${part('meetings', 'Meetings', meetingsPart(inHand))}
      ${part('gathered', 'What was gathered', known(inHand))}
      ${part('law', 'What the law has to do with it', lawPart(inHand))}
      ${part('resident', 'Keeping the resident informed', informed(inHand))}`,
  })
}

const SAY_DONE: Readonly<Record<string, string>> = {
  triage: 'What it needs is recorded',
  'take-urgent-action': 'It is recorded that it was done',
  'ask-evidence': 'It is recorded that evidence was asked for',
  'chase-evidence': 'The new day is recorded',
  'receive-evidence': 'It is recorded',
  'note-evidence': 'It is kept',
  'weigh-evidence': 'It is recorded what was considered',
  'note-law': 'It is recorded what the law has to do with it',
  'ask-clarification': 'It is recorded that they were asked',
  'record-clarification': 'It is recorded',
  'arrange-meeting': 'It is recorded that they were invited',
  'hold-meeting': 'It is recorded what came of the meeting',
  'agree-updates': 'It is recorded how often they hear from us',
  'agree-definition': 'It is recorded whether they agree',
  'note-attempt': 'It is kept',
  'update-resident': 'The update is recorded',
}

const part = (id: string, title: string, content: Html) =>
  html`<section class="govuk-!-margin-bottom-6" aria-labelledby="${id}"><h2 class="govuk-heading-m" id="${id}">${title}</h2>${content}</section>`

/** A link to a step, if whoever looks may take it. */
export function link(step: StepName, text: string, inHand: InHand, query = ''): Html {
  if (inTheWay(step, inHand) !== undefined) return html``
  const href = path`/desk/complaints/${inHand.looked.complaint.reference}/${step}` + query
  return html`<p class="govuk-body"><a class="govuk-link" href="${href}">${text}</a></p>`
}

const row = (key: string, value: Content) => ({
  key: { text: key },
  value: { html: html`${value}` },
})

function needs(inHand: InHand): Html {
  const { looked } = inHand
  const { investigation } = looked.complaint
  const { stage } = currentStage(looked.complaint)
  const last = investigation.triages.at(-1)
  const urgent = urgentToTake(investigation)
  if (last === undefined)
    return html`<p class="govuk-body">Nobody has looked yet at how complex it is, and whether somebody is vulnerable or at risk. <span class="pr-clause">${clauseOf(inHand, '6.1')}</span></p>
      ${link('triage', 'Look at what it needs', inHand)}`
  const { complexity, vulnerable, risk, safeguarding, needed, urgentAction } = last
  const { urgentTaken } = investigation
  return html`${urgent?.urgentBy && insetText({ classes: 'pr-notice', html: html`<p class="govuk-body"><strong>To be done at once</strong>: ${urgentAction && written(looked, urgentAction)}<br>${dueOn(urgent.urgentBy, inHand)}</p>${link('take-urgent-action', 'Record what was done', inHand)}` })}
    ${summaryList({
      rows: [
        row(
          'Complexity',
          complexity === 'early' ? 'It can be answered early' : 'It has to be investigated further',
        ),
        row(
          'Vulnerable',
          vulnerable
            ? html`<strong>Somebody who is affected is vulnerable</strong>`
            : 'Nobody, as far as we know',
        ),
        row('Risk to health or safety', risk ? html`<strong>Yes</strong>` : 'None that we know of'),
        ...(safeguarding ? [row('Cause for concern', written(looked, safeguarding))] : []),
        ...(urgentAction && !urgent
          ? [
              row(
                last.urgent === 'none' ? 'Why nothing has to be done at once' : 'Done at once',
                html`${written(looked, urgentAction)}${urgentTaken && html`<br>${written(looked, urgentTaken.done)} (${sayDay(urgentTaken.on)})`}`,
              ),
            ]
          : []),
        ...(needed
          ? [row('Evidence needed, and what would settle it', written(looked, needed))]
          : []),
        row('Looked at', `${sayDay(last.on)}, at stage ${last.stage}`),
      ],
    })}
    ${last.stage !== stage && html`<p class="govuk-body">At stage ${stage} nobody has looked at it again yet.</p>`}
    ${link('triage', 'Look at what it needs again', inHand)}`
}

function pointsOf({ looked }: InHand): Html {
  const { points } = looked.complaint
  if (points.length === 0)
    return html`<p class="govuk-body">The points are set out when it is acknowledged.</p>`
  return html`<ol class="govuk-list govuk-list--number">${points.map(({ text }) => html`<li>${written(looked, text)}</li>`)}</ol>`
}

const dueOn = (day: Day, { context }: InHand) => showPromise(day, context.calendar, context.today)

function waiting(inHand: InHand): Html {
  const { looked } = inHand
  const { investigation } = looked.complaint
  const evidence = outstanding(investigation)
  const questions = unclear(investigation)
  return html`${evidence.length + questions.length === 0 && html`<p class="govuk-body">Nothing is waited for.</p>`}
    <ul class="govuk-list pr-promises">${evidence.map(
      (
        asked,
      ) => html`<li class="pr-promise"><p class="govuk-body govuk-!-margin-bottom-1"><strong>${sayOf(asked, looked)}</strong>: ${written(looked, asked.what)}</p>
        <p class="govuk-body govuk-!-margin-bottom-1">${dueOn(asked.due, inHand)}</p>
        <p class="govuk-body-s">Asked on ${sayDay(asked.asked)}${asked.chased && `, and again on ${sayDay(asked.chased)}`}.</p>
        ${links(inHand, `?evidence=${asked.id}`, [
          ['receive-evidence', 'Record that it came, or will not'],
          ['chase-evidence', 'Ask again'],
        ])}</li>`,
    )}${questions.map(
      (
        asked,
      ) => html`<li class="pr-promise"><p class="govuk-body govuk-!-margin-bottom-1"><strong>The resident</strong>, asked for ${SAY_QUESTION[asked.question]}: ${written(looked, asked.words)}</p>
        <p class="govuk-body govuk-!-margin-bottom-1">${dueOn(asked.due, inHand)}</p>
        <p class="govuk-body-s">Asked on ${sayDay(asked.asked)}. No clock waits.</p>
        ${links(inHand, `?clarification=${asked.id}`, [['record-clarification', 'Record what they said']])}</li>`,
    )}</ul>
    ${link('ask-evidence', 'Ask a colleague, a contractor or somebody else for evidence', inHand)}
    ${link('ask-clarification', 'Ask the resident what is not clear', inHand)}
    ${link('ask-clarification', 'Ask the resident for an account in their own words', inHand, '?question=written-account')}`
}

function links(
  inHand: InHand,
  query: string,
  steps: readonly (readonly [step: InvestigationCommandType, text: string])[],
): Html {
  const open = steps.filter(([step]) => inTheWay(step, inHand) === undefined)
  const at = path`/desk/complaints/${inHand.looked.complaint.reference}`
  return html`${open.length > 0 && html`<p class="govuk-body-s pr-links">${open.map(([step, text]) => html`<a class="govuk-link" href="${`${at}/${step}${query}`}">${text}</a> `)}</p>`}`
}

function known(inHand: InHand): Html {
  return html`<p class="govuk-body">Judge on the merits, independently and with an open mind. Hear both sides, and weigh all that matters with care. Ask at every stage whether it can be put right now. <span class="pr-clause">${clauseOf(inHand, '5.8')}</span></p>
    ${gathered(inHand.looked) ?? html`<p class="govuk-body">Nothing yet. All information and evidence that matters is weighed with care. <span class="pr-clause">${clauseOf(inHand, '5.8')}</span></p>`}
    ${weighingNotice(inHand)}${link('respond', 'Write the answer', inHand)}
    ${link('note-evidence', 'Note a conversation, a visit, or what you read', inHand)}
    ${link('hear', 'Record what somebody said for their side', inHand)}`
}

function informed(inHand: InHand): Html {
  const { looked, context } = inHand
  const { puttingRight, investigation } = looked.complaint
  const next = nextUpdate(looked.complaint, context.policy, context.calendar)
  const wish = looked.complainant?.updateEvery
  return html`${
    next
      ? html`<p class="govuk-body">The next update<br>${dueOn(next.due, inHand)}</p>
      <p class="govuk-body">Every ${sayPeriod(next.every)}, ${next.from === 'agreed' ? 'as agreed with them' : html`as the settings say <span class="pr-clause">${context.policy.updates?.cite}</span>`}; counted from ${sayDay(next.since)}. An update counts when it is sent.</p>`
      : html`<p class="govuk-body">${investigation.updates === undefined ? 'Nobody has agreed with them how often they hear from us.' : 'No update is due now.'}${wish && ` They told us that they would like to hear every ${wish} working days.`}</p>`
  }
    ${puttingRight.updated && html`<p class="govuk-body">The last update was sent on ${sayDay(puttingRight.updated)}.</p>`}
    ${link('update-resident', 'Record an update that was sent', inHand)}
    ${link('agree-updates', 'Agree how often they hear from us', inHand)}`
}
