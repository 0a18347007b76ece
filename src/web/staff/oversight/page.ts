import type { Context } from '#complaint/decision.ts'
import { categoriesOf } from '#ombudsman/categories.ts'
import { nameOf, type Stage } from '#policy/policy.ts'
import type { EqualityCount } from '#record/equality.ts'
import { type Day, sayDate } from '#time/day.ts'
import { sayPeriod } from '#time/period.ts'
import { sayDay } from '#time/say-day.ts'
import type { Counted, Done, Oversight, Step } from '#views/oversight.ts'
import { insetText, scrolling, table } from '../../govuk.ts'
import type { Cell } from '../../govuk-options.ts'
import { type Html, html } from '../../html.ts'
import { deskPage, type StaffVisit } from '../who.ts'
import { equalityTables } from './equality.ts'
import { type Kinds, kindsPart } from './kinds.ts'

type Shown = Kinds & {
  readonly counted: Oversight
  readonly code: Context['code'] | undefined
  readonly since: Day
  readonly today: Day
  /** What people said of themselves, where the policy has it asked. */
  readonly equality: readonly EqualityCount[] | undefined
}

/** Whether the landlord does well by its residents: how many complaints there are, and how many were answered in time. */
export function oversightPage(visit: StaffVisit, shown: Shown): Html {
  const { counted, since, today } = shown
  const body = html`<h1 class="govuk-heading-l">Oversight</h1>
    <p class="govuk-body-l">${inOneSentence(counted)}</p>
    <p class="govuk-body">As on ${sayDay(today)}, counted from the record when you opened this page. No names are shown here.</p>
    <h2 class="govuk-heading-m">Open now</h2>
    ${scrolling('Open complaints by stage', openTable(counted))}
    <p class="pr-clause">Overdue: a letter was due by the Code on a day before today and has not gone out. Answered: the
      resident may be content or ask for the next step.${
        counted.withoutCode > 0 &&
        ` ${counted.withoutCode} of the open complaints ${counted.withoutCode === 1 ? 'is' : 'are'} from people whom the Housing Ombudsman can’t help; they have no day under the Code.`
      }</p>
    <h2 class="govuk-heading-m">Since ${sayDate(since)}</h2>
    ${received(counted)}
    ${scrolling(`Letters since ${sayDate(since)}`, doneTable(counted))}
    <p class="pr-clause">${howCounted(shown)}</p>
    ${kindsPart(shown)}
    ${sortedTables(visit, counted)}
    ${shown.equality && equalityTables(shown.equality, visit.who.policy.equalityMonitoring?.cite ?? '')}`
  return deskPage(visit, { title: 'Oversight', body })
}

const sum = <T>(items: readonly T[], of: (item: T) => number) =>
  items.reduce((total, item) => total + of(item), 0)
const STAGES = [1, 2] as const

function inOneSentence({ open, overdue }: Oversight): string {
  const [all, late] = [sum(open, ({ n }) => n), sum(overdue, ({ n }) => n)]
  if (all === 0) return 'No complaint is open.'
  const complaints = `${all} ${all === 1 ? 'complaint is' : 'complaints are'} open`
  return late === 0
    ? `${complaints}, and no letter is overdue.`
    : `${complaints}; ${late} ${late === 1 ? 'letter is' : 'letters are'} overdue.`
}

function openTable({ open, overdue }: Oversight): Html {
  const count = (stage: Stage, ...status: Oversight['open'][number]['status'][]) =>
    sum(
      open.filter((one) => one.stage === stage && status.includes(one.status)),
      ({ n }) => n,
    )
  const late = (stage: Stage) =>
    sum(
      overdue.filter((one) => one.stage === stage),
      ({ n }) => n,
    )
  return table({
    caption: 'Open complaints by stage',
    captionClasses: 'govuk-visually-hidden',
    firstCellIsHeader: true,
    head: heads('Stage', 'To acknowledge', 'To answer', 'Answered', 'Overdue'),
    rows: STAGES.map((stage) =>
      cells(`Stage ${stage}`, [
        count(stage, 'to-log', 'to-acknowledge'),
        count(stage, 'to-respond'),
        count(stage, 'answered'),
        late(stage),
      ]),
    ),
  })
}

