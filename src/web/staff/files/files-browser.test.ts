import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { photographOf } from '#files/image.ts'
import { axe, fitsItsWidth, openBrowser, screenshot } from '../../../../test/browser.ts'
import { atDesks, cookieOf, taken } from '../../../../test/desk.ts'
import { at, newStaff, testHouse } from '../../../../test/house.ts'
import { pdf, wav } from '../../../../test/real-files.ts'
import { type Running, serve } from '../../server.ts'
import { complaintRoutes } from '../complaint/routes.ts'
import { logRoutes } from '../log/routes.ts'

// Files at the desk in a real browser: chosen by keyboard, shown small and large, played, and saved.

const { house, landlord, drop } = await testHouse('emh')
const officer = await newStaff(house, landlord, 'Priya Shah', 'complaints-team')
const { reference } = await taken(
  house,
  landlord,
  'The bedroom wall is black with mould',
  '2025-05-27',
)
const wall = await photographOf(
  '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="800" height="600" fill="#d8d2c4"/><circle cx="200" cy="420" r="140" fill="#4b5147"/><circle cx="330" cy="500" r="90" fill="#59604f"/></svg>',
)

describe('files in a browser', () => {
  let browser: Browser
  let server: Running
  let context: BrowserContext
  let page: Page
  before(async () => {
    browser = await openBrowser()
    const routes = [...complaintRoutes(house, { newId: randomUUID }), ...logRoutes(house)]
    const options = atDesks(house, [landlord], { now: at('2025-05-29') })
    server = await serve(routes, { ...options, port: 0, host: '127.0.0.1' })
    const baseURL = `http://127.0.0.1:${server.port}`
    context = await browser.newContext({ baseURL, viewport: { width: 360, height: 800 } })
    const [name = '', value = ''] = cookieOf(landlord, officer).split('=')
    await context.addCookies([{ name, value, url: baseURL }])
    page = await context.newPage()
  })
  after(async () => {
    await browser?.close()
    await server?.close()
    await drop()
  })

  const looksRight = async (name: string) => {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      await screenshot(page, `files-${width}-${name}`)
      await axe(page)
      await fitsItsWidth(page)
    }
  }

  test('are added with what they show, and stand on the complaint’s page', async () => {
    await page.goto(`/desk/complaints/${reference}`)
    await page.getByRole('link', { name: 'Add photographs or papers' }).click()
    await page.getByLabel('Choose the files').setInputFiles([
      { name: 'IMG_0042.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(wall) },
      { name: 'IMG_0043.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(wall) },
      { name: 'voicemail.wav', mimeType: 'audio/wav', buffer: wav() },
      { name: 'Survey.pdf', mimeType: 'application/pdf', buffer: pdf },
      { name: 'leak.webm', mimeType: 'video/webm', buffer: await videoFrom(page) },
    ])
    await page.getByRole('button', { name: 'Add these and choose more' }).press('Enter')
    await page.getByRole('heading', { name: 'The 5 files you have added' }).waitFor()
    await page.getByLabel('What it shows (optional): IMG_0042.jpg').fill('Mould behind the bed')
    await looksRight('add')
    await page.getByLabel('The resident’s, or from somebody').check()
    await page.getByRole('button', { name: 'Add them to the complaint' }).press('Enter')
    await page.getByText('The files are with the complaint').waitFor()
    await page.locator('img[src$="/small"]').first().scrollIntoViewIfNeeded()
    await shownFully(page, 'img[src$="/small"]')
    await looksRight('complaint')
  })

  test('are opened: a photograph is shown', async () => {
    await page.goto(`/desk/complaints/${reference}`)
    await page.getByRole('link', { name: 'Mould behind the bed' }).click()
    await page.getByRole('img', { name: 'Mould behind the bed' }).waitFor()
    await shownFully(page, 'img.pr-file__shown')
    await looksRight('photograph')
  })

  test('a recording and a video play, also from their middle', async () => {
    for (const [name, tag] of [
      ['Recording from the resident', 'audio'],
      ['Video from the resident', 'video'],
    ] as const) {
      await page.goto(`/desk/complaints/${reference}`)
      await page.getByRole('link', { name }).click()
      const played = await page.evaluate(`new Promise((resolve, reject) => {
        const media = document.querySelector('${tag}')
        media.muted = true
        media.addEventListener('playing', () => resolve('playing'))
        media.addEventListener('error', () => reject(new Error(media.error.message)))
        media.play().catch(reject)
      })`)
      assert.equal(played, 'playing')
      await looksRight(tag)
    }
  })

  test('a PDF is opened by the browser’s own viewer, and not kept from it by our policy', async () => {
    await page.goto(`/desk/complaints/${reference}`)
    await page.getByRole('link', { name: 'Document from the resident' }).click()
    await looksRight('pdf')
    const href = await page.getByRole('button', { name: 'Open it' }).getAttribute('href')
    const response = await context.request.get(href ?? '')
    assert.equal(response.headers()['content-type'], 'application/pdf')
    assert.doesNotMatch(response.headers()['content-security-policy'] ?? '', /sandbox/)
  })
})

/** A real video, made by the browser itself of a picture that changes. */
async function videoFrom(page: Page): Promise<Buffer> {
  const made = await page.evaluate<string>(`(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 160
    canvas.height = 120
    const pen = canvas.getContext('2d')
    const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: 'video/webm' })
    const pieces = []
    recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data))
    recorder.start()
    for (let n = 0; n < 20; n += 1) {
      pen.fillStyle = 'rgb(' + n * 10 + ', 80, 90)'
      pen.fillRect(0, 0, 160, 120)
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
    const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve))
    recorder.stop()
    await stopped
    const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer())
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  })()`)
  return Buffer.from(made, 'base64')
}

/** Until every picture of a kind has come, and none is broken. */
async function shownFully(page: Page, selector: string): Promise<void> {
  const widths = await page.evaluate<number[]>(`Promise.all(
    [...document.querySelectorAll('${selector}')].map(async (image) => {
      image.loading = 'eager'
      await image.decode()
      return image.naturalWidth
    }))`)
  assert.ok(widths.length > 0 && widths.every((width) => width > 1), String(widths))
}
