import * as z from 'zod'
import type { House } from '#record/door.ts'
import { PASSWORD_AT_LEAST, PASSWORD_AT_MOST } from '#record/password.ts'
import { checkPassword, hasPassword, setPassword } from '#record/sign-in.ts'
import { type Errors, one, readForm } from '../../form.ts'
import { button, notificationBanner, passwordInput } from '../../govuk.ts'
import { type Html, html } from '../../html.ts'
import { type Reply, type Route, seeOther, show } from '../../reply.ts'
import { deskPage, type StaffVisit, staffGet, staffPost, type Who } from '../who.ts'
import { sayFailed } from './routes.ts'
import { SESSION } from './session.ts'

/** One's own password: to be chosen after signing in by a link, and to be changed. */
export function passwordRoutes(house: House): readonly Route<Who>[] {
  return [
    staffGet('/desk/password', async (visit) =>
      show(passwordPage(visit, await isChange(house, visit))),
    ),
    staffPost('/desk/password', (visit) => choose(house, visit)),
  ]
}

const isChange = ({ database }: House, { who }: StaffVisit) =>
  database.asLandlord(who.landlord.id, (tx) => hasPassword(tx, who.landlord.id, who.staff.id))

// What was typed is taken as it is: spaces belong to a password.
const password = (required: string) =>
  z
    .unknown()
    .transform((value) => (typeof value === 'string' ? value : ''))
    .pipe(
      z
        .string()
        .min(1, required)
        .max(PASSWORD_AT_MOST, `Your password must be ${PASSWORD_AT_MOST} characters or fewer`),
    )
const chosen = z.object({
  current: z.unknown(),
  password: password('Enter a new password').pipe(
    z
      .string()
      .min(PASSWORD_AT_LEAST, `Your password must be ${PASSWORD_AT_LEAST} characters or more`),
  ),
})

async function choose(house: House, visit: StaffVisit): Promise<Reply> {
  const { who, form, now, cookies } = visit
  const change = await isChange(house, visit)
  const again = (errors: Errors) => show(passwordPage(visit, change, errors), 422)
  const read = readForm(chosen, form)
  if ('errors' in read) return again(read.errors)
  if (change) {
    const attempt = { email: who.staff.email, password: String(form.current ?? ''), now }
    const checked = await checkPassword(house.database, who.landlord, attempt)
    if ('failed' in checked)
      return again({
        current: checked.failed === 'wrong' ? 'This is not your password' : sayFailed(checked),
      })
  }
  await setPassword(
    house.database,
    who.landlord,
    who.staff.id,
    read.value.password,
    cookies[SESSION],
  )
  return seeOther('/desk/password?changed=yes')
}

function passwordPage(visit: StaffVisit, change: boolean, errors: Errors = {}): Html {
  const title = change ? 'Change your password' : 'Choose a password'
  const { email } = visit.who.staff
  const body = html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
    ${
      one(visit.query, 'changed') !== '' &&
      notificationBanner({
        type: 'success',
        html: html`<p class="govuk-notification-banner__heading">Your password is set.</p>
          <p class="govuk-body">Next time, sign in with it and ${email}. <a class="govuk-notification-banner__link" href="/desk">Go to the desk</a></p>`,
      })
    }
    <h1 class="govuk-heading-l">${title}</h1>
    ${!change && html`<p class="govuk-body">With it you sign in next time. Your sign-in link is used up.</p>`}
    <form method="post" action="/desk/password" novalidate>
      <input type="hidden" name="email" value="${email}" autocomplete="username">
      ${change && field('current', 'Your password now', errors, 'current-password')}
      ${field('password', change ? 'New password' : 'Password', errors, 'new-password', HINT)}
      <div class="govuk-button-group">${button({ text: 'Save the password', preventDoubleClick: true })}
        <a class="govuk-link" href="/desk">Not now</a></div>
    </form></div></div>`
  return deskPage(visit, { title, body, errors })
}

const HINT = `At least ${PASSWORD_AT_LEAST} characters. Three or four words that have nothing to do with each other are easy to remember and hard to guess.`

function field(name: string, text: string, errors: Errors, autocomplete: string, hint?: string) {
  return passwordInput({
    ...{ id: name, name, autocomplete, label: { text, classes: 'govuk-label--s' } },
    ...(hint === undefined ? {} : { hint: { text: hint } }),
    errorMessage: errors[name] === undefined ? undefined : { text: errors[name] },
  })
}
