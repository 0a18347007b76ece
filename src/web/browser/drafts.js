// A form that saves itself while somebody types. What can't be saved, because there is no connection, is kept on this
// computer until it can be; then it is taken away from there.

const PAUSE = 1500
const TRY_AGAIN = 10_000
const DAYS_KEPT = 7

for (const form of document.querySelectorAll('form[data-draft]')) keepDraft(form)
forgetWhatIsDone()

function keepDraft(form) {
  const says = form.querySelector('[data-draft-state]')
  const key = keyOf(form.dataset.draftOf, form.dataset.draft)
  const typed = () => String(new URLSearchParams(new FormData(form)))
  let saved = words(typed())
  let timer
  let sending = false
  let sent = false

  offerWhatWasKept(key, form, saved, later)
  form.addEventListener('input', later)
  form.addEventListener('change', later)
  window.addEventListener('online', () => save())
  document.addEventListener('visibilitychange', () => document.hidden && save())
  // Whatever the button does: until the next page says that it is done, what was typed is on this computer.
  form.addEventListener('submit', () => {
    sent = true
    clearTimeout(timer)
    remember(key, typed())
  })
  // Coming back to the page with the browser's button.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) sent = false
  })

  function later() {
    clearTimeout(timer)
    timer = setTimeout(save, PAUSE)
  }

  async function save() {
    const now = typed()
    if (sent || words(now) === saved) return
    if (sending) return later()
    sending = true
    clearTimeout(timer)
    try {
      await send(now)
    } catch {
      remember(key, now)
      say(says, 'Not saved: no connection. It is kept on this computer.')
      timer = setTimeout(save, TRY_AGAIN)
    }
    sending = false
  }

  async function send(now) {
    const answer = await fetch(form.dataset.draft, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams(now),
      redirect: 'error',
      keepalive: now.length < 60_000,
    })
    const said = await answer.json()
    if (sent) return
    if (answer.ok) {
      saved = words(now)
      form.elements.namedItem('draft').value = said.version
      forget(key)
      say(says, said.says)
    } else {
      remember(key, now)
      say(says, `Not saved: ${said.problem}. It is kept on this computer.`)
    }
  }
}

/** What was typed, without what the page itself carries. */
function words(typed) {
  const form = new URLSearchParams(typed)
  for (const name of ['requestId', 'seen', 'draft']) form.delete(name)
  return String(form)
}

function say(where, what) {
  if (where.textContent !== what) where.textContent = what
}

/** What could not be saved the last time can be put back, or dropped. */
function offerWhatWasKept(key, form, now, changed) {
  const kept = recall(key)
  if (kept === undefined) return
  if (words(kept.typed) === now) return forget(key)
  const offer = document.createElement('div')
  offer.className = 'govuk-inset-text pr-draft'
  const at = new Date(kept.at).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })
  const text = document.createElement('p')
  text.className = 'govuk-body'
  text.textContent = `What you typed here on ${at} was not saved. It is kept on this computer.`
  const buttons = document.createElement('div')
  buttons.className = 'govuk-button-group govuk-!-margin-bottom-0'
  buttons.append(
    button('Put it back', () => {
      fill(form, new URLSearchParams(kept.typed))
      offer.remove()
      changed()
    }),
    button('Drop it', () => {
      forget(key)
      offer.remove()
    }),
  )
  offer.append(text, buttons)
  form.before(offer)
}

function button(text, press) {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'govuk-button govuk-button--secondary'
  made.textContent = text
  made.addEventListener('click', press)
  return made
}

function fill(form, typed) {
  const used = {}
  for (const field of form.elements) {
    const { name, type } = field
    if (name === '' || type === 'hidden' || type === 'submit') continue
    const values = typed.getAll(name)
    if (type === 'radio' || type === 'checkbox') field.checked = values.includes(field.value)
    else {
      const n = used[name] ?? 0
      used[name] = n + 1
      field.value = values[n] ?? ''
    }
  }
}

/** The page that a step leads to when it is recorded says so in its address. */
function forgetWhatIsDone() {
  const { pathname, searchParams } = new URL(location.href)
  const complaint = /^\/desk\/complaints\/[^/]+/.exec(pathname)?.[0]
  const done = [searchParams.get('done'), searchParams.get('draft')].filter(Boolean)
  const letter = /\/letters\/([^/]+)$/.exec(pathname)?.[1]
  for (const step of letter === undefined ? done : [...done, letter])
    for (const key of keys()) if (key.endsWith(` ${complaint}/${step}/draft`)) forget(key)
  for (const thrownAway of document.querySelectorAll('form[data-draft-thrown-away]'))
    thrownAway.addEventListener('submit', () => {
      for (const key of keys())
        if (key.endsWith(` ${new URL(thrownAway.action).pathname}`)) forget(key)
    })
}

// What is kept on this computer, for whoever typed it. Some browsers allow nothing to be kept.

function keyOf(who, where) {
  return `putright ${who} ${where}`
}

function keys() {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith('putright '))
  } catch {
    return []
  }
}

function remember(key, typed) {
  try {
    localStorage.setItem(key, JSON.stringify({ at: Date.now(), typed }))
  } catch {}
}

function forget(key) {
  try {
    localStorage.removeItem(key)
  } catch {}
}

function recall(key) {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null')
    if (kept === null) return undefined
    if (Date.now() - kept.at < DAYS_KEPT * 86_400_000) return kept
    forget(key)
  } catch {}
  return undefined
}
