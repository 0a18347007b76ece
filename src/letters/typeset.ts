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
/** After so many documents, what the compiler remembers and has not used lately is dropped. */
const FORGET_EVERY = 50

/** The part of Typst's compiler that is used here; its package brings no types. */
type Compiler = {
  readonly pdf: (
    source: { readonly mainFilePath: string; readonly inputs: Readonly<Record<string, string>> },
    options: { readonly pdfStandard: 'ua-1'; readonly creationTimestamp: number },
  ) => Uint8Array
  readonly evictCache: (age: number) => void
}

let made: { readonly typeset: Typeset | undefined } | undefined

/** The typesetter of this machine, made when it is first asked for; undefined where Typst has none for it. */
export function typesetter(): Typeset | undefined {
  made ??= { typeset: make() }
  return made.typeset
}

function make(): Typeset | undefined {
  const compiler = compile()
  if (compiler === undefined) return undefined
  let documents = 0
  return (template, data, on) => {
    documents += 1
    if (documents % FORGET_EVERY === 0) compiler.evictCache(FORGET_EVERY)
    return typesetAs(compiler, template, jsonOf(data), on)
  }
}

/** A character that no font has must not keep a letter from being sent: a box is printed in its place. */
function typesetAs(compiler: Compiler, template: string, data: string, on: Day): Uint8Array {
  const source = { mainFilePath: join(TEMPLATES, `${template}.typ`), inputs: { data } }
  const creationTimestamp = numberOfDay(on) * SECONDS_A_DAY
  try {
    // It refuses to write what people who cannot see could not read: PDF/UA-1.
    return compiler.pdf(source, { pdfStandard: 'ua-1', creationTimestamp })
  } catch (error) {
    const why = whyNot(error)
    const again = boxed(data, withoutFont(why))
    if (again === data) throw new Error(`${template}.typ: ${why}`)
    return typesetAs(compiler, template, again, on)
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
