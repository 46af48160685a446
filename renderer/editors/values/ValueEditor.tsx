import './values.css'
import type { Grammar } from '../../../shared/dictionary/dictionarySchema.ts'
import { AddressEditor } from './AddressEditor.tsx'
import { BooleanEditor } from './BooleanEditor.tsx'
import { ChoiceEditor } from './ChoiceEditor.tsx'
import { CredentialsEditor } from './CredentialsEditor.tsx'
import type { ValueProps } from './EditorProps.ts'
import { EndpointEditor } from './EndpointEditor.tsx'
import { IntegerEditor } from './IntegerEditor.tsx'
import { Ipv4Editor } from './Ipv4Editor.tsx'
import { ListEditor } from './ListEditor.tsx'
import { OperatorEditor } from './OperatorEditor.tsx'
import { OptionsEditor } from './OptionsEditor.tsx'
import { PerChannelEditor } from './PerChannelEditor.tsx'
import { PhaseRotationEditor } from './PhaseRotationEditor.tsx'
import { PositionalEditor } from './PositionalEditor.tsx'
import { TextEditor } from './TextEditor.tsx'
import { UrlEditor } from './UrlEditor.tsx'

/** The typed editor of a value, by its grammar. It edits the text itself, so the raw text beside it is always in step. */
export function ValueEditor({ grammar, ...rest }: ValueProps & { readonly grammar: Grammar }) {
  switch (grammar.kind) {
    case 'integer':
      return <IntegerEditor grammar={grammar} {...rest} />
    case 'boolean':
      return <BooleanEditor grammar={grammar} {...rest} />
    case 'perChannel':
      return <PerChannelEditor grammar={grammar} {...rest} />
    case 'enum':
      return <ChoiceEditor grammar={grammar} {...rest} />
    case 'list':
      return <ListEditor grammar={grammar} {...rest} />
    case 'phaseRotation':
      return <PhaseRotationEditor grammar={grammar} {...rest} />
    case 'options':
      return <OptionsEditor grammar={grammar} {...rest} />
    case 'positional':
      return <PositionalEditor grammar={grammar} {...rest} />
    case 'address':
      return <AddressEditor grammar={grammar} {...rest} />
    case 'ipv4':
      return <Ipv4Editor grammar={grammar} {...rest} />
    case 'endpoint':
      return <EndpointEditor grammar={grammar} {...rest} />
    case 'url':
      return <UrlEditor grammar={grammar} {...rest} />
    case 'credentials':
      return <CredentialsEditor grammar={grammar} {...rest} />
    case 'operator':
      return <OperatorEditor grammar={grammar} {...rest} />
    case 'text':
    case 'ocppId':
      return <TextEditor grammar={grammar} {...rest} />
  }
}

/** Whether the typed editor is the raw text already, in one field. */
export function isPlainText({ kind }: Grammar): boolean {
  return kind === 'text' || kind === 'ocppId'
}
