/** How big an invented landlord is. */
export type Size = {
  readonly homes: number
  /** How many complaints in a year. */
  readonly complaints: number
  /** How many people share a role that has much to do; other roles have about half as many. */
  readonly handlers: number
  /** Whether children live there, and people buy a share of their home. */
  readonly families: boolean
}

/**
 * The five landlords' sizes, as far as they are known. emh has 20,000 homes and about a thousand complaints a year;
 * the demonstration has a sample of them. The small charities have more than their share, so that something
 * is open at each step: at the usual fifty in a thousand homes they would have four or five in a year.
 */
export const SIZES: Readonly<Record<string, Size>> = {
  emh: { homes: 20_000, complaints: 420, handlers: 4, families: true },
  soths: { homes: 600, complaints: 48, handlers: 2, families: true },
  eht: { homes: 250, complaints: 26, handlers: 2, families: false },
  tht: { homes: 100, complaints: 16, handlers: 1, families: false },
  client: { homes: 80, complaints: 14, handlers: 1, families: false },
}

/** The size of a landlord that is not among them, from the number of its complaints. */
export function sizeFor(complaints: number): Size {
  const handlers = Math.min(4, Math.max(1, Math.ceil(complaints / 100)))
  return { homes: complaints * 18, complaints, handlers, families: true }
}
