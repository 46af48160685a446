import './evlink.css'
import { type ReactNode, useEffect } from 'react'
import { useStream } from '../../stores/useStream.ts'
import { useView } from '../../stores/view.ts'
import { ConnectEvlink } from './ConnectEvlink.tsx'
import { evlinkPlaceOf } from './evlinkPlace.ts'
import { useEvlink } from './evlinkStore.ts'
import { GuideTab } from './GuideTab.tsx'
import { VisitEvlink } from './VisitEvlink.tsx'

interface Props {
  /** About the app itself, below the header. */
  readonly notice: ReactNode
  /** The frame of a page that is about no station. */
  plain(children: ReactNode): ReactNode
}

/** A Schneider EVlink: signed in, its tabs; before that, how to sign in, and everything by hand. */
export function EvlinkPage({ notice, plain }: Props) {
  const snapshot = useStream((backend, signal) => backend.evlink.watch(undefined, { signal }))
  const { query } = useView()
  const { keepSaved, forgetVisit } = useEvlink()
  const saved = snapshot?.saved ?? null
  const over = snapshot === null
  useEffect(() => {
    if (saved !== null) keepSaved(saved)
  }, [saved, keepSaved])
  useEffect(() => {
    if (over) forgetVisit()
  }, [over, forgetVisit])
  if (snapshot !== null) return <VisitEvlink snapshot={snapshot} notice={notice} />
  const { tab, task } = evlinkPlaceOf(query)
  return plain(tab === 'guide' ? <GuideTab task={task} signedIn={false} /> : <ConnectEvlink />)
}
