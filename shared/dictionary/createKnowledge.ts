import { assertDeclared, createDictionary, type Dictionary } from './dictionary.ts'
import type { Source } from './dictionarySchema.ts'
import {
  type ConnectorData,
  connectorsSchema,
  type ErrorCodeData,
  errorCodesSchema,
  type MessageData,
  messagesSchema,
  type SmartChargingData,
  smartChargingSchema,
  type WebFieldData,
  webFieldsSchema,
} from './knowledgeSchema.ts'

/** All that is known of a vendor's stations; null where the documents have nothing of a kind. */
export interface Knowledge {
  readonly dictionary: Dictionary
  readonly messages: MessageData | null
  readonly errorCodes: ErrorCodeData | null
  readonly connectors: ConnectorData | null
  readonly webFields: WebFieldData | null
  readonly smartCharging: SmartChargingData | null
}

/** The files of a vendor's folder, as they stand. */
export interface KnowledgeFiles {
  readonly keys: unknown
  readonly messages?: unknown
  readonly errorCodes?: unknown
  readonly connectors?: unknown
  readonly webFields?: unknown
  readonly smartCharging?: unknown
}

function assertSources(
  file: Pick<MessageData, 'documents'> | null,
  entries: readonly { readonly sources: readonly Source[] }[] | undefined,
): void {
  if (file === null) return
  for (const entry of entries ?? []) assertDeclared(JSON.stringify(entry), entry.sources, file)
}

/**
 * What the files of a vendor's folder say.
 * @throws ZodError where a file does not fit its schema, Error where it names a document it does not declare or a key stands twice.
 */
export function createKnowledge(files: KnowledgeFiles): Knowledge {
  const knowledge = {
    dictionary: createDictionary(files.keys),
    messages: files.messages === undefined ? null : messagesSchema.parse(files.messages),
    errorCodes: files.errorCodes === undefined ? null : errorCodesSchema.parse(files.errorCodes),
    connectors: files.connectors === undefined ? null : connectorsSchema.parse(files.connectors),
    webFields: files.webFields === undefined ? null : webFieldsSchema.parse(files.webFields),
    smartCharging: files.smartCharging === undefined ? null : smartChargingSchema.parse(files.smartCharging),
  }
  assertSources(knowledge.messages, knowledge.messages?.messages)
  assertSources(knowledge.errorCodes, knowledge.errorCodes?.codes)
  assertSources(knowledge.connectors, knowledge.connectors?.layouts)
  assertSources(knowledge.webFields, knowledge.webFields?.fields)
  assertSources(knowledge.smartCharging, knowledge.smartCharging?.fields)
  return knowledge
}
