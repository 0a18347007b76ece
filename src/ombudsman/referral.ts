import type { Period } from '#time/period.ts'

/**
 * How long after a landlord's final response the Ombudsman can normally be asked to investigate. As its page on
 * complaints that are over a year old says; looked up in November 2026. It can make exceptions.
 */
export const TIME_TO_REFER: Period = { count: 12, unit: 'months' }
