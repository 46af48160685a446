import { useCallback, useEffect, useState } from 'react'
import type { FirmwareImage } from '../../../shared/contract/firmware.ts'
import type { ErrorInfo } from '../../../shared/errors.ts'
import type { Backend } from '../../connectBackend.ts'
import { useBackend } from '../../stores/backend.tsx'
import { call, useCall } from '../../stores/call.ts'
import { useStation } from '../../stores/snapshots.ts'
import { useFirmware } from './firmwareStore.ts'

export interface ImageAccess {
  readonly image: FirmwareImage | null
  /** It is being read, or compared with a station that has said something new of itself. */
  readonly busy: boolean
  readonly error: ErrorInfo | null
  open(file: File): Promise<void>
  openSample(): Promise<void>
  /** Takes the copy that was kept of the image of a station's unfinished flash. */
  openUnfinished(serial: string): Promise<void>
}

/** An image, and what the station said of itself when it was checked. */
interface Checked {
  readonly image: FirmwareImage
  readonly target: string
}

/** The firmware image this page works with, checked against the station as it is now. */
export function useImage(): ImageAccess {
  const backend = useBackend()
  const station = useStation()
  const { imageId, choose } = useFirmware()
  const { run, busy, error } = useCall()
  const [checked, setChecked] = useState<Checked | null>(null)
  const { firmware = null, bootloader = null, serial = null } = station?.identity ?? {}
  const target = JSON.stringify([station !== null, firmware, bootloader, serial])
  const image = checked !== null && checked.image.imageId === imageId ? checked.image : null
  const upToDate = image !== null && checked?.target === target

  useEffect(() => {
    if (imageId === null || upToDate) return
    let wanted = true
    void call(() => backend.firmware.check({ imageId })).then(outcome => {
      if (!wanted) return
      if (outcome.ok) setChecked({ image: outcome.value, target })
      else if (outcome.error.code === 'image-not-found') choose(null)
    })
    return () => {
      wanted = false
    }
  }, [backend, imageId, upToDate, target, choose])

  const take = useCallback(
    async (load: (calls: Backend['firmware']) => Promise<FirmwareImage>): Promise<void> => {
      const outcome = await run(() => load(backend.firmware))
      if (!outcome.ok) return
      setChecked({ image: outcome.value, target })
      choose(outcome.value.imageId)
    },
    [backend, run, target, choose],
  )
  return {
    image,
    busy: busy || (image !== null && !upToDate),
    error,
    open: useCallback(file => take(calls => calls.load({ name: file.name, file })), [take]),
    openSample: () => take(calls => calls.loadSample()),
    openUnfinished: wanted => take(calls => calls.loadUnfinished({ serial: wanted })),
  }
}
