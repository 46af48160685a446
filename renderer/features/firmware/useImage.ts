import { useCallback, useEffect, useState } from 'react'
import type { FirmwareImage } from '../../../shared/contract/firmware.ts'
import type { ErrorInfo } from '../../../shared/errors.ts'
import { useBackend } from '../../stores/backend.tsx'
import { call, useCall } from '../../stores/call.ts'
import { useStation } from '../../stores/snapshots.ts'
import { useFirmware } from './firmwareStore.ts'

export interface ImageAccess {
  readonly image: FirmwareImage | null
  readonly busy: boolean
  readonly error: ErrorInfo | null
  open(file: File): Promise<void>
  openSample(): Promise<void>
}

/** The firmware image this page works with, checked against the station as it is now. */
export function useImage(): ImageAccess {
  const backend = useBackend()
  const station = useStation()
  const { imageId, choose } = useFirmware()
  const { run, busy, error } = useCall()
  const [image, setImage] = useState<FirmwareImage | null>(null)
  const { firmware = null, bootloader = null, serial = null } = station?.identity ?? {}
  const target = JSON.stringify([station !== null, firmware, bootloader, serial])

  const keep = useCallback(
    (loaded: FirmwareImage) => {
      setImage(loaded)
      choose(loaded.imageId)
    },
    [choose],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the station says of itself decides what the checks find
  useEffect(() => {
    let wanted = true
    if (imageId === null) setImage(null)
    else
      void call(() => backend.firmware.check({ imageId })).then(outcome => {
        if (!wanted) return
        if (outcome.ok) setImage(outcome.value)
        else if (outcome.error.code === 'image-not-found') choose(null)
      })
    return () => {
      wanted = false
    }
  }, [backend, imageId, target, choose])

  const take = async (load: () => Promise<FirmwareImage>): Promise<void> => {
    const outcome = await run(load)
    if (outcome.ok) keep(outcome.value)
  }
  return {
    image,
    busy,
    error,
    open: file => take(() => backend.firmware.load({ name: file.name, file })),
    openSample: () => take(() => backend.firmware.loadSample()),
  }
}
