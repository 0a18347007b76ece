import { rolesThatMay } from '#policy/policy.ts'
import type { DisciplinaryOutcome } from '#record/disciplinary.ts'
import type { Staff } from '#record/staff.ts'
import { sayDay, sayList } from '#time/say-day.ts'
import { dayField, type Filled, longTextField, textField } from '../../fields.ts'
import { hiddenFields } from '../../form.ts'
import { button, insetText } from '../../govuk.ts'
import { type Html, html } from '../../html.ts'
import { deskPage, type StaffVisit, type Who } from '../who.ts'

const TITLE = 'Disciplinary outcomes'

const onlyFor = ({ policy }: Who): Html => {
  const roles = rolesThatMay(policy, 'keep-disciplinary')
  const cites = roles.map(({ cite }) => cite).filter((cite) => cite !== undefined)
  return html`Only ${sayList(roles.map(({ title }) => title))} can read it. It is in no letter, on no other page and in no export. <span class="pr-clause">${cites.join('; ')}</span>`
}

/** Asks for which complaint an outcome is to be kept or read. */
export function findPage(visit: StaffVisit, filled: Filled): Html {
  return deskPage(visit, {
    title: TITLE,
    errors: filled.errors,
    body: html`<h1 class="govuk-heading-l">${TITLE}</h1>
      <p class="govuk-body">What came of a disciplinary investigation is kept with the complaint that led to it. ${onlyFor(visit.who)}</p>
      <form method="get" action="/desk/disciplinary" novalidate>
        ${textField('reference', 'Reference of the complaint', filled)}
        ${button({ text: 'Go there' })}
      </form>`,
  })
}

export type OutcomesShown = {
  readonly reference: string
  readonly seq: number
  readonly outcomes: readonly DisciplinaryOutcome[]
  readonly staff: readonly Staff[]
  readonly filled: Filled
  readonly stale: boolean
}

/** What came of disciplinary investigations because of one complaint, and nothing else of it. */
export function outcomesPage(visit: StaffVisit, shown: OutcomesShown): Html {
  const { reference, seq, outcomes, staff, filled, stale } = shown
  const title = `${TITLE}: ${reference}`
  const nameOf = (id: string | undefined) => staff.find((one) => one.id === id)?.name ?? 'Putright'
  return deskPage(visit, {
    title,
    back: { href: '/desk/disciplinary', text: TITLE },
    errors: filled.errors,
    body: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${reference}</span> ${TITLE}</h1>
      ${stale && insetText({ text: 'Something has been added to the complaint since you opened this page. Nothing of yours has been recorded: send it again.' })}
      <p class="govuk-body">${onlyFor(visit.who)}</p>
      ${
        outcomes.length === 0
          ? html`<p class="govuk-body">None is kept yet.</p>`
          : outcomes.map(
              ({
                on,
                by,
                words,
              }) => html`<h2 class="govuk-heading-s">${sayDay(on)}, kept by ${nameOf(by)}</h2>
              <blockquote class="govuk-body pr-words">${words ?? 'The text was erased'}</blockquote>`,
            )
      }
      <h2 class="govuk-heading-m" id="keep">Keep an outcome</h2>
      <form method="post" novalidate>
        ${hiddenFields({ requestId: visit.requestId, seen: seq })}
        ${longTextField('outcome', 'What came of it', filled, { rows: 4 })}
        ${dayField('on', 'Day on which it was decided', filled)}
        <p class="govuk-body">The complaint’s timeline will say that an outcome was kept, and not what it was.</p>
        ${button({ text: 'Keep it', preventDoubleClick: true })}
      </form>`,
  })
}
