import type { Text } from '#complaint/entries.ts'
import type { RecordedEntry } from '#record/chain.ts'
import type { Looked } from '#record/look.ts'
import { type Day, londonDay, londonTime } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import { type Html, html } from '../../html.ts'
import * as moj from '../../moj.ts'
import { nameOfStaff, written } from '../complaint/words.ts'
import { tell } from './tell.ts'
import type { Known } from './told.ts'

/** What happened to a complaint, as one line of its timeline. */
export type Happened = {
  readonly title: string
  /** Who brought it about, by name. */
  readonly by: string
  /** The day it is about. */
  readonly on: Day
  /** When it was recorded, if that was on a later day. */
  readonly recordedLater?: string
  readonly facts: readonly string[]
  readonly texts: readonly (readonly [label: string, text: Text])[]
}

/** Everything that happened to a complaint, the latest first. */
export function timeline(
  entries: readonly RecordedEntry[],
  known: Known & Pick<Looked, 'complainant'>,
): readonly Happened[] {
  return entries.toReversed().map((recorded) => {
    const { entry, recordedAt } = recorded
    const recordedOn = londonDay(recordedAt)
    const later = recordedOn > entry.on && `${sayDay(recordedOn)} at ${londonTime(recordedAt)}`
    return {
      ...tell(entry, known),
      by: whoDid(recorded, known),
      on: entry.on,
      ...(later ? { recordedLater: later } : {}),
    }
  })
}

function whoDid(
  { by }: Pick<RecordedEntry, 'by'>,
  known: Pick<Looked, 'staff' | 'complainant'>,
): string {
  if (by.kind === 'system') return 'Putright'
  if (by.kind === 'staff') return nameOfStaff(known, by.id ?? '')
  return known.complainant?.name ?? 'the complainant'
}

/** The timeline as markup, under a heading of the second level. */
export function showTimeline(happened: readonly Happened[], looked: Pick<Looked, 'texts'>): Html {
  return moj.timeline(
    happened.map(({ title, by, on, recordedLater, facts, texts }) => ({
      title,
      by,
      at: { datetime: on, text: sayDay(on) },
      body: html`${facts.length > 0 && html`<p class="govuk-body">${facts.join('. ')}.</p>`}
        ${recordedLater && html`<p class="pr-clause">Recorded on ${recordedLater}</p>`}
        ${texts.length > 0 && textsOf(title, texts, looked)}`,
    })),
    3,
  )
}

function textsOf(title: string, texts: Happened['texts'], looked: Pick<Looked, 'texts'>): Html {
  return html`<details class="govuk-details govuk-!-margin-bottom-0">
    <summary class="govuk-details__summary"><span class="govuk-details__summary-text">What was written<span class="govuk-visually-hidden">: ${title}</span></span></summary>
    <div class="govuk-details__text"><dl class="pr-texts">${texts.map(
      ([label, text]) => html`<dt>${label}</dt><dd>${written(looked, text)}</dd>`,
    )}</dl></div>
  </details>`
}

/** Who did what, and when: for somebody who had the page open meanwhile. */
export function sayChanges(
  entries: readonly RecordedEntry[],
  known: Known & Pick<Looked, 'complainant'>,
): readonly string[] {
  return entries.map((recorded) => {
    const { recordedAt, entry } = recorded
    const at = `${londonTime(recordedAt)} on ${sayDay(londonDay(recordedAt))}`
    return `${tell(entry, known).title}. By ${whoDid(recorded, known)}, at ${at}`
  })
}
