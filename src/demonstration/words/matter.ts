/** Something that people complain of, as one of them says it. Words in braces are filled in. */
export type Matter = {
  /** One line for the register. */
  readonly about: string
  readonly words: string
  /** What would put it right. */
  readonly wanted: string
  /** What is complained of, each to be answered. */
  readonly points: readonly string[]
  /** What is done about it when it is upheld. */
  readonly remedy: string
  /** It is about how someone who works for the landlord behaved. */
  readonly aboutStaff?: true
  /** Not heard where only older people live. */
  readonly families?: true
}

/** Complaints of one kind. */
export type Kind = {
  readonly name: string
  /** The id of the Ombudsman's category that it belongs to. */
  readonly category: string
  /** Of a hundred complaints, how many are of this kind. */
  readonly share: number
  /** The law, the policy and the good practice that an answer is measured by. */
  readonly rule: string
  readonly matters: readonly Matter[]
}
