// Everything works without this file. It is a module, so it runs after the page was read,
// and the page needs no script inside its markup.
import * as govuk from './govuk-frontend.min.js'
import './drafts.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')

// Not the radios: what belongs to a choice is shown and hidden by the style sheet, which needs no script,
// and their script gives radios an attribute that they may not have (aria-expanded).
for (const component of [
  govuk.Accordion,
  govuk.Button,
  govuk.CharacterCount,
  govuk.Checkboxes,
  govuk.ErrorSummary,
  govuk.FileUpload,
  govuk.NotificationBanner,
  govuk.PasswordInput,
  govuk.ServiceNavigation,
  govuk.SkipLink,
  govuk.Tabs,
])
  govuk.createAll(component)

// In lists that are worked through all day, j and k go down and up, also from one list into the next,
// and enter opens. Only while a list has the focus: people who speak to their computer would set off
// single keys elsewhere (WCAG 2.1.4).
const stops = [...document.querySelectorAll('[data-keys="j k"] a[data-stop]')]
for (const list of document.querySelectorAll('[data-keys="j k"]'))
  list.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const step = { j: 1, k: -1 }[event.key]
    const at = stops.indexOf(document.activeElement)
    if (step !== undefined && at >= 0) stops[at + step]?.focus()
  })
