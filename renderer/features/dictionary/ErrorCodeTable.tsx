import { useTranslation } from 'react-i18next'
import { EntryButton } from './EntryButton.tsx'
import { Marked } from './Marked.tsx'
import type { ErrorCodeHit } from './results.ts'

interface Props {
  readonly hits: readonly ErrorCodeHit[]
  readonly query: string
  readonly entry: string | null
  onSelect(id: string): void
}

/** Error codes with what they mean and what to do; all names of a code where a guide has several. */
export function ErrorCodeTable({ hits, query, entry, onSelect }: Props) {
  const { t } = useTranslation('dictionaryPage')
  return (
    <table className="t entries codes">
      <colgroup>
        <col className="codecol" />
        <col className="codenamecol" />
        <col />
        <col className="remark" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t('page.table.code')}</th>
          <th scope="col">{t('page.table.name')}</th>
          <th scope="col">{t('facts.means')}</th>
          <th scope="col" className="remark">
            {t('facts.remedy')}
          </th>
        </tr>
      </thead>
      <tbody>
        {hits.map(({ id, searched, errorCode }) => {
          const words = searched.texts.errorCodes[errorCode.code]
          return (
            <tr key={id} className={id === entry ? 'sel' : undefined}>
              <td className="key">
                <EntryButton id={id} name={errorCode.code} query={query} selected={id === entry} onSelect={onSelect} />
              </td>
              <td className="wrapok small">
                {[errorCode.name, ...errorCode.alsoKnownAs].map((name, index) => (
                  <span key={name} className={index === 0 ? 'codename b' : 'codename muted'}>
                    <Marked text={name} query={query} />
                  </span>
                ))}
              </td>
              <td className="wrapok small">{words && <Marked text={words.means} query={query} />}</td>
              <td className="wrapok small muted remark">{words && <Marked text={words.remedy} query={query} />}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
