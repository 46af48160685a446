import { describe, expect, it } from 'vitest'
import webFields from '../../../resources/dictionaries/legrand/web-fields.json' with { type: 'json' }
import de from '../../strings/de/greenup.json' with { type: 'json' }
import en from '../../strings/en/greenup.json' with { type: 'json' }
import fr from '../../strings/fr/greenup.json' with { type: 'json' }
import nl from '../../strings/nl/greenup.json' with { type: 'json' }
import { greenupGuide, greenupStepIds, greenupTasks } from './guide.ts'

const steps = Object.values(greenupGuide).flat()

describe('the Green’Up guide by hand', () => {
  it('has words for every task and step in every language', () => {
    for (const { guide } of [en, fr, nl, de]) {
      expect(Object.keys(guide.task).sort()).toEqual([...greenupTasks].sort())
      expect(Object.keys(guide.step).sort()).toEqual([...greenupStepIds].sort())
    }
  })

  it('uses every step, and names only labels that the dictionary has from the guides', () => {
    expect(new Set(steps.map(({ id }) => id))).toEqual(new Set(greenupStepIds))
    const labels = new Set<string>(webFields.fields.flatMap(({ labels: own }) => Object.values(own)))
    const named = steps.flatMap(({ page, field, button }) =>
      [page, field, button].flatMap(label => [label?.en ?? [], label?.fr ?? []].flat()),
    )
    // The side is in the guide's screenshots, not among its fields.
    expect(named.filter(word => !labels.has(word) && word !== 'Coté droit')).toEqual([])
  })

  it('says of each step with a label of a page where a guide has it', () => {
    for (const { id, page, button, source } of steps) {
      if (page || button) expect([id, source]).not.toEqual([id, null])
    }
  })
})
