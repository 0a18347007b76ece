import * as z from 'zod'
import type { House } from '#record/door.ts'
import { type Landlord, landlords } from '#record/landlords.ts'
import { endSession } from '#record/session.ts'
import { type Failed, signIn } from '#record/sign-in.ts'
import { londonTime } from '#time/day.ts'
import { type Filled, textField } from '../../fields.ts'
import { type Errors, one, readForm, text } from '../../form.ts'
import { button, details, passwordInput } from '../../govuk.ts'
import { type Html, html, path } from '../../html.ts'
import { page } from '../../layout.ts'
import { get, post, type Reply, type Route, seeOther, show, type Visit } from '../../reply.ts'
import type { Who } from '../who.ts'
import { chooseLandlordPage } from './choose-landlord.ts'
import { signInLinkRoutes } from './link.ts'
import { passwordRoutes } from './password.ts'
import { afterSignIn, LANDLORD, SESSION, sessionCookies } from './session.ts'

/** Signing in and out: with a password, or once with a link. */
export function signInRoutes(house: House): readonly Route<Who>[] {
  return [
    get('/desk/sign-in', (visit) => openDoor(house, visit)),
    post('/desk/sign-in', (visit) => tryPassword(house, visit)),
    post('/desk/sign-out', (visit) => signOut(house, visit)),
    ...signInLinkRoutes(house),
    ...passwordRoutes(house),
  ]
}

const EMPTY: Filled = { typed: {}, errors: {} }

async function openDoor(house: House, { query, cookies }: Visit): Promise<Reply> {
  const all = await house.database.acrossLandlords(landlords)
  const asked = 'landlord' in query ? one(query, 'landlord') : cookies[LANDLORD]
  const landlord = all.length === 1 ? all[0] : all.find(({ slug }) => slug === asked)
  const then = afterSignIn(one(query, 'then'))
  if (landlord === undefined) return show(chooseLandlordPage(all, then, one(query, 'find')))
  return show(signInPage(landlord, then, EMPTY, all.length > 1))
}

const asked = z.object({
  email: text('Enter your e-mail address', { max: 254 }),
  password: text('Enter your password', { max: 1000 }),
})

async function tryPassword(house: House, { form, now }: Visit): Promise<Reply> {
  const all = await house.database.acrossLandlords(landlords)
  const landlord = all.find(({ slug }) => slug === one(form, 'landlord'))
  const then = afterSignIn(one(form, 'then'))
  if (landlord === undefined) return show(chooseLandlordPage(all, then, ''), 422)
  const again = (errors: Errors, status: 422 | 429 = 422) =>
    show(signInPage(landlord, then, { typed: form, errors }, all.length > 1), status)

  const read = readForm(asked, form)
  if ('errors' in read) return again(read.errors)
  // A password is what was typed, with the spaces around it.
  const password = String(form.password)
  const done = await signIn(house.database, landlord, { email: read.value.email, password, now })
  if ('failed' in done) return again({ email: sayFailed(done) }, done.failed === 'wait' ? 429 : 422)
  return seeOther(then, sessionCookies(done.token, landlord))
}

/** Why somebody was not let in. It does not tell whether there is such an account. */
export const sayFailed = (failed: Failed): string =>
  failed.failed === 'wrong'
    ? 'The e-mail address or the password is not right'
    : `That was wrong too often. Try again after ${londonTime(failed.until)}, or ask for a sign-in link`

async function signOut(house: House, { cookies, who }: Visit<Who>): Promise<Reply> {
  const token = cookies[SESSION]
  if (token) await endSession(house.database, token)
  const landlord = who?.landlord.slug ?? cookies[LANDLORD] ?? ''
  const forget = { name: SESSION, value: '' }
  return seeOther(landlord ? path`/desk/sign-in?landlord=${landlord}` : '/desk/sign-in', [forget])
}

function signInPage(landlord: Landlord, then: string, filled: Filled, others: boolean): Html {
  const { errors } = filled
  const body = html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
    <h1 class="govuk-heading-l">Sign in</h1>
    <p class="govuk-body">To the complaints desk of <strong>${landlord.name}</strong>.${
      others &&
      html` <a class="govuk-link" href="${path`/desk/sign-in?landlord=&then=${then}`}">Choose another landlord</a>`
    }</p>
    <form method="post" action="/desk/sign-in" novalidate>
      <input type="hidden" name="landlord" value="${landlord.slug}">
      <input type="hidden" name="then" value="${then}">
      ${textField('email', 'E-mail address', filled, { type: 'email', autocomplete: 'username', spellcheck: false })}
      ${passwordInput({
        ...{ id: 'password', name: 'password', autocomplete: 'current-password' },
        label: { text: 'Password', classes: 'govuk-label--s' },
        errorMessage: errors.password === undefined ? undefined : { text: errors.password },
      })}
      ${button({ text: 'Sign in', preventDoubleClick: true })}
    </form>
    ${details({
      summaryText: 'I have no password, or do not remember it',
      text: `Ask whoever looks after people and roles at ${landlord.name} to make you a sign-in link. It lets you in once, and you choose a new password.`,
    })}
  </div></div>`
  return page({ title: 'Sign in', landlord: { ...landlord, home: '/desk' }, body, errors })
}
