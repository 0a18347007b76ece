import type { House } from '#record/door.ts'
import { lookAtSignInLink, type SignInLink, useSignInLink } from '#record/sign-in-link.ts'
import { button } from '../../govuk.ts'
import { type Html, html, path } from '../../html.ts'
import { page } from '../../layout.ts'
import { get, post, type Reply, type Route, seeOther, show, type Visit } from '../../reply.ts'
import type { Who } from '../who.ts'
import { sessionCookies } from './session.ts'

/** Signing in once by a link. Opening it uses nothing up, since mail programs open links to show what is behind them. */
export function signInLinkRoutes(house: House): readonly Route<Who>[] {
  const at = '/desk/sign-in/:token'
  return [get(at, (visit) => lookAtLink(house, visit)), post(at, (visit) => useLink(house, visit))]
}

async function lookAtLink({ database }: House, { params, now }: Visit): Promise<Reply> {
  const { token = '' } = params
  const link = await lookAtSignInLink(database, token, now)
  return link === undefined ? show(usedPage(), 404) : show(linkPage(link, token))
}

async function useLink({ database }: House, { params, now }: Visit): Promise<Reply> {
  const { token = '' } = params
  const link = await lookAtSignInLink(database, token, now)
  const session = link && (await useSignInLink(database, token, now))
  if (link === undefined || session === undefined) return show(usedPage(), 404)
  return seeOther('/desk/password', sessionCookies(session, link.landlord))
}

function linkPage({ landlord, staff }: SignInLink, token: string): Html {
  const body = html`<h1 class="govuk-heading-l">Sign in</h1>
    <p class="govuk-body">This link lets you in once. Next you choose a password; one that you had before stops working.</p>
    <form method="post" action="${path`/desk/sign-in/${token}`}">
      ${button({ text: `Sign in as ${staff.name}, ${landlord.name}`, preventDoubleClick: true })}
    </form>
    <p class="govuk-body">If you are not ${staff.name}, close this page, and tell whoever sent you the link.</p>`
  return page({ title: 'Sign in', landlord: { ...landlord, home: '/desk' }, body })
}

function usedPage(): Html {
  const title = 'This link can’t be used'
  const body = html`<h1 class="govuk-heading-l">${title}</h1>
    <p class="govuk-body">A sign-in link works once and for 7 days, and a newer one takes its place. Check that you
      copied all of it, or ask whoever gave it to you for another.</p>
    <p class="govuk-body"><a class="govuk-link" href="/desk/sign-in">Sign in with a password</a></p>`
  return page({ title, body })
}
