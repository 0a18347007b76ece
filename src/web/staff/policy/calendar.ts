import { STEP_TO_DO } from '#complaint/explain.ts'
import type { CalendarName } from '#policy/policy.ts'
import type { House } from '#record/door.ts'
import { type Moved, movedBy, type NewCalendar, replaceCalendar } from '#record/replace-calendar.ts'
import { CalendarError, readCalendar } from '#time/calendar.ts'
import { sayDay } from '#time/say-day.ts'
import { radiosField } from '../../fields.ts'
import { type Errors, one } from '../../form.ts'
import { button, fileUpload, scrolling, table } from '../../govuk.ts'
import { type Html, html } from '../../html.ts'
import { type Reply, show } from '../../reply.ts'
import { deskPage, type StaffVisit } from '../who.ts'
import { plural } from './review.ts'

const TITLE = 'Replace the bank holidays'

/** Asks for the new calendar, and says how far the present one knows. */
export async function calendarForm(house: House, visit: StaffVisit): Promise<Reply> {
  return show(await uploadPage(house, visit, []))
}

async function uploadPage(
  house: House,
  visit: StaffVisit,
  problems: readonly string[],
): Promise<Html> {
  const { landlord, policy } = visit.who
  const book = await house.database.asLandlord(landlord.id, (tx) =>
    house.library.rulebookOf(tx, landlord.id),
  )
  const calendar = book.calendarOf(policy)
  const errors: Errors = problems.length === 0 ? {} : { file: problems.join('. ') }
  const body = html`<h1 class="govuk-heading-l">${TITLE}</h1>
    <p class="govuk-body">The calendar of ${calendar.name} that you use now knows bank holidays to ${sayDay(calendar.to)}.
      When a new one is proclaimed, upload the file that GOV.UK publishes at gov.uk/bank-holidays.json. You will see every
      open deadline that moves before anything changes.</p>
    <form method="post" enctype="multipart/form-data" novalidate>
      ${fileUpload({ id: 'file', name: 'file', label: { text: 'The bank holidays (JSON)' }, ...(errors.file === undefined ? {} : { errorMessage: { text: errors.file } }) })}
      ${button({ text: 'See what would move' })}
    </form>`
  return deskPage(visit, { title: TITLE, body, errors, back: '/desk/policy' })
}

/** Shows every open deadline that would move, and asks what becomes of promises. */
export async function reviewCalendar(house: House, visit: StaffVisit): Promise<Reply> {
  const file = visit.files.file?.[0]
  if (file === undefined || file.size === 0)
    return show(await uploadPage(house, visit, ['Choose the file of bank holidays']), 400)
  const read = readFile(await file.text(), visit.who.policy.calendar)
  if ('problems' in read) return show(await uploadPage(house, visit, read.problems), 400)
  return reviewed(house, visit, read, {})
}

async function reviewed(
  house: House,
  visit: StaffVisit,
  fresh: NewCalendar,
  errors: Errors,
): Promise<Reply> {
  const { landlord } = visit.who
  const moved = await house.database.asLandlord(landlord.id, (tx) =>
    movedBy(tx, house, landlord, fresh),
  )
  const promised = new Set(moved.filter((one) => one.promised !== undefined).map(({ id }) => id))
    .size
  const body = html`<h1 class="govuk-heading-l">What would move</h1>
    <p class="govuk-body">The new calendar knows bank holidays from ${sayDay(fresh.calendar.from)} to ${sayDay(fresh.calendar.to)}.
      ${moved.length === 0 ? 'No open deadline moves.' : `${plural(moved.length, 'open deadline')} would move.`}</p>
    ${moved.length > 0 && scrolling('Deadlines that move', movedTable(moved))}
    <form method="post" action="/desk/policy/calendar/yes" novalidate>
      <input type="hidden" name="requestId" value="${visit.requestId}">
      <input type="hidden" name="content" value="${Buffer.from(fresh.content).toString('base64')}">
      ${promised > 0 ? promisesField(promised, visit, errors) : html`<input type="hidden" name="promises" value="kept">`}
      ${button({ text: 'Use the new calendar', preventDoubleClick: true })}
      <p class="govuk-body"><a class="govuk-link" href="/desk/policy">Leave things as they are</a></p>
    </form>`
  const status = Object.keys(errors).length > 0 ? 400 : 200
  return show(
    deskPage(visit, {
      title: 'What would move',
      body,
      errors,
      back: '/desk/policy/calendar',
      wide: true,
    }),
    status,
  )
}

