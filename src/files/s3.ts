import { AwsClient } from 'aws4fetch'
import type { ObjectStore } from './store.ts'

export type S3 = {
  /** Where the store answers, like `https://s3.eu-west-2.amazonaws.com` or `http://localhost:9000`. */
  readonly url: string
  readonly bucket: string
  readonly keyId: string
  readonly secret: string
  readonly region?: string
}

const PATIENCE_MS = 60_000
const TRIES_AGAIN = 2

/** A store of objects that speaks as S3 does. The bucket is a part of the path, which all of them understand. */
export function s3Store({ url, bucket, keyId, secret, region = 'us-east-1' }: S3): ObjectStore {
  const client = new AwsClient({
    ...{ accessKeyId: keyId, secretAccessKey: secret, service: 's3', region },
    retries: TRIES_AGAIN,
  })
  const ask = async (key: string, init: RequestInit) => {
    const address = [url.replace(/\/+$/, ''), bucket, ...key.split('/').map(encodeURIComponent)]
    return client.fetch(address.join('/'), { ...init, signal: AbortSignal.timeout(PATIENCE_MS) })
  }
  return {
    async put(key, content, mediaType) {
      const response = await ask(key, {
        method: 'PUT',
        body: new Uint8Array(content),
        headers: { 'content-type': mediaType },
      })
      await over(response, 'keep', key)
    },
    async get(key, from, to) {
      const headers = from === undefined ? {} : { range: `bytes=${from}-${to ?? ''}` }
      const response = await ask(key, { method: 'GET', headers })
      if (response.status === 404) {
        await response.body?.cancel()
        return undefined
      }
      if (!response.ok) await over(response, 'give', key)
      return new Uint8Array(await response.arrayBuffer())
    },
    async remove(key) {
      const response = await ask(key, { method: 'DELETE' })
      if (response.status !== 404) await over(response, 'remove', key)
    },
  }
}

/** Ends an answer that has nothing in it for us, or throws with what the store says. */
async function over(response: Response, what: string, key: string): Promise<void> {
  const said = await response.text()
  if (!response.ok)
    throw new Error(
      `The file store would not ${what} ${key}: ${response.status} ${said.slice(0, 300)}`,
    )
}
