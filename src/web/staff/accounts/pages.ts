import * as z from 'zod'
import { type Policy, rolesThatMay } from '#policy/policy.ts'
import type { Account } from '#record/accounts.ts'
import type { Staff } from '#record/staff.ts'
import { checkboxesField, type Filled, textField } from '../../fields.ts'
import { choices, hiddenFields, one, text } from '../../form.ts'
import { button, insetText, notificationBanner, scrolling, table, tag } from '../../govuk.ts'
import { type Html, html, path } from '../../html.ts'
import { deskPage, type StaffVisit } from '../who.ts'
import { SAYS, sayRole, titlesOf } from './capabilities.ts'

/** What is asked about somebody who works here. */
export const asked = ({ roles }: Policy) =>
  z.object({
    name: text('Enter their name', { max: 200 }),
    email: text('Enter their e-mail address', { max: 254 }).refine(
      (value) => value === '' || /^\S+@\S+\.\S+$/.test(value),
      'Enter an e-mail address in the correct format, like name@example.org',
    ),
    roles: choices(
      roles.map(({ id }) => id),
      'Choose at least one role',
    ),
  })
export type Asked = z.output<ReturnType<typeof asked>>

/** Everyone who works here, with their roles. */
export function listPage(visit: StaffVisit, accounts: readonly Account[]): Html {
  const { who, query } = visit
  const changed = accounts.find(({ id }) => id === one(query, 'changed'))
  const body = html`
    ${changed && notificationBanner({ type: 'success', text: `${changed.name}: saved` })}
    <h1 class="govuk-heading-l">People</h1>
    ${button({ text: 'Add a person', href: '/desk/people/add' })}
    ${missing(who.policy, accounts)}
    ${scrolling(
      'People and their roles',
      table({
        caption: 'People and their roles',
        captionClasses: 'govuk-visually-hidden',
        head: ['Name', 'E-mail', 'Roles', 'Signs in'].map((text) => ({ text })),
        rows: accounts.map((one) => row(who.policy, one)),
      }),
    )}`
  return deskPage(visit, { title: 'People', body })
}

function row(policy: Policy, { id, name, email, roles, active, hasPassword }: Account) {
  const state = active ? (hasPassword ? 'With a password' : 'Not yet') : 'Switched off'
  return [
    { html: html`<a class="govuk-link" href="${path`/desk/people/${id}`}">${name}</a>` },
    { text: email },
    { text: titlesOf(policy, roles).join(', ') },
    { html: active ? html`${state}` : tag({ text: state, classes: 'govuk-tag--grey' }) },
  ]
}

/** What nobody can do yet, without which complaints get stuck. */
function missing(policy: Policy, accounts: readonly Account[]): Html | undefined {
  const held = new Set(accounts.filter(({ active }) => active).flatMap(({ roles }) => roles))
  const stuck = NEEDED.filter((one) => !rolesThatMay(policy, one).some(({ id }) => held.has(id)))
  if (stuck.length === 0) return undefined
  const said = stuck.map((one) => {
    const titles = rolesThatMay(policy, one).map(({ title }) => title)
    return html`<li>Nobody ${SAYS[one]} yet. The policy gives that to: ${titles.join(', ')}.</li>`
  })
  return insetText({ html: html`<ul class="govuk-list">${said}</ul>` })
}
const NEEDED = ['take-complaints', 'assign', 'handle-stage-1', 'handle-stage-2'] as const

const typedOf = ({ name, email, roles }: Staff): Filled['typed'] => ({ name, email, roles })

/** Somebody new, or somebody's name, address and roles. */
export function personPage(visit: StaffVisit, account: Account | undefined, again?: Filled): Html {
  const { who, requestId } = visit
  const title = account?.name ?? 'Add a person'
  const at = account === undefined ? '/desk/people/add' : path`/desk/people/${account.id}`
  const typed = account === undefined ? {} : typedOf(account)
  const filled = again ?? { typed, errors: {} }
  const roles = who.policy.roles.map((role) => ({
    ...{ value: role.id, text: role.title, hint: sayRole(role) },
  }))
  const body = html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
    <h1 class="govuk-heading-l">${title}</h1>
    <form method="post" action="${at}" novalidate>
      ${hiddenFields({ requestId })}
      ${textField('name', 'Name', filled, { autocomplete: 'off' })}
      ${textField('email', 'Work e-mail address', filled, { type: 'email', autocomplete: 'off' })}
      ${checkboxesField('roles', 'Roles', filled, roles, { hint: `As the policy of ${who.policy.name} names them. What each lets them do is below it.`, small: true })}
      ${button({ text: account ? 'Save' : 'Add and make a sign-in link', preventDoubleClick: true })}
    </form>
    ${account && signingIn(account, at)}
  </div></div>`
  const { errors } = filled
  return deskPage(visit, { title, body, errors, back: { href: '/desk/people', text: 'People' } })
}

function signingIn({ name, active, hasPassword }: Account, at: string): Html {
  return html`<h2 class="govuk-heading-m">Signing in</h2>
    ${
      active &&
      html`<form method="post" action="${at}/link">
      <p class="govuk-body">${
        hasPassword
          ? `If ${name} has lost the password, make a link. It lets them in once, and they choose a new one.`
          : `${name} has no password yet. A link lets them in once, to choose one.`
      }</p>
      ${button({ text: 'Make a sign-in link', classes: 'govuk-button--secondary' })}
    </form>`
    }
    <form method="post" action="${at}/active">
      <input type="hidden" name="active" value="${active ? 'no' : 'yes'}">
      <p class="govuk-body">${
        active
          ? `When ${name} leaves, switch them off: they are signed out at once and can’t sign in. What they did stays in the record.`
          : `${name} is switched off and can’t sign in.`
      }</p>
      ${button({ text: active ? `Switch ${name} off` : `Switch ${name} on again`, classes: active ? 'govuk-button--warning' : 'govuk-button--secondary' })}
    </form>`
}

/** A link by which somebody signs in once. Nobody can look at it again. */
export function linkPage(
  visit: StaffVisit,
  { name }: Pick<Staff, 'name'>,
  link: string,
  isNew: boolean,
): Html {
  const title = `A sign-in link for ${name}`
  const body = html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
    ${isNew && notificationBanner({ type: 'success', text: `${name} was added` })}
    <h1 class="govuk-heading-l">${title}</h1>
    <p class="govuk-body">Copy it now: it is shown only this once. Hand it over in person, or in a message that nobody
      else reads. Whoever opens it is ${name} for Putright.</p>
    ${insetText({ html: html`<code class="pr-typed">${link}</code>` })}
    <p class="govuk-body">It works once and for 7 days. A newer link takes its place.</p>
    <p class="govuk-body"><a class="govuk-link" href="/desk/people">Back to people</a></p>
  </div></div>`
  return deskPage(visit, { title, body })
}
