import type { FileBytes } from '../../shared/contract/fileBytes.ts'
import { AppError } from '../../shared/errors.ts'
import { MAX_TEMPLATE_BYTES } from '../../shared/templates/stationFile.ts'
import { MAX_TABLE_BYTES } from '../../shared/templates/stationTable.ts'
import { readStationTable } from '../files/readStationTable.ts'
import type { TemplateStore } from '../files/templateStore.ts'
import type { Procedures } from './procedures.ts'

async function bytesOf(file: FileBytes, limit: number): Promise<Uint8Array> {
  if (file.size > limit) throw new AppError({ code: 'file-too-large', data: { size: file.size, limit } })
  return new Uint8Array(await file.arrayBuffer())
}

export function templatesApi(os: Procedures, store: TemplateStore) {
  return os.templates.router({
    list: os.templates.list.handler(() => store.list()),
    read: os.templates.read.handler(async ({ input }) => {
      const { name, format, bytes } = await store.read(input.id)
      return { name, format, file: new Blob([bytes.slice()]) }
    }),
    save: os.templates.save.handler(async ({ input: { name, format, file, replace } }) =>
      store.save({ name, format, bytes: await bytesOf(file, MAX_TEMPLATE_BYTES) }, replace),
    ),
    remove: os.templates.remove.handler(({ input }) => store.remove(input.id)),
    readStations: os.templates.readStations.handler(async ({ input }) =>
      readStationTable(await bytesOf(input.file, MAX_TABLE_BYTES)),
    ),
  })
}
