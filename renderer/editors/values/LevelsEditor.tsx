import { useTranslation } from 'react-i18next'
import { parseInteger } from '../../../shared/dictionary/grammars/integer.ts'
import {
  findOption,
  type OptionItem,
  parseOptionList,
  printOptionList,
  setOption,
} from '../../../shared/dictionary/grammars/optionList.ts'
import { hasLevel, toggleLevel } from '../../../shared/dictionary/grammars/options.ts'
import type { EditorProps } from './EditorProps.ts'

const CONTROLS: readonly string[] = ['warn', 'error', 'date']

/** The levels of each debug topic, every one on or off; they add up. Topics with one level share rows. */
export function LevelsEditor({ grammar, text, original, texts, onChange }: EditorProps<'options'>) {
  const { t } = useTranslation('parameters')
  const items = parseOptionList(text)
  const before = original === null ? null : parseOptionList(original)
  const topics = grammar.options.flatMap(option =>
    option.kind === 'levels' ? [{ name: option.name, levels: option.levels, text: option.text ?? option.name }] : [],
  )
  const maskOf = (list: readonly OptionItem[], name: string): number =>
    parseInteger(findOption(list, name)?.value ?? '') ?? 0
  const toggle = (name: string, level: number): void =>
    onChange(printOptionList(setOption(items, name, String(toggleLevel(maskOf(items, name), level)))))
  const allOff = (): void => {
    const off = topics
      .filter(topic => !CONTROLS.includes(topic.name) && findOption(items, topic.name))
      .reduce((list, topic) => setOption(list, topic.name, '0'), items)
    onChange(printOptionList(off))
  }
  const single = topics.filter(topic => topic.levels === 1)
  const several = topics.filter(topic => topic.levels > 1)
  return (
    <div className="stack s2">
      <div className="row wrap">
        {single.map(topic => (
          <button
            key={topic.name}
            type="button"
            className="btn sm mono"
            aria-pressed={hasLevel(maskOf(items, topic.name), 1)}
            title={texts.options[topic.text] ?? topic.name}
            onClick={() => toggle(topic.name, 1)}
          >
            {topic.name}
          </button>
        ))}
      </div>
      <table className="levels">
        <thead>
          <tr>
            <th scope="col" className="levelhead">
              {t('panel.topic')}
            </th>
            <th scope="col" className="levelhead">
              {t('panel.levels')}
            </th>
            <th scope="col" className="levelhead num">
              {t('panel.sum')}
            </th>
          </tr>
        </thead>
        <tbody>
          {several.map(topic => {
            const mask = maskOf(items, topic.name)
            const changed = before !== null && mask !== maskOf(before, topic.name)
            return (
              <tr key={topic.name}>
                <th
                  scope="row"
                  className={`mono leveltopic ${changed ? 'new' : ''}`}
                  title={texts.options[topic.text] ?? topic.name}
                >
                  {topic.name}
                </th>
                <td className="levelcell">
                  {Array.from({ length: topic.levels }, (_, index) => index + 1).map(level => (
                    <button
                      key={level}
                      type="button"
                      className="chip mono"
                      aria-pressed={hasLevel(mask, level)}
                      aria-label={t('panel.level', { topic: topic.name, level })}
                      onClick={() => toggle(topic.name, level)}
                    >
                      L{level}
                    </button>
                  ))}
                </td>
                <td className="levelcell num b">{mask}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <div className="row wrap">
        <button type="button" className="btn sm" onClick={allOff}>
          {t('panel.allOff')}
        </button>
      </div>
    </div>
  )
}
