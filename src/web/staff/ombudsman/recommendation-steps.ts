import * as z from 'zod'
import { openRecommendations } from '#complaint/ombudsman/state.ts'
import { addDays } from '#time/day.ts'
import { dayField, longTextField, radiosField } from '../../fields.ts'
import { choice, day, readForm, text } from '../../form.ts'
import { html } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { typedDay } from '../steps/issued.ts'
import { papers } from '../steps/papers.ts'
import type { Step } from '../steps/step.ts'
import { chosen, ON, ownerField, ownerShape, started, whichField, words } from './fields.ts'

const SOME_WEEKS = 28

/** Records one recommendation of a determination. */
export const recordRecommendation: Step = {
  name: 'record-recommendation',
  leadsTo: 'ombudsman',
  title: () => 'Record a recommendation',
  button: 'Record it',
  start: (inHand) => ({
    ...started(inHand),
    ...typedDay('answerBy', addDays(inHand.context.today, SOME_WEEKS)),
  }),
  before: () =>
    html`<p class="govuk-body">A recommendation binds nobody. We decide whether to follow it, and say why.</p>`,
  fields: (
    filled,
    inHand,
  ) => html`${longTextField('what', 'What is recommended', filled, { rows: 4 })}
    ${dayField('answerBy', 'To be decided by', filled, { hint: 'The determination’s day, if it gives one. Else four weeks, which is Putright’s own suggestion.' })}
    ${ownerField(filled, inHand)}
    ${dayField('on', 'Day of the recommendation', filled)}`,
  read(form, inHand, newId) {
    const read = readForm(
      z.object({
        what: words('Enter what is recommended'),
        answerBy: day({ name: 'Day to decide by', required: 'Enter the day to decide it by' }),
        ...ownerShape(inHand),
        ...ON,
      }),
      form,
    )
    if ('errors' in read) return read
    const { documents, text: write } = papers()
    const what = write('ombudsman', read.value.what)
    const recommendation = newId()
    return {
      documents,
      command: { type: 'record-recommendation', ...read.value, what, recommendation },
    }
  },
  after: () => html`<p class="govuk-body">It is on the worklist until it is decided.</p>`,
}

const open = ({ looked }: InHand) => openRecommendations(looked.complaint.ombudsman)

/** Records whether a recommendation is followed, and why. */
export const answerRecommendation: Step = {
  name: 'answer-recommendation',
  leadsTo: 'ombudsman',
  title: () => 'Decide on a recommendation',
  button: 'Record it',
  start: (inHand, query) => ({
    ...started(inHand),
    ...chosen('recommendation', query, open(inHand)),
  }),
  fields: (filled, inHand) => html`${whichField(
    'recommendation',
    'Which recommendation',
    filled,
    inHand,
    open(inHand).map(({ answerBy, ...facts }) => ({ ...facts, due: answerBy })),
  )}
    ${radiosField(
      'accepted',
      'Do we follow it?',
      filled,
      [
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' },
      ],
      { inline: true, small: true },
    )}
    ${longTextField('why', 'Why, or what will be done', filled, { rows: 3 })}
    ${dayField('on', 'Day it was decided', filled)}`,
  read(form) {
    const read = readForm(
      z.object({
        recommendation: text('Choose which recommendation'),
        accepted: choice(['yes', 'no'], 'Choose whether we follow it'),
        why: words('Enter why, or what will be done'),
        ...ON,
      }),
      form,
    )
    if ('errors' in read) return read
    const { documents, text: write } = papers()
    const { accepted, ...facts } = read.value
    const why = write('reasons', facts.why)
    return {
      documents,
      command: { type: 'answer-recommendation', ...facts, why, accepted: accepted === 'yes' },
    }
  },
  after: () =>
    html`<p class="govuk-body">If it changes how we work, plan that as an improvement under Learning.</p>`,
}
