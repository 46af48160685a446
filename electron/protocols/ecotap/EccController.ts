import { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import { maskSecretValue } from '../../../shared/log/maskSecretValue.ts'
import { type ConfigurationKey, configurationKeySchema } from '../../../shared/parameters/configurationKey.ts'
import { DeviceError, errorName } from './DeviceError.ts'
import type { CommandName, Dialect } from './dialect.ts'
import type { FrameExchange } from './FrameExchange.ts'
import { type FieldValues, LayoutError, numberOf, packFields, textOf, unpackFields } from './fields.ts'
import { headerSize } from './frames.ts'
import { decodeJsonReply, encodeJsonCommand } from './jsonCommand.ts'

/** Told what this tool does, in the words ECClite's users know (`Snd uid[0] cmd[...]`). */
export type ToolLine = (topic: 'param' | 'flash' | 'link', text: string) => void

export interface Retry {
  timeoutMs: number
  attempts: number
}

export type LayoutName = keyof Dialect['layouts']
export type ChangeStatus = 'Accepted' | 'Rejected' | 'NotSupported' | 'RebootRequired'

const changeReplySchema = z.object({ status: z.enum(['Accepted', 'Rejected', 'NotSupported', 'RebootRequired']) })
const resetReplySchema = z.object({ status: z.string() })
const configurationReplySchema = z.object({
  configurationKey: z.array(configurationKeySchema.extend({ value: z.string().default('') })).default([]),
  unknownKey: z.array(z.string()).default([]),
})

/** The conversation with one controller: what it can be asked, one request after the other, each repeated under its own number. */
export class EccController {
  readonly dialect: Dialect
  readonly #exchange: FrameExchange
  readonly #tell: ToolLine
  #lastRequest: Promise<unknown> = Promise.resolve()

  constructor(exchange: FrameExchange, tell: ToolLine) {
    this.dialect = exchange.dialect
    this.#exchange = exchange
    this.#tell = tell
  }

  /** Asks which loader and hardware this is (row D11). Throws dialect-not-answered where nobody answers in this dialect. */
  async getVersion(signal?: AbortSignal): Promise<{ version: string; hardwareType: number }> {
    try {
      const values = await this.#ask('getVersion', {}, null, 'version', this.dialect.driver.getVersion, signal)
      const version = { version: textOf(values, 'version'), hardwareType: numberOf(values, 'hardwareType') }
      this.#tell('link', `Version: ${version.version}, type:${version.hardwareType}`)
      return version
    } catch (thrown) {
      if (!(thrown instanceof AppError) || thrown.info.code !== 'no-answer') throw thrown
      throw new AppError({ code: 'dialect-not-answered', data: { dialect: this.dialect.id } }, thrown)
    }
  }

  /** The values of `keys`, or of all keys. A write-only key is never among them. */
  async getConfiguration(
    keys: readonly string[] | null,
    signal?: AbortSignal,
  ): Promise<{ keys: ConfigurationKey[]; unknown: string[] }> {
    const body = keys === null ? {} : { key: keys }
    const reply = await this.#json(
      'GetConfiguration',
      body,
      configurationReplySchema,
      this.dialect.driver.getConfiguration,
      signal,
    )
    return { keys: reply.configurationKey, unknown: reply.unknownKey }
  }

  /** Writes one key and gives the controller's answer. Safe to repeat. Throws no-answer. */
  async changeConfiguration(
    key: string,
    value: string,
    onAttempt: (attempt: number) => void,
    signal?: AbortSignal,
  ): Promise<ChangeStatus> {
    const retry = this.dialect.driver.changeConfiguration
    const reply = await this.#json('ChangeConfiguration', { key, value }, changeReplySchema, retry, signal, onAttempt)
    return reply.status
  }

  /** Asks for a restart. Resolves once it was accepted or the loader's banner shows that it began. Throws device-refused, no-answer. */
  async reset(type: 'Soft' | 'Hard', signal?: AbortSignal): Promise<void> {
    try {
      const reply = await this.#json('Reset', { type }, resetReplySchema, this.dialect.driver.reset, signal)
      if (reply.status === 'Accepted') return
      throw new AppError({ code: 'device-refused', data: { command: 'Reset', status: reply.status } })
    } catch (thrown) {
      if (thrown instanceof AppError && thrown.info.code === 'controller-restarted') return
      throw thrown
    }
  }

  /** Sends a programming command and reads its reply by the dialect's layouts. Throws DeviceError, no-answer, answer-invalid. */
  program(
    command: CommandName,
    values: FieldValues,
    request: LayoutName | null,
    reply: LayoutName,
    retry: Retry,
    signal?: AbortSignal,
  ): Promise<FieldValues> {
    return this.#ask(command, values, request, reply, retry, signal)
  }

  /** Ends programming; the loader goes on with the boot (row D12). A missing answer is no error: what follows is in the log. */
  async logout(): Promise<void> {
    try {
      await this.request('logout', Buffer.alloc(0), this.dialect.driver.logout)
      this.#tell('flash', 'Logout successful')
    } catch (thrown) {
      const code = thrown instanceof AppError ? thrown.info.code : null
      if (code !== 'no-answer' && code !== 'controller-restarted') throw thrown
    }
  }

  /**
   * Sends a request and gives the payload of its answer; a repeat keeps its number. Waits for the request before it.
   * Throws no-answer after the last attempt, DeviceError for an error reply, the link's error, or the signal's reason.
   */
  request(
    name: CommandName,
    payload: Uint8Array,
    retry: Retry,
    signal?: AbortSignal,
    onAttempt?: (attempt: number) => void,
  ): Promise<Uint8Array> {
    const ask = async (): Promise<Uint8Array> => {
      const sequence = this.#exchange.takeSequence()
      this.#printRequest(name, sequence, payload.length)
      for (let attempt = 1; attempt <= retry.attempts; attempt++) {
        onAttempt?.(attempt)
        const answer = await this.#exchange.exchange(name, sequence, payload, retry.timeoutMs, signal)
        if (answer) return answer
      }
      throw new AppError({
        code: 'no-answer',
        data: { command: this.dialect.commandNames[name], attempts: retry.attempts, timeoutMs: retry.timeoutMs },
      })
    }
    const result = this.#lastRequest.then(ask)
    this.#lastRequest = result.catch(() => undefined)
    return result
  }

  /** Reads a reply by its layout. Throws answer-invalid. */
  read(command: string, layout: LayoutName, payload: Uint8Array): FieldValues {
    try {
      return unpackFields(this.dialect.layouts[layout], payload, this.dialect.header.endian)
    } catch (thrown) {
      if (!(thrown instanceof LayoutError)) throw thrown
      throw new AppError({ code: 'answer-invalid', data: { command, reason: thrown.message } }, thrown)
    }
  }

  /** The bytes of a request by its layout. */
  pack(layout: LayoutName, values: FieldValues): Buffer {
    return packFields(this.dialect.layouts[layout], values, this.dialect.header.endian)
  }

  async #ask(
    name: CommandName,
    values: FieldValues,
    request: LayoutName | null,
    reply: LayoutName,
    retry: Retry,
    signal?: AbortSignal,
  ): Promise<FieldValues> {
    const payload = request === null ? Buffer.alloc(0) : this.pack(request, values)
    return this.read(name, reply, await this.request(name, payload, retry, signal))
  }

  async #json<Reply>(
    action: string,
    body: { key?: unknown; value?: string; type?: string },
    schema: z.ZodType<Reply>,
    retry: Retry,
    signal?: AbortSignal,
    onAttempt?: (attempt: number) => void,
  ): Promise<Reply> {
    this.#tell('param', `${action}${JSON.stringify(withoutSecret(body))}`)
    let payload: Uint8Array
    try {
      payload = await this.request('json', encodeJsonCommand(this.dialect, { action, body }), retry, signal, onAttempt)
    } catch (thrown) {
      if (!(thrown instanceof DeviceError)) throw thrown
      throw new AppError(
        { code: 'device-refused', data: { command: action, status: errorName(this.dialect, thrown.code) } },
        thrown,
      )
    }
    const text = decodeJsonReply(this.dialect, payload)
    this.#tell('param', `JSON Data received OK [${payload.length}]`)
    const reply = schema.safeParse(parseJson(text))
    if (!reply.success) {
      throw new AppError({ code: 'answer-invalid', data: { command: action, reason: text.slice(0, 200) } })
    }
    if (payload.length < 200) this.#tell('param', text)
    return reply.data
  }

  #printRequest(name: CommandName, sequence: number, length: number): void {
    const { commandNames, commands, header } = this.dialect
    const total = name === 'json' ? `tobytes[${length + headerSize(this.dialect)}]` : ''
    this.#tell(
      name.startsWith('prog') ? 'flash' : name === 'json' ? 'param' : 'link',
      `Snd uid[${header.uid}] cmd[${commandNames[name]}[${commands[name]}]]seq[${sequence}]len[${length}]${total}`,
    )
  }
}

/** The body of a request as it may be printed. */
function withoutSecret(body: { key?: unknown; value?: string }): object {
  const { key, value } = body
  return typeof key === 'string' && value !== undefined ? { ...body, value: maskSecretValue(key, value) } : body
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
