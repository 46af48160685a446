import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Port } from '../../../shared/contract/ports.ts'
import type { useConnect } from '../../stores/useConnect.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PortRow } from './PortRow.tsx'
import { steadyOrder } from './steadyOrder.ts'

interface PortTableProps {
  ports: readonly Port[]
  now: number
  /** The port that is open in this app. */
  openPath: string | null
  work: ReturnType<typeof useConnect>
}

/** All ports. While the mouse or the focus is in the list no row moves; new ones come below until it leaves. */
export function PortTable({ ports, now, openPath, work }: PortTableProps) {
  const { t } = useTranslation('connect')
  const [held, setHeld] = useState(false)
  const shown = useRef<string[]>([])
  const ordered = held ? steadyOrder(shown.current, ports) : ports
  shown.current = ordered.map(port => port.path)
  if (ports.length === 0) {
    return (
      <EmptyState icon="usb" title={t('empty.title')}>
        {t('empty.what')}
      </EmptyState>
    )
  }
  return (
    <div className="card">
      <table
        className="t ports"
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
      >
        <thead>
          <tr>
            <th scope="col">{t('column.port')}</th>
            <th scope="col">{t('column.fit')}</th>
            <th scope="col" className="act">
              <span className="visually-hidden">{t('column.action')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {ordered.map(port => (
            <PortRow key={port.path} port={port} now={now} isOpen={port.path === openPath} work={work} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
