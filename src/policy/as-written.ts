/** Looking into a file as it is written, before anyone knows whether it has the right shape. */

export type Group = Readonly<Record<string, unknown>>

export const group = (value: unknown): Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Group) : {}

export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

export const texts = (value: unknown): readonly string[] =>
  list(value).filter((entry) => typeof entry === 'string')
