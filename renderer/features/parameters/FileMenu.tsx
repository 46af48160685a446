import { Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOpenedFile } from '../../stores/openFile.ts'
import { useParameters } from '../../stores/parametersStore.ts'
import { useStation } from '../../stores/snapshots.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useFileChooser } from '../../ui/useFileChooser.tsx'

interface Props {
  onSave(): void
  onTemplate(): void
  onBackups(): void
  onInstallation(): void
}

/** Load, save, the backups of this station, what feeds it, close the file. */
export function FileMenu({ onSave, onTemplate, onBackups, onInstallation }: Props) {
  const { t } = useTranslation(['parameters', 'templates'])
  const station = useStation()
  const { file, closeFile } = useParameters()
  const open = useOpenedFile(state => state.open)
  const { choose, input } = useFileChooser({
    accept: '.json,application/json',
    testId: 'parameter-file',
    onFile: open,
  })
  const hasParameters = file !== null || station?.parameters != null
  return (
    <>
      {input}
      <Menu position="bottom-end">
        <Menu.Target>
          <button type="button" className="btn">
            <Icon name="dn" />
            {t('file.menu')}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<Icon name="folder" />} onClick={choose}>
            {t('file.load')}
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="down" />} disabled={!hasParameters} onClick={onSave}>
            {t('file.save')}
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="list" />} disabled={!hasParameters} onClick={onTemplate}>
            {t('templates:saveAs')}
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="box" />} onClick={onBackups}>
            {t('file.backups')}
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="plug" />} onClick={onInstallation}>
            {t('file.installation')}
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="x" />} disabled={file === null} onClick={closeFile}>
            {file === null ? t('file.close') : t('file.closeNamed', { name: file.name })}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
