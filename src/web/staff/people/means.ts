import type { Means } from '#complaint/entries.ts'
import { type Filled, radiosField } from '../../fields.ts'
import { choice } from '../../form.ts'
import type { Html } from '../../html.ts'

const MEANS = [
  { value: 'email', text: 'By e-mail' },
  { value: 'post', text: 'By post' },
  { value: 'by-hand', text: 'By hand' },
  { value: 'online', text: 'Online' },
] as const satisfies readonly { value: Means; text: string }[]

/** How somebody was told, in writing. */
export const meansField = (filled: Filled, legend: string): Html =>
  radiosField('means', legend, filled, MEANS, { small: true })

export const meansShape = {
  means: choice(['email', 'post', 'by-hand', 'online'], 'Choose how they were told'),
}
