import type { Locator, Page } from 'playwright-core'

type Name = string | RegExp

/** What somebody does on a page, each field, choice and button called by the words that stand at it. */
export type Hands = {
  /** Writes into a field. `among` is what the group of fields is called, if the label alone is not enough. */
  readonly writes: (label: string, text: string, among?: string) => Promise<void>
  /** Chooses one of several, or ticks a box. */
  readonly chooses: (label: Name, among?: string) => Promise<void>
  /** Chooses from a list that opens. */
  readonly picks: (label: string, option: string) => Promise<void>
  /** Opens a menu, or something else that is folded up on the page. */
  readonly unfolds: (name: string) => Promise<void>
  /** Presses a button or a link that leads to another page. */
  readonly presses: (name: Name) => Promise<void>
}

/** With a mouse, or a finger. */
export function byMouse(page: Page, arrive: () => Promise<void>): Hands {
  const within = (among: string | undefined): Page | Locator =>
    among === undefined ? page : page.getByRole('group', { name: among })
  const labelled = (label: Name, among?: string) => within(among).getByLabel(label, { exact: true })
  return {
    writes: (label, text, among) => labelled(label, among).fill(text),
    chooses: (label, among) => labelled(label, among).check(),
    picks: async (label, option) => {
      await labelled(label).selectOption({ label: option })
    },
    unfolds: (name) => page.getByRole('button', { name, exact: true }).click(),
    async presses(name) {
      const main = page.getByRole('main').or(page.getByRole('navigation'))
      const button = main.getByRole('button', { name, exact: true })
      const target = button.or(main.getByRole('link', { name, exact: true })).first()
      await target.waitFor()
      await Promise.all([page.waitForEvent('load'), target.click()])
      await arrive()
    },
  }
}

/** With the keyboard alone: tab from field to field, space, enter, and the arrows among the choices of one question. */
export function byKeyboard(page: Page, arrive: () => Promise<void>): Hands {
  const tabTo = async (wanted: (focus: Focus) => boolean, what: Name) => {
    const passed: string[] = []
    for (let presses = 0; presses < 150; presses += 1) {
      await page.keyboard.press('Tab')
      const focus = await focusOf(page)
      if (wanted(focus)) return
      passed.push(focus.name)
    }
    throw new Error(
      `The tab key never comes to ${what} on ${page.url()}, only to:\n${passed.join('\n')}`,
    )
  }
  return {
    async writes(label, text, among) {
      await tabTo((focus) => focus.name === label && isAmong(focus, among), label)
      await page.keyboard.type(text)
    },
    async chooses(label, among) {
      // The tab key comes to one choice of a question: from there the arrows lead to the others, and choose.
      await tabTo(
        (focus) =>
          isAmong(focus, among) &&
          (focus.kind === 'radio' ? among !== undefined : isCalled(focus, label)),
        label,
      )
      for (let presses = 0; !isCalled(await focusOf(page), label); presses += 1) {
        if (presses > 30) throw new Error(`No choice is called ${label}`)
        await page.keyboard.press('ArrowDown')
      }
      if (!(await focusOf(page)).isChosen) await page.keyboard.press('Space')
    },
    async picks(label, option) {
      await tabTo(({ name }) => name === label, label)
      await page.keyboard.type(option)
    },
    async unfolds(name) {
      await tabTo((focus) => isCalled(focus, name), name)
      await page.keyboard.press('Enter')
    },
    async presses(name) {
      await tabTo(
        (focus) => (focus.kind === 'a' || focus.kind === 'button') && isCalled(focus, name),
        name,
      )
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
      await arrive()
    },
  }
}

/** Where the keyboard is. */
type Focus = {
  readonly kind: string
  readonly name: string
  readonly group: string
  readonly isChosen: boolean
}

const isCalled = ({ name }: Focus, wanted: Name) =>
  typeof wanted === 'string' ? name === wanted : wanted.test(name)
const isAmong = ({ group }: Focus, among: string | undefined) =>
  among === undefined || group.includes(among)

const focusOf = (page: Page): Promise<Focus> =>
  page.evaluate<Focus>(`(() => {
    const one = document.activeElement
    const say = (node) => (node?.textContent ?? '').replace(/\\s+/g, ' ').trim()
    return {
      kind: one.type === 'radio' ? 'radio' : one.tagName.toLowerCase(),
      name: say(one.labels?.[0] ?? one),
      group: say(one.closest('fieldset')?.querySelector('legend')),
      isChosen: one.checked === true,
    }
  })()`)
