import type { Pence } from '#complaint/putting-right-entries.ts'

/** Pence as pounds: £15, £1,250.50. */
export function sayMoney(pence: Pence): string {
  const pounds = Math.floor(pence / 100).toLocaleString('en-GB')
  return pence % 100 === 0 ? `£${pounds}` : `£${pounds}.${String(pence % 100).padStart(2, '0')}`
}

/** Pounds as they are typed into pence: `12.50`, `£1,000`. Undefined if they are no sum of money. */
export function readMoney(typed: string): Pence | undefined {
  const match = /^£?(\d{1,3}(?:,?\d{3})*)(?:\.(\d{1,2}))?$/.exec(typed.replaceAll(/\s/g, ''))
  if (match === null) return undefined
  const [, pounds = '', pence = ''] = match
  return Number(pounds.replaceAll(',', '')) * 100 + Number(pence.padEnd(2, '0'))
}
