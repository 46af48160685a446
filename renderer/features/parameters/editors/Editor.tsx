import type { Grammar } from '../../../../shared/dictionary/dictionarySchema.ts'
import type { Finding } from '../../../../shared/dictionary/finding.ts'
import { AddressEditor } from './AddressEditor.tsx'
import { ChoiceEditor } from './ChoiceEditor.tsx'
import { CredentialsEditor } from './CredentialsEditor.tsx'
import { EndpointEditor } from './EndpointEditor.tsx'
import { IntegerEditor } from './IntegerEditor.tsx'
import { OperatorEditor } from './OperatorEditor.tsx'
import { OptionsEditor } from './OptionsEditor.tsx'
import { PerChannelEditor } from './PerChannelEditor.tsx'
import { PositionalEditor } from './PositionalEditor.tsx'

interface Props {
  readonly grammar: Grammar
  readonly text: string
  readonly station: string | null
  readonly unit: string | null
  readonly findings: readonly Finding[]
  onChange(text: string): void
}

/** The typed editor of a grammar. Plain texts have none: their raw text is the editor. */
export function Editor({ grammar, ...rest }: Props) {
  switch (grammar.kind) {
    case 'integer':
      return <IntegerEditor grammar={grammar} {...rest} />
    case 'perChannel':
      return <PerChannelEditor grammar={grammar} {...rest} />
    case 'enum':
      return <ChoiceEditor grammar={grammar} {...rest} />
    case 'options':
      return <OptionsEditor grammar={grammar} {...rest} />
    case 'positional':
      return <PositionalEditor grammar={grammar} {...rest} />
    case 'address':
      return <AddressEditor grammar={grammar} {...rest} />
    case 'endpoint':
      return <EndpointEditor grammar={grammar} {...rest} />
    case 'credentials':
      return <CredentialsEditor grammar={grammar} {...rest} />
    case 'operator':
      return <OperatorEditor grammar={grammar} {...rest} />
    case 'text':
    case 'ocppId':
      return null
  }
}
