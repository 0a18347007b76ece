import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { axe, fitsItsWidth, openBrowser, screenshot } from '../../../test/browser.ts'
import { newLandlord, testHouse } from '../../../test/house.ts'
import { type Running, serve } from '../server.ts'
import { policyRoutes } from './policy-page.ts'

const LANDLORDS = ['client', 'eht', 'emh', 'soths', 'tht'] as const

let house: Awaited<ReturnType<typeof testHouse>>
let browser: Browser
let running: Running
before(async () => {
  ;[house, browser] = await Promise.all([testHouse('emh'), openBrowser()])
  for (const slug of LANDLORDS.filter((slug) => slug !== 'emh'))
    await newLandlord(house.house, slug)
  running = await serve(policyRoutes(house.house), {
    port: 0,
    host: '127.0.0.1',
    now: () => new Date('2026-03-02T12:00:00Z'),
    onDefect: (error) => {
      throw error
    },
  })
})
after(async () => {
  await Promise.all([browser?.close(), running?.close()])
  await house?.drop()
})

for (const slug of LANDLORDS)
  for (const width of [320, 360, 1280])
    test(`the policy of ${slug} can be read on a screen ${width} wide`, async () => {
      const context = await browser.newContext({
        viewport: { width, height: 800 },
        baseURL: `http://127.0.0.1:${running.port}`,
      })
      const page = await context.newPage()
      await page.goto(`/${slug}/how-we-handle-complaints`)
      await fitsItsWidth(page)
      await axe(page)
      await screenshot(page, `policy-${slug}-${width}`)
      await context.close()
    })

test('on paper the policy is as wide as the paper', async () => {
  const context = await browser.newContext({
    viewport: { width: 680, height: 960 },
    baseURL: `http://127.0.0.1:${running.port}`,
  })
  const page = await context.newPage()
  await page.emulateMedia({ media: 'print' })
  await page.goto('/eht/how-we-handle-complaints')
  await fitsItsWidth(page)
  await screenshot(page, 'policy-eht-print')
  await page.pdf({ path: 'test-results/policy-eht-print.pdf', format: 'A4' })
  await context.close()
})
