import { plain, type Scope, scopesOf } from './scopes.ts'

/**
 * Throws if a statement would fail on Citus, would go to the machines of all landlords, or leaves it to
 * row-level security alone to keep landlords apart. The rules are those of a schema distributed by landlord.
 */
export function checkStatement(
  text: string,
  tenantTables: readonly string[],
  landlordId: string | undefined,
): void {
  const faults = faultsOf(text, tenantTables, landlordId)
  if (faults.length > 0) throw new Error(`${faults.join('; ')}: ${text}`)
}

function faultsOf(
  text: string,
  tenantTables: readonly string[],
  landlordId: string | undefined,
): readonly string[] {
  const said = plain(text)
  const scopes = scopesOf(said, tenantTables)
  const ofTenants = scopes.filter(({ reads, into }) => reads.length > 0 || into !== undefined)
  const faults = NEVER.filter(([pattern]) => pattern.test(said)).map(([, fault]) => fault)
  if (ofTenants.length === 0) return faults
  return [
    ...faults,
    ...WITH_TENANTS.filter(([pattern]) => pattern.test(said)).map(([, fault]) => fault),
    ...(landlordId === undefined ? ['reads a tenant table as no landlord'] : []),
    ...(ofTenants.some(({ reads }) => reads.length > 0) && !SAYS_LANDLORD.test(said)
      ? ['does not say landlord_id = $n']
      : []),
    ...ofTenants.flatMap((scope) => faultsOfScope(scope, said)),
  ]
}

const VOLATILE = 'gen_random_uuid|random|clock_timestamp|statement_timestamp|timeofday|nextval'
const NOT_IMMUTABLE = `(?:(?:${VOLATILE}|now)\\(|current_(?:timestamp|date|time)\\b|local(?:time|timestamp)\\b)`

type Rule = readonly [pattern: RegExp, fault: string]

/** What no statement of the program says. */
const NEVER: readonly Rule[] = [
  [/\bset_config ?\(/, 'set_config does not reach the workers'],
  [/\bcurrent_setting ?\(/, 'a setting is not routed: pass landlord_id as a parameter'],
  [/^(?:set|reset|discard)\b/, 'only as_landlord sets anything'],
  [
    /^(?:begin|start transaction|commit|end|rollback|abort)\b(?! to\b)/,
    'transactions are opened by asLandlord',
  ],
  [/^merge\b|\bas \(?merge\b/, 'no merge'],
  [/^copy\b/, 'no copy'],
  [/;./, 'one statement at a time'],
  [
    /\b(?:from|join) ?\((?! ?(?:select|with)\b)[^()]*\bjoin\b/,
    'joins are written without brackets',
  ],
  [
    new RegExp(`\\bdo update set (?:(?!\\breturning\\b).)*${NOT_IMMUTABLE}`),
    'on conflict may only set values that were passed',
  ],
  [
    new RegExp(`\\bupdate (?!set\\b)[^(]*?\\bset (?:(?!\\breturning\\b).)*\\b(?:${VOLATILE})\\(`),
    'an update may only set values that were passed',
  ],
]

/** What a statement on a tenant table does not say besides. */
const WITH_TENANTS: readonly Rule[] = [
  [/\bset (?:(?!\bwhere\b).)*?(?<!\.)\blandlord_id ?=(?=.*\bwhere\b)/, 'landlord_id never changes'],
  [/\bpg_(?:try_)?advisory_/, 'an advisory lock is a statement of its own'],
  [/\bpg_notify ?\(/, 'pg_notify is a statement of its own'],
  [/^truncate\b/, 'no truncate'],
]

const SAYS_LANDLORD = /\blandlord_id ?= ?(?:\$\d+|'')|\$\d+(?:::uuid)? ?= ?(?:\w+\.)?landlord_id\b/

/** Each way to say whose rows are meant: by a parameter, by another table's, or by a join. */
const SAID = /\blandlord_id ?=|= ?(?:\w+\.)?landlord_id\b|\busing ?\( ?landlord_id\b/g

function faultsOfScope({ own, reads, into }: Scope, whole: string): readonly string[] {
  const faults: string[] = []
  if ((own.match(SAID)?.length ?? 0) < reads.length)
    faults.push(`landlord_id is not said of each of ${reads.join(', ')}`)
  if (
    /\bfor (?:no key )?(?:update|share)\b|\bfor key share\b/.test(own) &&
    !SAYS_LANDLORD.test(own)
  )
    faults.push('locks rows without landlord_id = $n')
  if (into === undefined) return faults
  const target = new RegExp(
    `\\binsert into (?:putright\\.)?${into}( as \\w+)? ?\\(([^)]*)\\)`,
  ).exec(own)
  if (!/\blandlord_id\b/.test(target?.[2] ?? ''))
    faults.push(`landlord_id is not among the columns for ${into}`)
  if (/\breturning\b/.test(own) && /\bselect\b/.test(whole) && reads.length > 0 && !target?.[1])
    faults.push(`${into} needs an alias, and returning its columns by it`)
  return faults
}