/** What came in, by the policy's gradings if it has any, and by category. */
function sortedTables({ who: { policy } }: StaffVisit, { gradings, categories }: Oversight): Html {
  return html`${
    policy.gradings.length > 0 &&
    html`<h2 class="govuk-heading-m">By grading</h2>
    ${scrolling('Complaints by grading', countedTable('Grading', gradings, policy.gradings))}
    <p class="pr-clause">${policy.gradings[0]?.cite}</p>`
  }
    <h2 class="govuk-heading-m">By category</h2>
    ${scrolling('Complaints by category', countedTable('Category', categories, categoriesOf(policy)))}`
}

const countedTable = (
  head: string,
  counted: readonly Counted[],
  names: Parameters<typeof nameOf>[0],
): Html =>
  table({
    caption: `${head} of what came in`,
    captionClasses: 'govuk-visually-hidden',
    firstCellIsHeader: true,
    head: heads(head, 'Received', 'of which open'),
    rows: counted.map(({ id, received, open }) =>
      cells(id === null ? 'Not sorted yet' : nameOf(names, id), [received, open]),
    ),
  })

function received({ received }: Oversight): Html {
  const [one, two] = STAGES.map((stage) => received.find((row) => row.stage === stage)?.n ?? 0)
  return html`<p class="govuk-body">${one} ${one === 1 ? 'complaint' : 'complaints'} came in, and ${two} went on to stage 2. Many complaints can be a
    sign that it is easy to complain, and few a sign that it is not (Code 2024, 3.3).</p>`
}

const SAY_STEP: Record<Step, string> = { acknowledge: 'acknowledgement', respond: 'answer' }

function doneTable({ done, overdue }: Oversight): Html {
  const rows = STAGES.flatMap((stage) =>
    (['acknowledge', 'respond'] as const).map((step) => {
      const is = (one: { stage: Stage; step: Step }) => one.stage === stage && one.step === step
      return row(`Stage ${stage} ${SAY_STEP[step]}`, done.find(is), overdue.find(is)?.n ?? 0)
    }),
  )
  return table({
    caption: 'Letters by stage, and how many went out in time',
    captionClasses: 'govuk-visually-hidden',
    firstCellIsHeader: true,
    head: heads('Letter', 'Sent', 'In time', 'of which extended', 'Late', 'Not sent yet, and late'),
    rows,
  })
}

function row(name: string, done: Done | undefined, overdue: number): readonly Cell[] {
  const { done: sent = 0, inTime = 0, extended = 0 } = done ?? {}
  const share = sent === 0 ? '' : ` (${Math.round((100 * inTime) / sent)}\u00a0%)`
  return cells(name, [sent, `${inTime}${share}`, extended, sent - inTime, overdue])
}

const heads = (first: string, ...others: readonly string[]): readonly Cell[] => [
  { text: first },
  ...others.map((text) => ({ text, format: 'numeric' as const })),
]
const cells = (first: string, others: readonly (string | number)[]): readonly Cell[] => [
  { text: first },
  ...others.map((text) => ({ text, format: 'numeric' as const })),
]

/** The Code's times, from the Code that is in force. */
function howCounted({ code }: Shown): Html {
  if (code === undefined) return insetText({ text: 'No Code was in force on this day.' })
  const times = STAGES.map((stage) => {
    const { acknowledge, respond } = code.stages[stage]
    return `at stage ${stage} an acknowledgement within ${sayPeriod(acknowledge.within)} (${acknowledge.cite}) and an answer within ${sayPeriod(respond.within)} of it (${respond.cite})`
  })
  return html`In time: sent by the last day that the Code allows, ${times.join('; ')}. An answer that was extended in
    time, with reasons, counts as in time by its new day. Each letter counts in the year in which it went out; the share
    is of those sent, and what is late and not sent stands beside it.`
}
