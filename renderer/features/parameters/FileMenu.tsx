import { Menu } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenedFile } from '../../stores/openFile.ts'
import { useParameters } from '../../stores/parametersStore.ts'
import { useStation } from '../../stores/snapshots.ts'
import { Icon } from '../../ui/Icon.tsx'

/** Load, save, the backups of this station, close the file. */
export function FileMenu({ onSave, onBackups }: { onSave(): void; onBackups(): void }) {
  const { t } = useTranslation('parameters')
  const station = useStation()
  const { file, closeFile } = useParameters()
  const open = useOpenedFile(state => state.open)
  const input = useRef<HTMLInputElement>(null)
  const hasParameters = file !== null || station?.parameters != null
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        data-testid="parameter-file"
        onChange={event => {
          const chosen = event.target.files?.[0]
          event.target.value = ''
          if (chosen) open(chosen)
        }}
      />
      <Menu position="bottom-end">
        <Menu.Target>
          <button type="button" className="btn">
            <Icon name="dn" />
            {t('file.menu')}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<Icon name="folder" />} onClick={() => input.current?.click()}>
            {t('file.load')}
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="down" />} disabled={!hasParameters} onClick={onSave}>
            {t('file.save')}
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="box" />} onClick={onBackups}>
            {t('file.backups')}
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="x" />} disabled={file === null} onClick={closeFile}>
            {file === null ? t('file.close') : t('file.closeNamed', { name: file.name })}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
