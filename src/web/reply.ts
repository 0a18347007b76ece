import type { Html } from './html.ts'
import type { Part } from './upload.ts'

/** What a browser or a client sent, read once. `Who` is whoever is signed in. */
export type Visit<Who = unknown> = {
  readonly method: string
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly query: Form
  /** Every value of the form, as typed. A name that was sent more than once has all its values. */
  readonly form: Form
  /** The files of a form sent as multipart. */
  readonly files: Readonly<Record<string, readonly File[]>>
  /** Where a route takes files as they come: the fields of the form one after the other, yet to be read. */
  readonly parts?: AsyncIterable<Part>
  /** The body, if it was sent as JSON. */
  readonly json?: unknown
  readonly who?: Who
  readonly cookies: Readonly<Record<string, string>>
  readonly header: (name: string) => string | undefined
  /** That of the form, so that sending it twice is one request; else a new one. */
  readonly requestId: string
  readonly ip: string
  readonly now: Date
}

export type Form = Readonly<Record<string, string | readonly string[]>>

export type Cookie = {
  readonly name: string
  /** An empty value forgets the cookie. */
  readonly value: string
  /** How long to keep it; without this, until the browser closes. */
  readonly seconds?: number
}

export type PageStatus = 200 | 400 | 403 | 404 | 409 | 413 | 422 | 429

/** What to answer. `server.ts` turns it into HTTP. */
export type Reply =
  | {
      readonly reply: 'page'
      readonly status: PageStatus
      readonly body: Html
      readonly cookies: readonly Cookie[]
      /** Whether the browser may show it again when somebody goes back: a step of a form that was sent. */
      readonly kept?: true
    }
  | { readonly reply: 'see-other'; readonly to: string; readonly cookies: readonly Cookie[] }
  | {
      readonly reply: 'file'
      readonly bytes: Uint8Array
      readonly type: string
      readonly name: string
      readonly shown: 'in-browser' | 'saved'
    }
  | ({ readonly reply: 'stored' } & Stored)
  | {
      readonly reply: 'json'
      readonly status: number
      readonly body: unknown
      readonly type: string
    }
  | { readonly reply: 'not-found' }

/** A file of any size, which is read piece by piece as it is sent, and from the middle if that is asked for. */
export type Stored = {
  readonly size: number
  readonly type: string
  readonly name: string
  readonly shown: 'in-browser' | 'saved'
  /** The bytes from one place to another, both within them. */
  readonly bytes: (from: number, to: number) => Promise<Uint8Array>
}

export const stored = (file: Stored): Reply => ({ reply: 'stored', ...file })

export const show = (
  body: Html,
  status: PageStatus = 200,
  cookies: readonly Cookie[] = [],
): Reply => ({
  reply: 'page',
  status,
  body,
  cookies,
})

/** A page between two steps of a form: going back in the browser shows it again, with what was typed. */
export const showStep = (body: Html, status: PageStatus = 200): Reply => ({
  ...{ reply: 'page', status, body, cookies: [], kept: true },
})

/** After a form was taken: go and look there. `to` is a path of this site, or the address of a sign-in service. */
export const seeOther = (to: string, cookies: readonly Cookie[] = []): Reply => ({
  reply: 'see-other',
  to,
  cookies,
})

export const file = (
  bytes: Uint8Array,
  type: string,
  name: string,
  shown: 'in-browser' | 'saved' = 'saved',
): Reply => ({ reply: 'file', bytes, type, name, shown })

export const json = (body: unknown, status = 200, type = 'application/json'): Reply => ({
  reply: 'json',
  status,
  body,
  type,
})

export const notFound = (): Reply => ({ reply: 'not-found' })

export type Handle<Who = unknown> = (visit: Visit<Who>) => Promise<Reply>

export type Route<Who = unknown> = {
  readonly method: 'get' | 'post' | 'put' | 'delete'
  /** With `:name` for each part that varies. */
  readonly path: string
  readonly handle: Handle<Who>
  /** The largest body taken, in bytes, if not that of a plain form. */
  readonly atMost?: number
  /** The most bytes of one file, where a form with files is handed over unread, as `parts`. */
  readonly fileAtMost?: number
}

export const get = <Who = unknown>(path: string, handle: Handle<Who>): Route<Who> => ({
  method: 'get',
  path,
  handle,
})

export const post = <Who = unknown>(
  path: string,
  handle: Handle<Who>,
  options: Pick<Route, 'atMost' | 'fileAtMost'> = {},
): Route<Who> => ({ method: 'post', path, handle, ...options })
