import * as z from 'zod'
import type { House } from '#record/door.ts'
import { EQUALITY_QUESTIONS, type EqualityAnswers, keepEqualityAnswers } from '#record/equality.ts'
import { type Day, partsOf } from '#time/day.ts'
import { type Filled, radiosField } from '../fields.ts'
import { choice, type Errors, hiddenFields, one, readForm, requestId } from '../form.ts'
import { button, panel } from '../govuk.ts'
import { type Html, html, path } from '../html.ts'
import { get, notFound, post, type Reply, type Route, show, type Visit } from '../reply.ts'
import { hourlyLimit } from './limit.ts'
import { atLandlord, type Place, placePage } from './place.ts'

/** Questions about who somebody is, where the policy has them asked. They are kept apart from every complaint. */
export function aboutYouRoutes(house: House, newId: () => string): readonly Route[] {
  const limit = hourlyLimit(30)
  const asked = (handle: (visit: Visit, place: Place) => Promise<Reply>) =>
    atLandlord(house, async (visit, place) =>
      place.rules.policy.equalityMonitoring === undefined ? notFound() : handle(visit, place),
    )
  return [
    get(
      '/:landlord/about-you',
      asked(async (_visit, place) => show(questions(place, newId(), { typed: {}, errors: {} }))),
    ),
    post(
      '/:landlord/about-you',
      asked(async (visit, place) => {
        const { form, ip, now } = visit
        const read = readForm(SHAPE, form)
        const again = (errors: Errors) =>
          show(questions(place, one(form, 'requestId'), { typed: form, errors }), 422)
        if ('errors' in read) return again(read.errors)
        if (limit.isReached(ip, now)) return again({ '': 'Please try again in an hour' })
        const { requestId: sent, ...given } = read.value
        const year = yearOf(place.today)
        const { id } = place.landlord
        await house.database.asLandlord(id, (tx) =>
          keepEqualityAnswers(tx, id, { form: sent, year, answers: answered(given) }),
        )
        limit.count(ip, now)
        return show(thanks(place))
      }),
    ),
  ]
}

/** What was left empty was not answered, and counts as nothing. */
const answered = (given: Readonly<Record<string, unknown>>): EqualityAnswers =>
  Object.fromEntries(
    Object.entries(given).filter((pair): pair is [string, string] => pair[1] !== ''),
  )

const SHAPE = z.object({
  requestId: requestId(),
  ...Object.fromEntries(
    EQUALITY_QUESTIONS.map(({ id, answers }) => [
      id,
      choice(['', ...answers.map((one) => one.id)], 'Choose one of the answers, or none'),
    ]),
  ),
})

/** The year of the reports, which begins on 1 April. */
export function yearOf(day: Day): number {
  const { year, month } = partsOf(day)
  return month < 4 ? year - 1 : year
}

function questions(place: Place, requestId: string, filled: Filled): Html {
  const { landlord } = place
  const title = 'Questions about you'
  return placePage(place, {
    title,
    errors: filled.errors,
    body: html`<h1 class="govuk-heading-l">${title}</h1>
      <p class="govuk-body">You do not have to answer. Your complaint is treated the same if you do not.</p>
      <p class="govuk-body">We only count the answers, to see whether everybody can complain to us. We do not keep your name with them. Nobody can tell which complaint is yours.</p>
      <form method="post" action="${path`/${landlord.slug}/about-you`}" novalidate>
        ${hiddenFields({ requestId })}
        ${EQUALITY_QUESTIONS.map(({ id, asks, answers }) =>
          radiosField(
            id,
            asks,
            filled,
            answers.map((one) => ({ value: one.id, text: one.name })),
            { small: true },
          ),
        )}
        ${button({ text: 'Send my answers', preventDoubleClick: true })}
      </form>`,
  })
}

const thanks = (place: Place): Html =>
  placePage(place, {
    title: 'Thank you',
    body: html`${panel({ titleText: 'Thank you', html: html`We have counted your answers` })}
      <p class="govuk-body">They are not kept with your complaint.</p>
      <p class="govuk-body"><a class="govuk-link" href="${path`/${place.landlord.slug}`}">Back to ${place.landlord.name}</a></p>`,
  })
