import type { Scanner } from './scan.ts'
import type { ObjectStore } from './store.ts'
import type { Limits } from './take.ts'

/** How files are taken in and where they are kept. Nothing of it need be there: then they stand in the database. */
export type Files = {
  readonly limits?: Limits
  readonly scanner?: Scanner
  readonly store?: ObjectStore
}

/** Removes what is kept in the store. Without the store nobody may think that it is gone. */
export async function removeObject(files: Files | undefined, place: string): Promise<void> {
  if (files?.store === undefined)
    throw new Error(`A file is kept in a store that is not configured: ${place}`)
  await files.store.remove(place)
}
