import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

/** Root may not use Chromium's sandbox, and nothing here needs the network, a GPU or much shared memory. */
const FLAGS = [
  ...['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
]

/** A browser for tests: the machine's Chromium if it has one, else the one from npm. */
export async function openBrowser(): Promise<Browser> {
  const installed = process.env.CHROMIUM ?? '/usr/bin/chromium'
  if (existsSync(installed)) return chromium.launch({ executablePath: installed, args: FLAGS })
  const { executablePath, env } = await unpackedChromium()
  return chromium.launch({ executablePath, env, args: FLAGS })
}

/**
 * The Chromium of @sparticuz/chromium, unpacked once for each version.
 *
 * The package unpacks into the temporary folder and trusts whatever lies there, be it half written or of an older
 * version. So each process unpacks into a folder of its own, which then gets the common name: the first one wins.
 * Told that it runs on AWS Lambda, the package also brings the libraries that Chromium needs.
 */
async function unpackedChromium() {
  const { resolve } = createRequire(import.meta.url)
  const packaged = join(dirname(resolve('@sparticuz/chromium')), '../package.json')
  const { version } = JSON.parse(readFileSync(packaged, 'utf8')) as { version: string }
  const folder = join(tmpdir(), `putright-chromium-${version}-${process.getuid?.() ?? 0}`)
  if (!existsSync(folder)) await unpackInto(folder)
  const env: Record<string, string> = {}
  for (const [name, value] of Object.entries(process.env))
    if (value !== undefined) env[name] = value
  const libraries = join(folder, 'al2023/lib')
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      ...env,
      LD_LIBRARY_PATH: [libraries, env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
  }
}

async function unpackInto(folder: string): Promise<void> {
  const unfinished = `${folder}.${process.pid}`
  mkdirSync(unfinished, { recursive: true })
  const before = { ...process.env }
  try {
    process.env.TMPDIR = unfinished
    process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs24.x'
    const { default: sparticuz } = await import('@sparticuz/chromium')
    await sparticuz.executablePath()
    // Its list of font folders names a place of its own; without any font Chromium falls over.
    const fonts = join(unfinished, 'fonts/fonts.conf')
    writeFileSync(fonts, readFileSync(fonts, 'utf8').replaceAll('/tmp/fonts', `${folder}/fonts`))
  } finally {
    for (const name of ['TMPDIR', 'AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH'])
      if (before[name] === undefined) delete process.env[name]
      else process.env[name] = before[name]
  }
  try {
    renameSync(unfinished, folder)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(join(folder, 'chromium'))) throw error
  }
}

/**
 * As if the browser had no JavaScript: pages get no script at all. Axe is itself a script, so it would wait for
 * ever where JavaScript is switched off.
 */
export async function withoutScripts(context: BrowserContext): Promise<void> {
  await context.route(/\.js$/, (route) => route.abort())
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * Fails if axe finds anything against WCAG 2.2 AA, or against good practice, and says where. In its legacy mode axe
 * opens no second page to put frames together: no page of ours has a frame, and it takes half the time.
 */
export async function axe(page: Page): Promise<void> {
  const axe = new AxeBuilder({ page }).withTags(RULES).setLegacyMode()
  const { violations } = await axe.analyze()
  if (violations.length === 0) return
  const lines = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map((node) => `    ${node.html}\n      ${node.failureSummary}`).join('\n')}`,
  )
  throw new Error(`${page.url()} is not accessible:\n  ${lines.join('\n  ')}`)
}

/** Fails if the page has to be scrolled sideways. What is wide scrolls in its own box. */
export async function fitsItsWidth(page: Page): Promise<void> {
  const [content, window] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  )
  if (content > window)
    throw new Error(`${page.url()} is ${content} px wide in a window of ${window} px`)
}

const results = fileURLToPath(new URL('../test-results/', import.meta.url))

/** A picture of the whole page in test-results/, to be looked at. */
export async function screenshot(page: Page, name: string): Promise<string> {
  mkdirSync(results, { recursive: true })
  const path = join(results, `${name}.png`)
  // Beside other work Chromium sometimes can't take a picture, and can a moment later. It is for people: no check rests on it.
  const take = () => page.screenshot({ path, fullPage: true })
  await take().catch(take)
  return path
}
