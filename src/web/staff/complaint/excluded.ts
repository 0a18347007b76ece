import type { ExclusionEntry } from '#complaint/exclusion/entries.ts'
import type { ExclusionGround } from '#policy/policy.ts'
import type { Looked } from '#record/look.ts'
import { sayDay } from '#time/say-day.ts'
import { summaryList } from '../../govuk.ts'
import { type Content, type Html, html } from '../../html.ts'
import { groundOf } from '../told/exclusion.ts'
import { nameOfStaff, written } from './words.ts'

type Of<Type extends ExclusionEntry['type']> = Extract<ExclusionEntry, { type: Type }>

/** Why a complaint was not accepted, which parts were passed on, and what is still owed; nothing if all of it goes on. */
export function excludedOf(looked: Looked): Html {
  const entries = looked.entries.map(({ entry }) => entry)
  const parts = entries.filter((entry) => entry.type === 'part-redirected')
  const refused = entries.findLast(
    (entry) => entry.type === 'complaint-declined' || entry.type === 'escalation-refused',
  )
  return html`${looked.complaint.declined !== undefined && refused && whyNot(refused, looked)}
    ${parts.length > 0 && passedOn(parts, looked)}`
}

function whyNot(entry: Of<'complaint-declined' | 'escalation-refused'>, looked: Looked): Html {
  const ground = groundOf(looked.rules.policy, entry.ground)
  return html`<section><h2 class="govuk-heading-m" id="refused">${entry.stage === 1 ? 'Why it was not accepted' : 'Why it was not taken to stage 2'}</h2>
    ${summaryList({
      rows: [
        row(
          'Ground',
          html`${ground?.name ?? entry.ground} <span class="pr-clause">${ground?.cite}</span>`,
        ),
        row('Reasons', written(looked, entry.reasons)),
        row('Decided by', `${nameOfStaff(looked, entry.by)}, on ${sayDay(entry.on)}`),
        ...afterwards(ground),
      ],
    })}</section>`
}

/** Where the matter goes instead, and what is owed all the same. */
const afterwards = (ground: ExclusionGround | undefined) => [
  ...(ground?.sendTo === undefined ? [] : [row('Passed to', ground.sendTo)]),
  ...(ground?.still === undefined ? [] : [row('Still owed', ground.still)]),
]

function passedOn(parts: readonly Of<'part-redirected'>[], looked: Looked): Html {
  return html`<section><h2 class="govuk-heading-m" id="passed-on">Passed on in part</h2>
    ${parts.map((part) => {
      const ground = groundOf(looked.rules.policy, part.ground)
      return summaryList({
        rows: [
          row('What', written(looked, part.what)),
          ...(part.to === undefined ? [] : [row('Passed to', written(looked, part.to))]),
          ...afterwards(ground),
          row('They were told', `On ${sayDay(part.on)}`),
        ],
      })
    })}</section>`
}

const row = (key: string, value: Content) => ({
  key: { text: key },
  value: { html: html`${value}` },
})
