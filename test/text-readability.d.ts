declare module 'text-readability' {
  const readability: { readonly syllableCount: (text: string, lang?: string) => number }
  export default readability
}
