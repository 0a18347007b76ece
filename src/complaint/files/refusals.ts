/** Why files were not kept. */
export type FileRefusal = { readonly refused: 'no-files'; readonly field: 'files' }

export const FILE_REFUSALS: Readonly<Record<FileRefusal['refused'], true>> = {
  'no-files': true,
}

/** Such a refusal in one clear sentence: what forbids it and what would be allowed. */
export function sayFileRefusal(refusal: FileRefusal): string {
  switch (refusal.refused) {
    case 'no-files':
      return 'Choose a file'
  }
}
