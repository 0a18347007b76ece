/** Where the bytes of files are kept if not in the database. Each landlord's stand under its id. */
export type ObjectStore = {
  put(key: string, content: Uint8Array, mediaType: string): Promise<void>
  /** The bytes from one place to another, both within them; undefined if there is no such object. */
  get(key: string, from?: number, to?: number): Promise<Uint8Array | undefined>
  /** Also if it is not there. */
  remove(key: string): Promise<void>
}
