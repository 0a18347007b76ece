import type { House } from '#record/door.ts'
import { takingOf } from '#record/uploads.ts'
import { path } from '../html.ts'
import { get, post, type Route, seeOther } from '../reply.ts'
import { aboutYouRoutes } from './about-you.ts'
import { proceed, start } from './complain.ts'
import { frontPage } from './front-page.ts'
import { landlordPage } from './landlord-page.ts'
import { hourlyLimit } from './limit.ts'
import { atLandlord } from './place.ts'
import { policyRoutes } from './policy-page.ts'
import { sentReply } from './sent-page.ts'

/** Complaints that one internet address may send in an hour: a whole scheme may share one. */
const AN_HOUR = 30
const FILES_AN_HOUR = 200

/**
 * The pages for residents and whoever complains for them. `/:landlord` fits every address of one part: these routes
 * go last.
 */
export function residentRoutes(
  house: House,
  { newId }: { readonly newId: () => string },
): readonly Route[] {
  const files = hourlyLimit(FILES_AN_HOUR)
  const intake = { house, newId, limit: hourlyLimit(AN_HOUR), files }
  return [
    get('/', () => frontPage(house)),
    get('/:landlord', atLandlord(house, landlordPage)),
    ...policyRoutes(house),
    ...aboutYouRoutes(house, newId),
    get('/:landlord/complain', atLandlord(house, start)),
    get(
      '/:landlord/complain/sent/:id',
      atLandlord(house, (visit, place) => sentReply(house, visit, place)),
    ),
    // The answers are in no address: whoever comes back to a question by its address begins anew.
    get(
      '/:landlord/complain/:question',
      atLandlord(house, async (_visit, { landlord }) => seeOther(path`/${landlord.slug}/complain`)),
    ),
    post(
      '/:landlord/complain/:question',
      atLandlord(house, (visit, place) => proceed(intake, visit, place)),
      { fileAtMost: takingOf(house).limits.bytes },
    ),
  ]
}
