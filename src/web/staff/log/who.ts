import type { Policy } from '#policy/policy.ts'
import {
  checkboxesField,
  type Filled,
  longTextField,
  radiosField,
  textField,
} from '../../fields.ts'
import { button } from '../../govuk.ts'
import { type Html, html } from '../../html.ts'

/** Looks for somebody by part of their name or address. It sends the whole form, which comes back as it was. */
export function searchBox(filled: Filled): Html {
  return html`<div class="pr-find" id="who">
    ${textField('find', 'Find someone who has complained before', filled, {
      hint: 'Part of their name, address or telephone number. What you have typed stays.',
      type: 'search',
      autocomplete: 'off',
    })}
    ${button({
      ...{ text: 'Find', classes: 'govuk-button--secondary', name: 'do', value: 'find' },
      attributes: { formaction: '/desk/log#who' },
    })}
  </div>`
}

/** Somebody whom we don't know yet. */
export function newcomer(filled: Filled): Html {
  return html`${textField('name', 'Name', filled, { autocomplete: 'off', spellcheck: false })}
    ${textField('telephone', 'Telephone', filled, { type: 'tel', autocomplete: 'off', width: 20 })}
    ${textField('email', 'E-mail', filled, { type: 'email', autocomplete: 'off', spellcheck: false })}
    ${longTextField('address', 'Address', filled, { rows: 3, spellcheck: false })}`
}

/** Who they are to the landlord, and whether they speak for somebody else. */
export function standing(policy: Policy, filled: Filled): Html {
  const types = policy.complainantTypes.map((type) => ({
    ...{ value: type.id, text: type.name },
    ...(type.codeApplies
      ? {}
      : {
          hint: `The Housing Ombudsman’s Code does not cover them${type.atDiscretion ? `. Somebody decides whether their complaint is taken, and why (${type.cite})` : ''}`,
        }),
    ...(type.asksInterest ? { more: interestField(filled, type.cite) } : {}),
  }))
  const { consent } = policy
  return html`${radiosField('complainantType', 'They are', filled, types, { small: true })}
    ${checkboxesField(
      'forOther',
      'For whom they complain',
      filled,
      [{ value: 'yes', text: 'They complain for someone else', more: resident(filled) }],
      {
        small: true,
        ...(consent === undefined
          ? {}
          : {
              hint: `We need the resident’s consent before ${consent.before} (${consent.cite}). No clock waits for it.`,
            }),
      },
    )}`
}

const interestField = (filled: Filled, cite: string) =>
  textField('interest', 'What their interest in it is, in a few words', filled, {
    hint: cite,
    autocomplete: 'off',
  })

function resident(filled: Filled): Html {
  return html`${textField('residentName', 'The resident’s name', filled, { autocomplete: 'off', spellcheck: false })}
    ${longTextField('residentAddress', 'The resident’s address', filled, { rows: 3, spellcheck: false })}`
}
