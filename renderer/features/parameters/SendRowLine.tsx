import { useTranslation } from 'react-i18next'
import type { SendRow } from '../../../shared/job.ts'
import type { IconName } from '../../ui/Icon.tsx'
import { State, type StateKind } from '../../ui/State.tsx'
import { outcomeOf } from './sendResult.ts'

type Look = { kind: StateKind; icon: IconName }

const answerLook: Record<SendRow['answer'], Look> = {
  waiting: { kind: 'off', icon: 'off' },
  sent: { kind: 'info', icon: 'busy' },
  Accepted: { kind: 'ok', icon: 'ok' },
  Rejected: { kind: 'err', icon: 'err' },
  NotSupported: { kind: 'warn', icon: 'q' },
  RebootRequired: { kind: 'warn', icon: 'power' },
  'no-answer': { kind: 'err', icon: 'busy' },
}

const readLook: Record<SendRow['readBack'], Look | null> = {
  waiting: { kind: 'off', icon: 'off' },
  same: { kind: 'ok', icon: 'ok' },
  different: { kind: 'err', icon: 'err' },
  missing: { kind: 'err', icon: 'err' },
  'write-only': { kind: 'off', icon: 'key' },
  skipped: null,
}

/** One key of a send: sent, answered, read back, still there. */
export function SendRowLine({ row, over, restartedAt }: { row: SendRow; over: boolean; restartedAt: string | null }) {
  const { t } = useTranslation('parameters')
  const outcome = outcomeOf(row)
  const read = (state: SendRow['readBack'], words: 'readBack' | 'afterReset') => {
    const look = readLook[state]
    if (!look || (state === 'waiting' && over)) return <span className="faint">{t('table.none')}</span>
    return (
      <State kind={look.kind} icon={look.icon}>
        {t(`job.${words}.${state === 'skipped' ? 'waiting' : state}`)}
      </State>
    )
  }
  const why = (): string => {
    switch (outcome) {
      case 'refused':
        return t('job.why.refused')
      case 'unknown-key':
        return t('job.why.unknownKey')
      case 'no-answer':
        return t('job.why.noAnswer', { count: row.attempts })
      case 'different':
        return row.found === null ? t('job.why.missing') : t('job.why.different', { found: row.found })
      case 'write-only':
        return t('job.why.writeOnly')
      case 'waiting':
      case 'set':
        return restartedAt === null ? '' : t('job.why.restarted', { at: restartedAt })
    }
  }
  const failed = ['refused', 'no-answer', 'different'].includes(outcome)
  return (
    <tr className={failed ? 'bad' : ''}>
      <th scope="row" className="key rowhead" title={row.key}>
        {row.key}
      </th>
      <td className="v" title={row.value}>
        {row.value}
      </td>
      <td>
        <State {...answerLook[row.answer]}>{t(`job.answer.${row.answer}`)}</State>
      </td>
      <td>{read(row.readBack, 'readBack')}</td>
      <td>{read(row.afterReset, 'afterReset')}</td>
      <td className="small muted wrapok wrapany">{why()}</td>
    </tr>
  )
}
