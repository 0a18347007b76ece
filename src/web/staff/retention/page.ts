import { disposalDue, keptBy } from '#complaint/retention/due.ts'
import { SAY_KEPT_BY } from '#complaint/retention/refusals.ts'
import { openHolds } from '#complaint/retention/state.ts'
import type { Looked } from '#record/look.ts'
import type { Day } from '#time/day.ts'
import { sayPeriod } from '#time/period.ts'
import { sayDay, sayList } from '#time/say-day.ts'
import { checkboxField, type Filled, longTextField } from '../../fields.ts'
import { hiddenFields, one } from '../../form.ts'
import { button, insetText, warningText } from '../../govuk.ts'
import { type Html, html, path } from '../../html.ts'
import { nameOfStaff, written } from '../complaint/words.ts'
import { deskPage, mayAdminister, type StaffVisit } from '../who.ts'

export type DisposalShown = {
  readonly looked: Looked
  readonly today: Day
  readonly filled: Filled
  /** Whether somebody has added to the complaint since the page was opened. */
  readonly stale: boolean
}

/** How long the record of a complaint is kept, what keeps it, and the way to dispose of it. Nothing of what is in it. */
export function disposalPage(visit: StaffVisit, shown: DisposalShown): Html {
  const { looked, filled, stale } = shown
  const { reference } = looked.complaint
  const title = `How long the record of ${reference} is kept`
  const sees = visit.who.viewer.seesAll
  return deskPage(visit, {
    title,
    back: sees
      ? { href: path`/desk/complaints/${reference}`, text: `Back to complaint ${reference}` }
      : { href: '/desk/disposal', text: 'Due for disposal' },
    errors: filled.errors,
    body: html`<h1 class="govuk-heading-l">${title}</h1>
      ${stale && insetText({ text: 'Something has been added to the complaint since you opened this page. Nothing of yours has been recorded: look at it once more.' })}
      ${whereItStands(looked)}
      ${looked.complaint.retention.disposed === undefined && forms(visit, shown)}`,
  })
}

/** What the policy says, from when it counts, and what keeps it longer. */
function whereItStands({ complaint, rules, ...looked }: Looked): Html {
  const { retention } = rules.policy
  const { disposed } = complaint.retention
  if (disposed !== undefined)
    return html`<p class="govuk-body-l">${sayDisposed({ complaint, rules, ...looked })}</p>`
  if (retention === undefined)
    return html`<p class="govuk-body">The policy does not say how long records are kept, so none is ever disposed of.</p>`
  const due = disposalDue(complaint, rules.policy)
  const by = keptBy(complaint).filter((one) => one !== 'open')
  return html`<p class="govuk-body">The policy keeps the record of a complaint for ${sayPeriod(retention.period)} after it is closed, or after the last promise was kept or the Ombudsman’s last word complied with, if that was later. <span class="pr-clause">${retention.cite}</span></p>
    <p class="govuk-body">${
      due === undefined
        ? 'It is open, so nothing is counted yet.'
        : html`It can be disposed of from <strong>${sayDay(due)}</strong> on. Nothing happens by itself: a person decides.`
    }</p>
    ${by.length > 0 && html`<p class="govuk-body"><strong>It is kept because of ${sayList(by.map((one) => SAY_KEPT_BY[one]))}.</strong></p>`}`
}

/** That the record is gone: when, by whom, and under which clause. */
export function sayDisposed(looked: Looked): string {
  const { disposed } = looked.complaint.retention
  const last = looked.entries.findLast(({ entry }) => entry.type === 'complaint-disposed')
  const name = last?.by.id === undefined ? 'Putright' : nameOfStaff(looked, last.by.id)
  return disposed === undefined
    ? ''
    : `The record of this complaint was disposed of on ${sayDay(disposed.on)} by ${name}, as the policy says (${disposed.cite}). What people wrote and sent, and who they are, was erased; that it happened, and when, stays.`
}

function forms(visit: StaffVisit, { looked, today, filled }: DisposalShown): Html {
  const { complaint, rules } = looked
  const due = disposalDue(complaint, rules.policy)
  const isDue = due !== undefined && due <= today && keptBy(complaint).length === 0
  const holds = openHolds(complaint.retention)
  const asked = one(filled.typed, 'what')
  const none: Filled = { typed: {}, errors: {} }
  const form = (what: string, content: Html, label: string, look = '') => html`
    <form method="post" novalidate>
      ${hiddenFields({ requestId: visit.requestId, seen: looked.seq })}
      <input type="hidden" name="what" value="${what}">${content}
      ${button({ text: label, classes: look, preventDoubleClick: true })}
    </form>`
  return html`${
    mayAdminister(visit.who) &&
    isDue &&
    html`<h2 class="govuk-heading-m" id="dispose">Dispose of it</h2>
    ${counted(looked)}
    ${warningText({ text: 'What is erased can’t be brought back.', iconFallbackText: 'Warning' })}
    ${form('dispose', checkboxField('sure', 'Nothing and nobody needs it any more', asked === 'dispose' ? filled : none), 'Dispose of the record', 'govuk-button--warning')}`
  }
    ${holds.map(
      ({ id, on, reason }) => html`<h2 class="govuk-heading-m">Held since ${sayDay(on)}</h2>
      <p class="govuk-body">${written(looked, reason)}</p>
      ${form('lift-hold', html`<input type="hidden" name="hold" value="${id}">${longTextField('lifted', 'Why it need no longer be held', asked === 'lift-hold' ? filled : none, { rows: 2 })}`, 'Lift the hold', 'govuk-button--secondary')}`,
    )}
    <h2 class="govuk-heading-m" id="hold">Hold it</h2>
    <p class="govuk-body">For a court, a claim, or somebody who asked: it is kept until the hold is lifted.</p>
    ${form('hold-disposal', longTextField('reason', 'Why it has to be kept longer', asked === 'hold-disposal' ? filled : none, { rows: 3 }), 'Hold it', 'govuk-button--secondary')}`
}

function counted({ texts, files, complaint }: Looked): Html {
  const kept = [...files.values()].filter((one) => one.kept).length
  const letters = complaint.letters.flatMap(({ sent }) => sent).length
  const many = (n: number, one: string, more: string) =>
    n === 0 ? [] : [`${n} ${n === 1 ? one : more}`]
  const erased = [
    ...many(texts.size, 'text', 'texts'),
    ...many(kept, 'file', 'files'),
    ...many(letters, 'letter as it was sent', 'letters as they were sent'),
    'drafts and e-mails about it',
    'the details of whoever has nothing else with us',
  ]
  return html`<p class="govuk-body">These are erased: ${sayList(erased)}. What happened and when stays in the record, and the figures with it.</p>`
}
