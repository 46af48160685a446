import './acsmart.css'
import type { ReactNode } from 'react'
import { useStream } from '../../stores/useStream.ts'
import { useView } from '../../stores/view.ts'
import { acsmartPlaceOf } from './acsmartPlace.ts'
import { ConnectAcsmart } from './ConnectAcsmart.tsx'
import { OcppGuide } from './OcppGuide.tsx'
import { VisitAcsmart } from './VisitAcsmart.tsx'

interface Props {
  /** About the app itself, below the header. */
  readonly notice: ReactNode
  /** The frame of a page that is about no station. */
  plain(children: ReactNode): ReactNode
}

/** An AC SMART: its values over Modbus and its user limit; OCPP is set by hand, and here is said what is known of it. */
export function AcsmartPage({ notice, plain }: Props) {
  const snapshot = useStream((backend, signal) => backend.acsmart.watch(undefined, { signal }))
  const { tab } = acsmartPlaceOf(useView().query)
  if (snapshot !== null) return <VisitAcsmart snapshot={snapshot} tab={tab} notice={notice} />
  return plain(tab === 'hand' ? <OcppGuide visited={false} /> : <ConnectAcsmart />)
}
