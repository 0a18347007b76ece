import { appointments } from './appointments.ts'
import { charges } from './charges.ts'
import { damp } from './damp.ts'
import { estate } from './estate.ts'
import { heating } from './heating.ts'
import { leaks } from './leaks.ts'
import type { Kind } from './matter.ts'
import { moving } from './moving.ts'
import { neighbours } from './neighbours.ts'
import { handling, information } from './other.ts'
import { repairs } from './repairs.ts'
import { safety } from './safety.ts'
import { staff } from './staff.ts'

/** All kinds of complaint that the demonstration knows. More than half are about repairs, as they are in life. */
export const KINDS: readonly Kind[] = [
  ...[damp, leaks, heating, repairs, appointments],
  ...[neighbours, estate, charges, staff, safety, moving, handling, information],
]
