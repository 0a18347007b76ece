import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { draftOf } from '#record/drafts.ts'
import { axe, fitsItsWidth, openBrowser, screenshot } from '../../../../test/browser.ts'
import { atDesks, cookieOf, taken } from '../../../../test/desk.ts'
import { at, newStaff, testHouse } from '../../../../test/house.ts'
import { type Running, serve } from '../../server.ts'
import { complaintRoutes } from '../complaint/routes.ts'

// A form that saves itself, in a real browser, with and without a connection.

const { house, landlord, drop } = await testHouse('emh')
const priya = await newStaff(house, landlord, 'Priya Shah', 'complaints-team')
const grace = await newStaff(house, landlord, 'Grace Adeyemi', 'complaints-team')
const { id, reference } = await taken(house, landlord, 'Nobody came to the boiler', '2025-05-27')
const path = `/desk/complaints/${reference}/acknowledge`
const routes = complaintRoutes(house, { newId: randomUUID })

let server: Running
let browser: Browser
before(async () => {
  server = await serve(routes, {
    ...atDesks(house, [landlord], { now: at('2025-05-29') }),
    ...{ port: 0, host: '127.0.0.1' },
  })
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await server?.close()
  await drop()
})

async function desk(who: typeof priya, width = 1280): Promise<Page> {
  const baseURL = `http://127.0.0.1:${server.port}`
  const context = await browser.newContext({ baseURL, viewport: { width, height: 900 } })
  const [name = '', value = ''] = cookieOf(landlord, who).split('=')
  await context.addCookies([{ name, value, url: baseURL }])
  return context.newPage()
}

const kept = () =>
  house.database.asLandlord(landlord.id, (tx) =>
    draftOf(tx, landlord.id, { complaintId: id, step: 'acknowledge', stage: 1 }),
  )

describe('a form that saves itself', () => {
  test('while somebody types, and keeps what it can’t save on the computer until it can', async () => {
    const page = await desk(priya)
    await page.goto(path)
    await page.getByLabel('Our understanding of the complaint').fill('The boiler was not mended')
    await page.getByText('Saved at 11:00').waitFor()
    assert.equal((await kept())?.typed.definition, 'The boiler was not mended')

    await page.context().setOffline(true)
    await page.getByLabel('Outcomes sought').fill('A working boiler')
    await page.getByText('Not saved: no connection. It is kept on this computer.').waitFor()
    await axe(page)
    await screenshot(page, 'draft-not-saved')
    await page.context().setOffline(false)
    await page.getByText('Saved at 11:00').waitFor()
    assert.equal((await kept())?.typed.outcomesSought, 'A working boiler')
    assert.equal(await page.evaluate<number>('localStorage.length'), 0)
    await page.context().close()
  })

  test('brings back what was typed when the connection was lost and the browser was closed', async () => {
    const page = await desk(priya, 360)
    await page.goto(path)
    await page.getByText('This is a draft. You saved it on').waitFor()
    await page.context().setOffline(true)
    await page.getByLabel('Our understanding of the complaint').fill('Written in a tunnel')
    await page.getByText('Not saved: no connection').waitFor()
    // Nothing of it reached the server, and the page is gone.
    await page.route('**/draft', (route) => route.abort())
    await page.context().setOffline(false)
    await page.goto(path)
    await page.getByText('was not saved. It is kept on this computer').waitFor()
    await fitsItsWidth(page)
    await axe(page)
    await screenshot(page, 'draft-offered-360')
    await page.unroute('**/draft')
    await page.getByRole('button', { name: 'Put it back' }).click()
    await page.getByText('Saved at 11:00').waitFor()
    assert.equal((await kept())?.typed.definition, 'Written in a tunnel')
    await page.context().close()
  })

  test('says when a colleague has saved another version, and shows both side by side', async () => {
    const [mine, hers] = [await desk(priya), await desk(grace)]
    await mine.goto(path)
    await hers.goto(path)
    await hers.getByLabel('Our understanding of the complaint').fill('As Grace sees it')
    await hers.getByText('Saved at 11:00').waitFor()
    await mine.getByLabel('Our understanding of the complaint').fill('As Priya sees it')
    await mine
      .getByText(
        'Not saved: Grace Adeyemi saved another version at 11:00. It is kept on this computer.',
      )
      .waitFor()
    await mine.getByRole('button', { name: 'Save and come back later' }).click()
    await mine.getByText('Grace Adeyemi saved another version of this').waitFor()
    assert.equal(await mine.locator('#definition').inputValue(), 'As Priya sees it')
    assert.equal(await mine.locator('#theirs-definition').inputValue(), 'As Grace sees it')
    await axe(mine)
    await screenshot(mine, 'draft-two-versions')
    await mine.setViewportSize({ width: 360, height: 800 })
    await fitsItsWidth(mine)
    await mine.getByRole('button', { name: 'Save mine in its place' }).click()
    await mine.getByText('The draft is saved').waitFor()
    assert.equal((await kept())?.typed.definition, 'As Priya sees it')
    assert.equal(await mine.evaluate<number>('localStorage.length'), 0)
    for (const page of [mine, hers]) await page.context().close()
  })
})
