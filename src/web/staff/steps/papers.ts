import type { Text } from '#complaint/entries.ts'
import { type DocumentKind, type NewDocument, newDocument } from '#record/documents.ts'
import type { Errors } from '../../form.ts'

/** Collects what was written in a form: each text becomes a document, and the command holds its reference. */
export function papers() {
  const documents: NewDocument[] = []
  const text = (kind: DocumentKind, words: string): Text => {
    const document = newDocument(kind, words)
    documents.push(document)
    return document.ref
  }
  return { documents, text }
}

/** What is wrong in any of several parts of one form. */
export function errorsOf(...parts: readonly (object | undefined)[]): Errors {
  return Object.assign(
    {},
    ...parts.map((part) => (part !== undefined && 'errors' in part ? part.errors : {})),
  )
}
