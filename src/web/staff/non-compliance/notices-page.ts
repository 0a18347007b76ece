import { sayDay } from '#time/say-day.ts'
import { checkboxesField, type Filled, longTextField } from '../../fields.ts'
import { hiddenFields } from '../../form.ts'
import { button, insetText } from '../../govuk.ts'
import { type Html, html, path } from '../../html.ts'
import { deskPage, type StaffVisit } from '../who.ts'
import { oneLine } from '../worklist/groups.ts'
import { MOST, type Noticed, type Touched } from './notices.ts'

type Shown = Touched & { readonly filled: Filled; readonly noticed?: readonly Noticed[] }

const TITLE = 'Write to everybody with an open complaint'

/** Who has an open complaint while the Code can't be kept, and the notice that each of them gets. */
export function noticesPage(visit: StaffVisit, shown: Shown): Html {
  const { event, rows, filled, noticed } = shown
  const body = html`<h1 class="govuk-heading-l">${TITLE}</h1>
    <p class="govuk-body">Since ${sayDay(event.since)} something exceptional keeps us from the Code. The residents whom it may affect are told. <span class="pr-clause">Code 2024, 8.5</span></p>
    ${
      noticed === undefined
        ? rows.length === 0
          ? html`<p class="govuk-body-l">No complaint is open that you can see.</p>`
          : form(visit, shown)
        : became(noticed)
    }`
  const back = { href: '/desk/compliance/exceptional', text: 'When we can’t keep to the Code' }
  return deskPage(visit, { title: TITLE, body, back, errors: filled.errors })
}

function form(visit: StaffVisit, { rows, filled }: Shown): Html {
  const items = rows.map(({ reference, complainantName, about, stage }) => ({
    value: reference,
    text: `${reference}: ${complainantName ?? 'Name erased'}`,
    hint: `Stage ${stage}. ${oneLine(about ?? 'Text erased')}`,
  }))
  return html`<form method="post" novalidate>${hiddenFields({ requestId: visit.requestId })}
    ${longTextField('words', 'What they are told', filled, { rows: 8, hint: 'In plain words: what happened, what it means for them, by when it is over. The letter adds what was promised and how to reach us and the Ombudsman.' })}
    ${checkboxesField('complaint', `Open complaints (${rows.length})`, filled, items, { small: true, hint: 'A confidential complaint that you can’t open is not among them: whoever handles it writes.' })}
    ${rows.length === MOST && html`<p class="govuk-body">These are the first ${MOST}. Write to them, and come back for the others.</p>`}
    <p class="govuk-body">Each gets a letter of their own in the way in which they are written to, by e-mail or in the post. It is kept at their complaint. No day moves by it.</p>
    ${button({ text: 'Write to them', preventDoubleClick: true })}</form>`
}

function became(noticed: readonly Noticed[]): Html {
  const sent = noticed.filter((one) => 'way' in one)
  const [mailed, posted] = ['email', 'post'].map(
    (way) => sent.filter((one) => one.way === way).length,
  )
  return html`${insetText({ text: `${sent.length} of ${noticed.length} were written to: ${mailed} by e-mail, ${posted} in the post.` })}
    ${(posted ?? 0) > 0 && html`<p class="govuk-body"><a class="govuk-link" href="/desk/post">Print what is for the post</a></p>`}
    <ul class="govuk-list">${noticed.map(
      (one) =>
        html`<li><a class="govuk-link" href="${path`/desk/complaints/${one.reference}/letters`}">${one.reference}</a>: ${'way' in one ? (one.way === 'email' ? 'by e-mail' : 'in the post') : html`<strong>not written to.</strong> ${one.why}`}</li>`,
    )}</ul>
    <p class="govuk-body"><a class="govuk-link" href="/desk/compliance/exceptional">Now record that the residents were told</a></p>`
}
