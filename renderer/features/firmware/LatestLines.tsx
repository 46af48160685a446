import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LogLine } from '../../../shared/log/logLine.ts'
import { logBook, watchLog } from '../../stores/logFeed.ts'
import { useView } from '../../stores/view.ts'
import { clockMillis } from '../../ui/clock.ts'

const SHOWN = 6
/** How far back the last lines are looked for; a busy controller logs much else meanwhile. */
const LOOK_BACK = 2000

function isAboutFlash({ source, topic }: LogLine): boolean {
  return source === 'flash' || topic === 'flash' || source === 'tool'
}

function latest(since: number): LogLine[] {
  const found: LogLine[] = []
  for (let place = logBook.end - 1; place >= Math.max(logBook.first, logBook.end - LOOK_BACK); place -= 1) {
    const line = logBook.at(place)
    if (!line || line.at < since || found.length === SHOWN) break
    if (isAboutFlash(line)) found.unshift(line)
  }
  return found
}

/** The last lines that say how the flash goes, drawn once per frame at most. */
export function LatestLines({ since }: { since: number }) {
  const { t } = useTranslation('firmware')
  const openTab = useView(state => state.openTab)
  const [lines, setLines] = useState<LogLine[]>(() => latest(since))
  useEffect(() => {
    let frame = 0
    const draw = (): void => {
      frame = 0
      setLines(latest(since))
    }
    const stop = watchLog(() => {
      if (frame === 0) frame = requestAnimationFrame(draw)
    })
    draw()
    return () => {
      stop()
      cancelAnimationFrame(frame)
    }
  }, [since])
  return (
    <section className="card latest" aria-labelledby="latest-lines">
      <div className="hd row between">
        <h2 id="latest-lines">{t('lines.title')}</h2>
        <button type="button" className="linklike small" onClick={() => openTab('log')}>
          {t('lines.open')}
        </button>
      </div>
      <ol className="flashlines">
        {lines.map(line => (
          <li key={line.n} className={line.source}>
            <span className="tm">{clockMillis(line.at)}</span>
            <span className="by">{t(`lines.source.${line.source}`)}</span>
            <span className="tx">{line.text}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
