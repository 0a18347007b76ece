import type { Pence } from '#complaint/putting-right/entries.ts'

export { sayMoney } from '#complaint/putting-right/say-money.ts'

/** Pounds as they are typed into pence: `12.50`, `£1,000`. Undefined if they are no sum of money. */
export function readMoney(typed: string): Pence | undefined {
  const match = /^£?(\d{1,3}(?:,?\d{3})*)(?:\.(\d{1,2}))?$/.exec(typed.replaceAll(/\s/g, ''))
  if (match === null) return undefined
  const [, pounds = '', pence = ''] = match
  return Number(pounds.replaceAll(',', '')) * 100 + Number(pence.padEnd(2, '0'))
}
