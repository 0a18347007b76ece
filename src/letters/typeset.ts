import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Day, numberOfDay } from '#time/day.ts'
import { boxed, jsonOf, withoutFont } from './printable.ts'

/** Makes a PDF from a template of the folder `letters` and what it is to say. The same on the same day is the same file. */
export type Typeset = (template: string, data: unknown, on: Day) => Uint8Array

const require = createRequire(import.meta.url)
const TEMPLATES = fileURLToPath(new URL('../../letters/', import.meta.url))
const FACES = [
  '400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  '600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf',
  '700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
  '800ExtraBold/AtkinsonHyperlegibleNext_800ExtraBold.ttf',
]
const SECONDS_A_DAY = 86_400
/** After so many documents, what the compiler remembers and has not used since the last time is dropped: 2 MB a letter. */
const FORGET_EVERY = 10

type Standard = { readonly pdfStandard?: 'ua-1' }

/** The part of Typst's compiler that is used here; its package brings no types. */
type Compiler = {
  readonly pdf: (
    source: { readonly mainFilePath: string; readonly inputs: Readonly<Record<string, string>> },
    options: Standard & { readonly creationTimestamp: number },
  ) => Uint8Array
  readonly evictCache: (age: number) => void
  readonly mapShadow: (path: string, content: Buffer) => void
  readonly resetShadow: () => void
}

/** Makes one PDF of others, page by page as they are, from a template. For printing: what they say to a screen reader is lost. */
export type Bind = (
  template: string,
  data: unknown,
  on: Day,
  attached: readonly Uint8Array[],
) => Uint8Array

type Press = { readonly typeset: Typeset; readonly bind: Bind }
let made: { readonly press: Press | undefined } | undefined

/** The typesetter of this machine, made when it is first asked for; undefined where Typst has none for it. */
export const typesetter = (): Typeset | undefined => press()?.typeset

/** What binds PDFs into one on this machine, if anything does. */
export const binder = (): Bind | undefined => press()?.bind

function press(): Press | undefined {
  if (made === undefined) {
    const compiler = compile()
    made = {
      press: compiler && { typeset: typesetWith(compiler), bind: bindWith(compiler) },
    }
  }
  return made.press
}

function typesetWith(compiler: Compiler): Typeset {
  let documents = 0
  return (template, data, on) => {
    documents += 1
    if (documents % FORGET_EVERY === 0) compiler.evictCache(1)
    return typesetAs(compiler, template, jsonOf(data), on)
  }
}

function bindWith(compiler: Compiler): Bind {
  return (template, data, on, attached) => {
    for (const [number, bytes] of attached.entries())
      compiler.mapShadow(join(TEMPLATES, 'attached', `${number}.pdf`), Buffer.from(bytes))
    try {
      return typesetAs(compiler, template, jsonOf(data), on, PAPER)
    } finally {
      compiler.resetShadow()
      compiler.evictCache(0)
    }
  }
}

// It refuses to write what people who cannot see could not read: PDF/UA-1.
const ACCESSIBLE = { pdfStandard: 'ua-1' } as const
const PAPER = {}

/** A character that no font has must not keep a letter from being sent: a box is printed in its place. */
function typesetAs(
  compiler: Compiler,
  template: string,
  data: string,
  on: Day,
  standard: Standard = ACCESSIBLE,
): Uint8Array {
  const source = { mainFilePath: join(TEMPLATES, `${template}.typ`), inputs: { data } }
  const creationTimestamp = numberOfDay(on) * SECONDS_A_DAY
  try {
    return compiler.pdf(source, { ...standard, creationTimestamp })
  } catch (error) {
    const why = whyNot(error)
    const again = boxed(data, withoutFont(why))
    if (again === data) throw new Error(`${template}.typ: ${why}`)
    return typesetAs(compiler, template, again, on, standard)
  }
}

/** What is wrong stands in the code of the error, not in its message. */
function whyNot(error: unknown): string {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown }
  return `${message ?? ''} ${code ?? ''}`.trim()
}

function compile(): Compiler | undefined {
  const typst = loadTypst()
  if (typst === undefined) return undefined
  const folder = dirname(
    require.resolve('@expo-google-fonts/atkinson-hyperlegible-next/package.json'),
  )
  return typst.NodeCompiler.create({
    workspace: TEMPLATES,
    fontArgs: [{ fontPaths: FACES.map((face) => join(folder, face)) }],
  })
}

/** Typst is a program for one kind of machine; on another, nothing is installed or it does not load. */
function loadTypst() {
  try {
    return require('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu') as {
      readonly NodeCompiler: { readonly create: (options: unknown) => Compiler }
    }
  } catch {
    return undefined
  }
}
