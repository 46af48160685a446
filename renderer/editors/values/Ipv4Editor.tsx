import { useTranslation } from 'react-i18next'
import { type EditorProps, isWrong } from './EditorProps.ts'
import { ChoiceField, Field } from './Field.tsx'
import { netmasks } from './netmasks.ts'

/** One address; a netmask is chosen by how many addresses it leaves. */
export function Ipv4Editor({ grammar, text, original, findings, onChange }: EditorProps<'ipv4'>) {
  const { t } = useTranslation(['parameters', 'dictionary'])
  const shared = { value: text, wrong: isWrong(findings), changed: original !== null && text !== original, onChange }
  if (grammar.role === 'host') return <Field label={t('dictionary:fields.ip')} placeholder="192.0.2.10" {...shared} />
  const choices = netmasks.map(({ mask, prefix, hosts }) => ({
    value: mask,
    label: t('panel.mask', { mask, prefix, count: hosts }),
  }))
  return <ChoiceField label={t('dictionary:fields.netmask')} {...shared} choices={choices} />
}
