import './firmware.css'
import { useEffect } from 'react'
import { useOpenedFile } from '../../stores/openFile.ts'
import { useLatestJob } from '../../stores/snapshots.ts'
import { ChooseImage } from './ChooseImage.tsx'
import { FlashEnded } from './FlashEnded.tsx'
import { FlashRunning } from './FlashRunning.tsx'
import { useFirmware } from './firmwareStore.ts'
import { ImagePage } from './ImagePage.tsx'
import { useImage } from './useImage.ts'

/** Firmware: choose a file, see the verdict, flash it, and see what came of it. How a flash stands comes from the jobs alone. */
export function FirmwarePage() {
  const job = useLatestJob('flash')
  const seenJob = useFirmware(state => state.seenJob)
  const access = useImage()
  const { opened, take } = useOpenedFile()
  const { open } = access
  useEffect(() => {
    const chosen = opened?.kind === 'firmware' ? take('firmware') : null
    if (chosen) void open(chosen)
  }, [opened, take, open])

  if (job?.progress.state === 'running') return <FlashRunning job={job} />
  if (job !== null && job.id !== seenJob) return <FlashEnded job={job} />
  return access.image === null ? <ChooseImage access={access} /> : <ImagePage image={access.image} access={access} />
}
