import { useTranslation } from 'react-i18next'
import { useStation } from '../../stores/snapshots.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FailureCard } from '../../ui/FailureCard.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { NextStep } from '../../ui/NextStep.tsx'
import { Note } from '../../ui/Note.tsx'
import { useFileChooser } from '../../ui/useFileChooser.tsx'
import { UnfinishedNote } from './UnfinishedNote.tsx'
import type { ImageAccess } from './useImage.ts'

/** No file yet: where it comes from, and how to give it. */
export function ChooseImage({ access }: { access: ImageAccess }) {
  const { t } = useTranslation('firmware')
  const station = useStation()
  const { choose, input } = useFileChooser({
    accept: '.bin',
    testId: 'firmware-file',
    onFile: file => void access.open(file),
  })
  const simulated = station?.link.kind === 'simulated'
  return (
    <>
      <main className="main scroll page">
        <div className="center stack s4">
          <h1>{t('choose.title')}</h1>
          <UnfinishedNote access={access} />
          <EmptyState
            icon="chip"
            title={t('choose.drop')}
            actions={
              simulated && (
                <button type="button" className="btn" onClick={() => void access.openSample()}>
                  <Icon name="play" />
                  {t('choose.sample')}
                </button>
              )
            }
          >
            {t('choose.from')}
          </EmptyState>
          <Note kind="warn" title={t('choose.only')}>
            {t('choose.onlyWhy')}
          </Note>
          {access.error !== null && <FailureCard info={access.error} station="untouched" />}
          {input}
        </div>
      </main>
      <NextStep
        lead={t('choose.lead')}
        more={t('choose.nothingWritten')}
        primary={{
          label: t('choose.button'),
          icon: 'folder',
          onPress: choose,
          busyLabel: access.busy ? t('choose.reading') : undefined,
        }}
      />
    </>
  )
}