function promisesField(promised: number, visit: StaffVisit, errors: Errors): Html {
  const typed = { promises: one(visit.form, 'promises') || 'kept' }
  return radiosField(
    'promises',
    `${plural(promised, 'resident')} ${promised === 1 ? 'has' : 'have'} been told a day`,
    { typed, errors },
    [
      {
        value: 'kept',
        text: 'Keep the days that they were told',
        hint: 'They are answered a day earlier than they need be. Nobody has to be told anything.',
      },
      {
        value: 'moved',
        text: 'Move those days too',
        hint: 'Each complaint says so in its record, and you get a list of the residents to tell.',
      },
    ],
  )
}

function movedTable(moved: readonly Moved[]): Html {
  return table({
    caption: 'Deadlines that move',
    captionClasses: 'govuk-visually-hidden',
    head: [
      { text: 'Complaint' },
      { text: 'Step' },
      { text: 'Counted by' },
      { text: 'Due now' },
      { text: 'Would be due' },
      { text: 'Promised' },
    ],
    rows: moved.map((one) => [
      { text: one.reference },
      { text: `Stage ${one.stage}: ${STEP_TO_DO[one.step]}` },
      { text: one.clock === 'code' ? 'the Code' : 'the policy' },
      { text: sayDay(one.from) },
      { text: sayDay(one.to) },
      { text: one.promised === undefined ? 'not told yet' : sayDay(one.promised) },
    ]),
  })
}

/** Puts the reviewed calendar in place, and lists the residents to tell. */
export async function replaced(house: House, visit: StaffVisit): Promise<Reply> {
  const { landlord, actor, policy } = visit.who
  const content = Buffer.from(one(visit.form, 'content'), 'base64').toString('utf8')
  const read = readFile(content, policy.calendar)
  if ('problems' in read) return show(await uploadPage(house, visit, read.problems), 400)
  const promises = one(visit.form, 'promises')
  if (promises !== 'kept' && promises !== 'moved')
    return reviewed(house, visit, read, {
      promises: 'Choose what becomes of the days that residents were told',
    })
  const adoption = { by: actor, requestId: visit.requestId, now: visit.now }
  const tell = await replaceCalendar(house, landlord, read, promises, adoption)
  return show(donePage(visit, read, tell))
}

function donePage(visit: StaffVisit, { calendar }: NewCalendar, tell: readonly string[]): Html {
  const body = html`<h1 class="govuk-heading-l">The new calendar is in use</h1>
    <p class="govuk-body">It knows bank holidays to ${sayDay(calendar.to)}. Open deadlines have followed it, and the record says so.</p>
    ${
      tell.length > 0 &&
      html`<h2 class="govuk-heading-m">Tell these residents their new day</h2>
      <ul class="govuk-list govuk-list--bullet">${tell.map((reference) => html`<li>${reference}</li>`)}</ul>`
    }
    <p class="govuk-body"><a class="govuk-link" href="/desk/policy">Back to the policy</a></p>`
  return deskPage(visit, { title: 'The new calendar is in use', body })
}

function readFile(
  content: string,
  division: CalendarName,
): NewCalendar | { readonly problems: readonly string[] } {
  try {
    return { division, calendar: readCalendar(JSON.parse(content), division), content }
  } catch (error) {
    if (error instanceof CalendarError) return { problems: error.problems }
    if (error instanceof SyntaxError)
      return {
        problems: ['The file is not JSON. Download it again from gov.uk/bank-holidays.json'],
      }
    throw error
  }
}
