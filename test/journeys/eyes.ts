import type { Page } from 'playwright-core'
import { axe, fitsItsWidth, withoutScripts } from '../browser.ts'

export type Eyes = {
  /** Fails if the page is too wide or against WCAG 2.2 AA. */
  readonly look: () => Promise<void>
  readonly read: (selector?: string) => Promise<string>
  /** What stands in red beside a field of the form. */
  readonly besideField: (label: string) => Promise<string>
  /** The cells of the table of deadlines in a row: the policy's, then the Code's. */
  readonly deadline: (row: string) => Promise<readonly string[]>
}

type Sight = { readonly javaScript: boolean; readonly seen: Set<string> }

/** What somebody sees on the page before them. */
export async function eyes(page: Page, { javaScript, seen }: Sight): Promise<Eyes> {
  const check = javaScript ? () => axe(page) : await inAnotherBrowser(page)
  const textOf = async (selector: string) => oneLine(await page.locator(selector).innerText())
  return {
    async look() {
      await fitsItsWidth(page)
      const same = sameness(await page.content())
      if (seen.has(same)) return
      await check()
      seen.add(same)
    },
    read: (selector = 'main') => textOf(selector),
    async besideField(label) {
      const group = page.locator('.govuk-form-group--error', { hasText: label })
      return oneLine(await group.locator('.govuk-error-message').first().innerText())
    },
    async deadline(name) {
      const header = page.getByRole('rowheader', { name, exact: true })
      const row = page.locator('.pr-deadlines tr').filter({ has: header })
      return (await row.getByRole('cell').allInnerTexts()).map(oneLine)
    },
  }
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

/** A page as axe sees it, but for its words: one that has the same elements as another is not looked at again. */
const sameness = (html: string) =>
  html
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '')
    .replaceAll(/(href|action|value|datetime)="[^"]+"/g, '$1="x"')
    .replaceAll(/>[^<>]*\S[^<>]*</g, '>x<')

/**
 * Axe is a script, so where JavaScript is off it looks at the same page in another browser, which gets the page as it
 * is and none of our scripts.
 */
async function inAnotherBrowser(page: Page): Promise<() => Promise<void>> {
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 900 }
  const context = await page.context().browser()?.newContext({ viewport: { width, height } })
  if (context === undefined) throw new Error('The browser is closed')
  await withoutScripts(context)
  const mirror = await context.newPage()
  return async () => {
    const body = await page.content()
    await mirror.route(page.url(), (route) => route.fulfill({ body, contentType: 'text/html' }))
    await mirror.goto(page.url())
    await axe(mirror)
    await mirror.unroute(page.url())
  }
}
