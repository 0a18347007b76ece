import type { BeyondCap, Means, Outcome, Text } from '#complaint/entries.ts'
import { SAY_OUTCOME } from '#complaint/headline.ts'
import type { DateName } from '#complaint/stages/correct-date.ts'
import type { CodeEdition, Stage } from '#policy/policy.ts'
import type { Looked } from '#record/look.ts'
import { tag } from '../../govuk.ts'
import { type Html, html } from '../../html.ts'
import { oneLine } from '../worklist/groups.ts'

/** How a letter went out, in a sentence. */
export const SAY_MEANS: Record<Means, string> = {
  email: 'by e-mail',
  post: 'by post',
  'by-hand': 'by hand',
  online: 'online',
}

export const SAY_BEYOND: Record<BeyondCap['because'], string> = {
  'good-reason': 'Longer than the policy’s limit, for a good reason that was approved',
  agreed: 'Longer than the policy’s limit, which the resident agreed to',
  'not-agreed':
    'Longer than the policy’s limit. The resident did not agree and was given the Ombudsman’s details',
}

/** The editions of the Code as people call them. */
export const SAY_CODE: Record<CodeEdition, string> = {
  '2020': 'Code of July 2020',
  '2022': 'Code of April 2022',
  '2024': 'Code of April 2024',
}

const COLOUR: Record<Outcome, string> = {
  upheld: 'govuk-tag--green',
  'partly-upheld': 'govuk-tag--yellow',
  'not-upheld': 'govuk-tag--grey',
}

export const outcomeTag = (outcome: Outcome): Html =>
  tag({ text: sentence(SAY_OUTCOME[outcome]), classes: COLOUR[outcome] })

/** What somebody wrote, as they wrote it; or that it has been erased. */
export function written({ texts }: Pick<Looked, 'texts'>, text: Text): Html {
  const kept = texts.get(text.document)
  return kept === undefined
    ? html`<span class="pr-erased">erased</span>`
    : html`<span class="pr-typed">${kept}</span>`
}

export const nameOfStaff = ({ staff }: Pick<Looked, 'staff'>, id: string): string =>
  staff.find((one) => one.id === id)?.name ?? 'somebody who is no longer known'

/** With a capital letter at its beginning. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What a complaint is about in one line: the complainant's own words until somebody has written one. */
export function lineOf({ complaint, texts }: Pick<Looked, 'complaint' | 'texts'>): string {
  const { summary, words } = complaint
  return oneLine(texts.get((summary ?? words).document) ?? 'Text erased')
}

/** A day of a stage, by what happened on it. */
export const sayDate = (stage: Stage, date: DateName): string =>
  ({
    received: stage === 1 ? 'The complaint was received' : 'Stage 2 was asked for',
    acknowledged: `Acknowledged at stage ${stage}`,
    responded: `Answered at stage ${stage}`,
  })[date]
