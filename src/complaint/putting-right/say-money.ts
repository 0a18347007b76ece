import type { Pence } from './entries.ts'

/** Pence as pounds: £15, £1,250.50. */
export function sayMoney(pence: Pence): string {
  const pounds = Math.floor(pence / 100).toLocaleString('en-GB')
  return pence % 100 === 0 ? `£${pounds}` : `£${pounds}.${String(pence % 100).padStart(2, '0')}`
}
