import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { axe, fitsItsWidth, openBrowser, screenshot } from '../../../../test/browser.ts'
import { atDesks, cookieOf } from '../../../../test/desk.ts'
import { emhDesk } from '../../../../test/emh-desk.ts'
import { at } from '../../../../test/house.ts'
import { type Running, serve } from '../../server.ts'
import { complaintRoutes } from '../complaint/routes.ts'
import { puttingRightRoutes } from './routes.ts'

// The pages on which things are put right in a real browser: looked at by axe and kept as pictures.

const { house, landlord, drop, handler, answered, underWay } = await emhDesk()
const one = await answered()
await one.told.promise(handler, '2025-05-07', 'A new boiler, fitted and tested', '2025-05-20')
await one.told.promise(handler, '2025-05-07', 'The hall repainted', '2025-06-30', 12_500)
const running = await underWay()

const PAGES = [
  ['complaint', one.path],
  ['complete', `${one.path}/complete-action`],
  ['move', `${one.path}/move-action`],
  ['hand-over', `${one.path}/hand-over-action`],
  ['answer-money', `${one.path}/answer-compensation`],
  ['not-accepted', `${one.path}/pay-compensation`],
  ['add', `${one.path}/add-remedy`],
  ['update', `${one.path}/update-resident`],
  ['not-closed', `${one.path}/close`],
  ['respond', `${running.path}/respond`],
  ['promises', '/desk/putting-right'],
] as const

describe('putting right in a browser', () => {
  let browser: Browser
  let server: Running
  before(async () => {
    browser = await openBrowser()
    const routes = [...complaintRoutes(house, { newId: randomUUID }), ...puttingRightRoutes(house)]
    const options = atDesks(house, [landlord], { now: at('2025-05-29') })
    server = await serve(routes, { ...options, port: 0, host: '127.0.0.1' })
  })
  after(async () => {
    await browser?.close()
    await server?.close()
    await drop()
  })

  const opened = async (path: string, width: number) => {
    const [name = '', value = ''] = cookieOf(landlord, handler).split('=')
    const context = await browser.newContext({ viewport: { width, height: 900 } })
    const url = `http://127.0.0.1:${server.port}`
    await context.addCookies([{ name, value, url }])
    const page = await context.newPage()
    await page.goto(url + path)
    return page
  }

  for (const width of [360, 1280]) {
    for (const [name, path] of PAGES)
      test(`${name} can be used by everyone at ${width} pixels`, async () => {
        const page = await opened(path, width)
        await screenshot(page, `putting-right-${name}-${width}`)
        await fitsItsWidth(page)
        await axe(page)
        await page.context().close()
      })

    test(`a form with mistakes and a row more can be used by everyone at ${width} pixels`, async () => {
      const page = await opened(`${one.path}/add-remedy`, width)
      await page.getByLabel('What will be done').fill('The gate mended')
      await page.getByRole('button', { name: 'Add another promise' }).click()
      await page.getByRole('button', { name: 'Record it' }).click()
      await screenshot(page, `putting-right-mistakes-${width}`)
      await fitsItsWidth(page)
      await axe(page)
      await page.context().close()
    })
  }
})
