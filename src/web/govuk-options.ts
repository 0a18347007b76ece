import type { Html } from './html.ts'

/** What the GOV.UK components take, as far as we use it, in the words of their documentation. */
export type Text = { readonly text: string | number } | { readonly html: Html }
export type Attributes = Readonly<Record<string, string | number | boolean>>
type Styled = { readonly classes?: string; readonly attributes?: Attributes }
export type Label = Text & Styled & { readonly isPageHeading?: boolean }
type Around = { readonly formGroup?: Styled }

export type Fieldset = Styled & {
  readonly legend: Label
  readonly describedBy?: string
  readonly html?: Html
}

type Field = Styled &
  Around & {
    readonly id: string
    readonly name: string
    readonly label: Label
    readonly hint?: Text | undefined
    readonly errorMessage?: Text | undefined
    readonly value?: string | undefined
    readonly describedBy?: string
    readonly autocomplete?: string | undefined
    readonly spellcheck?: boolean | undefined
    readonly disabled?: boolean
  }

export type Input = Field & {
  readonly type?: string | undefined
  readonly inputmode?:
    | 'text'
    | 'numeric'
    | 'decimal'
    | 'email'
    | 'tel'
    | 'url'
    | 'search'
    | undefined
  readonly prefix?: Text | undefined
  readonly suffix?: Text | undefined
}
export type Textarea = Field & { readonly rows?: number | undefined }
export type CharacterCount = Textarea & { readonly maxlength: number; readonly threshold?: number }
export type PasswordInput = Omit<Field, 'spellcheck'>
export type FileUpload = Field & {
  readonly multiple?: boolean
  readonly javascript?: boolean
}

export type Select = Omit<Field, 'autocomplete' | 'spellcheck'> & {
  readonly items: readonly SelectItem[]
}
export type SelectItem = {
  readonly value: string
  readonly text: string
  readonly selected?: boolean
  readonly disabled?: boolean
}

export type Choice = Text & {
  readonly value: string
  readonly hint?: Text
  readonly checked?: boolean
  readonly disabled?: boolean
  readonly conditional?: { readonly html: Html }
  readonly attributes?: Attributes
}
export type Divider = { readonly divider: string }
export type Radios = Styled &
  Around & {
    readonly name: string
    readonly idPrefix?: string
    readonly fieldset: Fieldset
    readonly hint?: Text | undefined
    readonly errorMessage?: Text | undefined
    readonly items: readonly (Choice | Divider)[]
    readonly value?: string | undefined
  }
export type Checkboxes = Omit<Radios, 'items' | 'value' | 'fieldset'> & {
  readonly fieldset?: Fieldset
  readonly items: readonly ((Choice & { readonly behaviour?: 'exclusive' }) | Divider)[]
  readonly values?: readonly string[]
}

export type DateInput = Styled &
  Around & {
    readonly id: string
    readonly namePrefix?: string
    readonly fieldset: Fieldset & { readonly role?: 'group' }
    readonly hint?: Text | undefined
    readonly errorMessage?: Text | undefined
    readonly items: readonly {
      readonly name: string
      readonly id?: string
      readonly label?: string
      readonly value?: string | undefined
      readonly classes?: string
      readonly error?: boolean
      readonly inputmode?: 'text' | 'numeric'
      readonly autocomplete?: string
    }[]
  }

export type Button = Text &
  Styled & {
    readonly href?: string
    readonly name?: string
    readonly value?: string
    readonly id?: string
    readonly type?: 'submit' | 'button'
    readonly disabled?: boolean
    readonly preventDoubleClick?: boolean
    readonly isStartButton?: boolean
  }

export type ErrorSummary = {
  readonly titleText: string
  readonly errorList: readonly (Text & { readonly href?: string })[]
}
export type Details = Styled &
  Text & { readonly summaryText: string; readonly open?: boolean; readonly id?: string }
export type Link = Text & { readonly href: string; readonly classes?: string }
type Action = Link & { readonly visuallyHiddenText?: string }
export type SummaryList = Styled & {
  readonly rows: readonly {
    readonly key: Text
    readonly value: Text
    readonly classes?: string
    readonly actions?: { readonly items: readonly Action[] }
  }[]
  readonly card?: {
    readonly title: Text & { readonly headingLevel?: number }
    readonly actions?: { readonly items: readonly Action[] }
  }
}

export type Cell = Text &
  Styled & {
    readonly format?: 'numeric'
    readonly colspan?: number
    readonly rowspan?: number
  }
export type Table = Styled & {
  readonly caption?: string
  readonly captionClasses?: string
  readonly head?: readonly Cell[]
  readonly firstCellIsHeader?: boolean
  readonly rows: readonly (readonly Cell[] | null | false)[]
}

export type Tag = Text & Styled
export type NotificationBanner = Text & {
  readonly titleText?: string
  readonly titleId?: string
  readonly type?: 'success'
  readonly role?: 'region' | 'alert'
  readonly disableAutoFocus?: boolean
}
export type WarningText = Text & Styled & { readonly iconFallbackText?: string }
export type InsetText = Text & Styled & { readonly id?: string }
export type Pagination = {
  readonly landmarkLabel?: string
  readonly previous?: { readonly href: string; readonly text?: string; readonly labelText?: string }
  readonly next?: { readonly href: string; readonly text?: string; readonly labelText?: string }
  readonly items?: readonly (
    | { readonly number: number; readonly href: string; readonly current?: boolean }
    | { readonly ellipsis: true }
  )[]
}
export type Breadcrumbs = {
  readonly items: readonly (Text & { readonly href?: string })[]
  readonly collapseOnMobile?: boolean
}
export type Panel = Text & { readonly titleText: string; readonly headingLevel?: number }
export type PhaseBanner = Text & Styled & { readonly tag: Tag }
export type Tabs = Styled & {
  readonly id?: string
  readonly title?: string
  readonly items: readonly {
    readonly id: string
    readonly label: string
    readonly panel: Text
  }[]
}
export type Accordion = Styled & {
  readonly id: string
  readonly headingLevel?: number
  readonly rememberExpanded?: boolean
  readonly items: readonly {
    readonly heading: Text
    readonly summary?: Text
    readonly content: Text
    readonly expanded?: boolean
  }[]
}
export type ServiceNavigation = {
  readonly serviceName?: string
  readonly serviceUrl?: string
  readonly navigationLabel?: string
  readonly navigation?: readonly (Text & {
    readonly href: string
    readonly current?: boolean
    readonly active?: boolean
  })[]
  readonly slots?: {
    readonly start?: Html
    readonly end?: { readonly html: Html; readonly align?: 'inline' }
  }
}
export type TaskList = {
  readonly idPrefix: string
  readonly items: readonly {
    readonly title: Text
    readonly hint?: Text
    readonly href?: string
    readonly status: Text | { readonly tag: Tag }
  }[]
}
export type GenericHeader = Styled & {
  readonly url?: string
  readonly logoHtml: Html
  readonly containerClasses?: string
}
