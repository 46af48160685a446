import { Menu, SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type LogTopic, logSourceSchema, logTopicSchema } from '../../../shared/log/logLine.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { LogFilter } from './LogView.ts'

const sources = ['all', ...logSourceSchema.options] as const

interface LogToolbarProps {
  search: ReactNode
  filter: LogFilter
  onFilter(filter: LogFilter): void
  copyLabel: string
  onCopy(): void
  onSave(): void
}

/** Search, filters, copy, save. */
export function LogToolbar({ search, filter, onFilter, copyLabel, onCopy, onSave }: LogToolbarProps) {
  const { t } = useTranslation('log')
  const { source, topics } = filter
  const toggle = (topic: LogTopic) => {
    const next = new Set(topics)
    if (!next.delete(topic)) next.add(topic)
    onFilter({ source, topics: next })
  }
  return (
    <div className="toolbar logbar">
      {search}
      <span className="vr" />
      <SegmentedControl
        aria-label={t('source.label')}
        value={source ?? 'all'}
        onChange={value => onFilter({ topics, source: logSourceSchema.options.find(name => name === value) ?? null })}
        data={sources.map(value => ({ value, label: t(`source.${value}`) }))}
      />
      <Menu position="bottom-start" withinPortal={false}>
        <Menu.Target>
          <button type="button" className="btn" aria-pressed={topics.size > 0}>
            <Icon name="dn" />
            {topics.size === 0 ? t('topics.all') : t('topics.some', { count: topics.size })}
          </button>
        </Menu.Target>
        <Menu.Dropdown className="topicmenu">
          <Menu.CheckboxItem
            checked={topics.size === 0}
            checkIcon={<Icon name="ok" />}
            onChange={() => onFilter({ source, topics: new Set() })}
          >
            {t('topics.all')}
          </Menu.CheckboxItem>
          {logTopicSchema.options.map(topic => (
            <Menu.CheckboxItem
              key={topic}
              checked={topics.has(topic)}
              checkIcon={<Icon name="ok" />}
              onChange={() => toggle(topic)}
            >
              {t(`topic.${topic}`)}
            </Menu.CheckboxItem>
          ))}
        </Menu.Dropdown>
      </Menu>
      <span className="grow" />
      <button type="button" className="btn" onClick={onCopy}>
        <Icon name="copy" />
        <span aria-live="polite">{copyLabel}</span>
      </button>
      <button type="button" className="btn" onClick={onSave}>
        <Icon name="down" />
        {t('save')}
      </button>
    </div>
  )
}
