import { accessRefusal } from '#complaint/access.ts'
import type { Who } from '../who.ts'

/** Whether somebody may write to residents about how things stand. */
export const mayWrite = ({ policy, actor }: Who): boolean =>
  accessRefusal('update-resident', undefined, policy, actor) === undefined
