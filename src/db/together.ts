import { sqlState } from './postgres.ts'

/** What PostgreSQL says to every statement that follows a failed one in the same transaction. */
const ABORTED = '25P02'

/**
 * Statements of one transaction that are sent together, in their order. If one fails, those after it fail too, and
 * may say so sooner: what is thrown is the failure that began it.
 */
export async function together(...statements: readonly Promise<unknown>[]): Promise<void> {
  const results = await Promise.allSettled(statements)
  const failures = results
    .filter((result) => result.status === 'rejected')
    .map((result) => result.reason as unknown)
  if (failures.length > 0)
    throw failures.find((failure) => sqlState(failure) !== ABORTED) ?? failures[0]
}
