import { categoriesOf } from '#ombudsman/categories.ts'
import type { Policy } from '#policy/policy.ts'
import type { House } from '#record/door.ts'
import type { Staff } from '#record/staff.ts'
import type { Upload } from '#record/uploads.ts'
import { londonDay } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import {
  checkboxesField,
  dayField,
  type Filled,
  longTextField,
  radiosField,
  selectField,
  textField,
} from '../../fields.ts'
import { all, hiddenFields } from '../../form.ts'
import { button, details } from '../../govuk.ts'
import { type Html, html } from '../../html.ts'
import { howToComplainPart, type SaidToResidents } from '../how-to-complain.ts'
import { documentLinks } from '../library/links.ts'
import { deskPage, type StaffVisit } from '../who.ts'
import { fromContact } from './contact.ts'
import { logFiles } from './files.ts'
import { type Found, foundPeople } from './find.ts'
import { guidance, whatIsAComplaint } from './guidance.ts'
import { notGivenField, platformField } from './intake.ts'
import { namelessFields } from './nameless.ts'
import { searchBox, standing } from './who.ts'

type LogPage = {
  readonly staff: readonly Staff[]
  readonly found: Found
  readonly filled: Filled
  readonly uploads: readonly Upload[]
  readonly said: SaidToResidents
}

/** The whole of a complaint on one page, in the order in which people speak. */
export function logPage(
  house: House,
  visit: StaffVisit,
  { staff, found, filled, uploads, said }: LogPage,
): Html {
  const { policy } = visit.who
  const body = html`<h1 class="govuk-heading-l">Log a complaint</h1>
    <div class="pr-log">
      <aside class="pr-log__guide" aria-label="While they talk">${guidance}${howToComplainPart(said)}${whatIsAComplaint(policy)}${documentLinks(policy)}</aside>
      <form method="post" action="/desk/log" enctype="multipart/form-data" novalidate class="pr-log__form">
        ${hiddenFields(visit)}${fromContact(filled)}
        ${whatHappened(filled)}
        <h2 class="govuk-heading-m">Who is complaining</h2>
        ${searchBox(filled)}
        ${foundPeople(found, filled)}
        ${namelessFields(policy, filled)}
        ${notGivenField(policy, filled)}
        ${standing(policy, filled)}
        ${longTextField('adjustments', 'What they need from us to take part', filled, {
          hint: 'Ask everyone: large print, a call and not a letter, an interpreter, more time, someone beside them',
          rows: 2,
        })}
        <h2 class="govuk-heading-m">For the register</h2>
        ${howItCame(visit, filled)}
        ${sorted(policy, filled)}
        ${withCare(staff, filled)}
        ${logFiles(house, filled, uploads)}
        <p class="govuk-body">When you press the button, the complaint is in the register and its days are counted. You get
          a reference and what to say next.</p>
        ${button({ text: 'Log the complaint', name: 'do', value: 'log', preventDoubleClick: true })}
      </form>
    </div>`
  const { errors } = filled
  return deskPage(visit, { title: 'Log a complaint', body, errors, wide: true })
}

function whatHappened(filled: Filled): Html {
  return html`${longTextField('words', 'What happened, in their words', filled, {
    hint: 'As they say it. The word “complaint” need not be used.',
    rows: 7,
  })}
  ${longTextField('wanted', 'What would put it right for them', filled, { rows: 2 })}
  ${textField('summary', 'One line about it', filled, {
    hint: 'For lists, without names: Boiler broken since November, two visits missed',
    autocomplete: 'off',
  })}`
}

function howItCame({ who, now }: StaffVisit, filled: Filled): Html {
  const channels = who.policy.channels.map(({ id, name }) => ({ value: id, text: name }))
  return html`${selectField('channel', 'How it came', filled, channels)}
    ${platformField(who.policy, filled)}
    ${radiosField(
      'when',
      'When it reached us',
      filled,
      [
        { value: 'today', text: `Today, ${sayDay(londonDay(now))}` },
        {
          value: 'earlier',
          text: 'Earlier, as with a letter',
          more: dayField('on', 'Day it was received', filled, {
            hint: 'The day it reached any of us. The clocks start then.',
          }),
        },
      ],
      { small: true },
    )}`
}

/** The landlord's gradings, if its policy has any. */
export function gradingField({ gradings }: Policy, filled: Filled): Html {
  const [first] = gradings
  const items = gradings.map(({ id, name }) => ({ value: id, text: name }))
  return html`${first && radiosField('grading', 'Grading', filled, items, { hint: first.cite, small: true })}`
}

/** The landlord's gradings, if its policy has any, and its categories with the Ombudsman's. */
export function sorted(policy: Policy, filled: Filled): Html {
  const { categories } = policy
  const items = (list: readonly { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, text: name }))
  return html`${gradingField(policy, filled)}
  ${selectField(
    'category',
    categories.length === 0 ? 'Category, as the Housing Ombudsman counts' : 'Category',
    filled,
    [{ value: '', text: 'Choose later' }, ...items(categoriesOf(policy))],
    categories[0] && {
      hint: `First those that the policy names (${categories[0].cite}), then the Housing Ombudsman’s`,
    },
  )}`
}

/** Whoever is complained about, and whether it is confidential. */
function withCare(staff: readonly Staff[], filled: Filled): Html {
  const people = staff.map(({ id, name }) => ({ value: id, text: name }))
  const open = all(filled.typed, 'about').length > 0
  return html`${details({
    summaryText: 'It is about someone who works here',
    html: html`<div class="pr-many">${checkboxesField('about', 'Who it is about', filled, people, {
      hint: 'They never see this complaint and never handle it (Code 2024, 5.8).',
      small: true,
    })}</div>`,
    ...(open ? { open } : {}),
  })}
  ${checkboxesField(
    'confidential',
    'Who may see it',
    filled,
    [{ value: 'yes', text: 'Keep it confidential' }],
    {
      hint: 'Then only you, whoever handles it and those who choose who does can open it.',
      small: true,
    },
  )}`
}
