import { readFileSync } from 'node:fs'
import { loadCodes } from '#ombudsman/read-code.ts'
import type { CalendarName } from '#policy/policy.ts'
import { FileProblems, type Problem } from '#policy/problems.ts'
import { type Path, parseYaml } from '#policy/yaml.ts'
import type { Edition } from '#record/adopt.ts'
import type { Shelf } from '#record/editions.ts'
import { loadShelf, shippedEditions } from '#record/shelf.ts'
import { CalendarError, readCalendar } from '#time/calendar.ts'

/** What comes with the program: the Codes, the calendars and the landlords' policies. */
export type Rules = { readonly shelf: Shelf; readonly editions: readonly Edition[] }

/** Files that the program runs on are wrong; the message lists every mistake in all of them. */
class RuleProblems extends FileProblems {
  constructor(problems: readonly Problem[]) {
    super('The policies, Codes and calendars', problems)
  }
}

/** Reads all rules once. Every mistake is told at once, with its file, line and path. */
export function loadRules(): Rules {
  const calendars = CALENDARS.flatMap((name) => {
    const file = `calendars/${name}.json`
    return calendarProblems(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'), file)
  })
  // The shelf can't be filled from a calendar that is wrong; the mistakes in the Codes are told all the same.
  const shelf = calendars.length > 0 ? mistakesIn(loadCodes) : mistakesIn(loadShelf)
  const editions = mistakesIn(shippedEditions)
  const problems = [...calendars, ...shelf.problems, ...editions.problems]
  if (problems.length > 0) throw new RuleProblems(problems)
  return { shelf: shelf.value as Shelf, editions: editions.value ?? [] }
}

const CALENDARS: readonly CalendarName[] = ['england-and-wales', 'scotland', 'northern-ireland']

type Read<T> = { readonly value?: T; readonly problems: readonly Problem[] }

function mistakesIn<T>(read: () => T): Read<T> {
  try {
    return { value: read(), problems: [] }
  } catch (error) {
    if (error instanceof FileProblems) return { problems: error.problems }
    throw error
  }
}

/** What is wrong with the text of a calendar's file. JSON is YAML, so the same reader knows the lines. */
export function calendarProblems(text: string, file: string): readonly Problem[] {
  const yaml = parseYaml(text)
  if (yaml.problems.length > 0)
    return yaml.problems.map(({ line, problem }) => ({ file, line, path: '', problem }))
  try {
    readCalendar(JSON.parse(text))
    return []
  } catch (error) {
    if (error instanceof SyntaxError)
      return [{ file, line: 1, path: '', problem: `is not JSON: ${error.message}` }]
    if (!(error instanceof CalendarError)) throw error
    return error.problems.map((problem) => {
      const path = pathOf(problem)
      return { file, line: yaml.placeOf(path).line, path: path.join('.'), problem }
    })
  }
}

/** `event 3, date: it has none` is about `events.2.date`. */
function pathOf(problem: string): Path {
  const [, event, column, top] =
    /^(?:event (\d+), (\w+)|(division|events|from|to)): /.exec(problem) ?? []
  if (event !== undefined && column !== undefined) return ['events', Number(event) - 1, column]
  return top === undefined ? [] : [top]
}
