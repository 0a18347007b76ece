import type { Filled } from '../fields.ts'
import { all } from '../form.ts'
import { textarea } from '../govuk.ts'
import type { Html } from '../html.ts'

type AddressOptions = {
  readonly heading?: boolean
  readonly hint?: string
  /** Theirs who type it: then their browser can fill it in. */
  readonly own?: boolean
}

/** An address, as it stands on an envelope. */
export function addressField(
  name: string,
  label: string,
  { typed, errors }: Filled,
  { heading = false, hint, own = false }: AddressOptions = {},
): Html {
  const error = errors[name]
  return textarea({
    ...{ id: name, name, rows: 4, spellcheck: false, value: all(typed, name).at(-1) ?? '' },
    label: {
      text: label,
      isPageHeading: heading,
      classes: heading ? 'govuk-label--l' : 'govuk-label--s',
    },
    hint: hint === undefined ? undefined : { text: hint },
    errorMessage: error === undefined ? undefined : { text: error },
    autocomplete: own ? 'street-address' : 'off',
  })
}
