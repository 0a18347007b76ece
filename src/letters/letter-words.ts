/** `our chair` as `Our chair`. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What somebody wrote, ended as a sentence. */
export const sentence = (text: string): string => (/[.!?…:]$/.test(text) ? text : `${text}.`)
