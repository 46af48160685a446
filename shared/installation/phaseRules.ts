import { parseList } from '../dictionary/grammars/list.ts'
import { parsePhaseRotation } from '../dictionary/grammars/phaseRotation.ts'
import { finding, type Rule } from '../dictionary/rules/rule.ts'

/** Derived from OCPP 1.6 edition 2, 9.1.7: an order of three phases says nothing where only one is wired. */
const rotation: Rule = {
  reads: ['ConnectorPhaseRotation'],
  check(read, { installation }) {
    if (installation?.phases !== 1) return []
    const turned = parseList(read('ConnectorPhaseRotation') ?? '')
      .map(item => parsePhaseRotation(item)?.rotation ?? item.trim())
      .find(known => /^[RST]{3}$/.test(known))
    return turned === undefined
      ? []
      : [finding('ConnectorPhaseRotation', 'hint', 'rotation-on-one-phase', { value: turned })]
  },
}

/** Derived from OCPP 1.6 edition 2, 7.33: L2 and L3 have no values where only one phase is wired. */
const measuredPhases: Rule = {
  reads: ['MeterValuesSampledData'],
  check(read, { installation }) {
    if (installation?.phases !== 1) return []
    const item = parseList(read('MeterValuesSampledData') ?? '')
      .map(text => text.trim())
      .find(text => /\.(L[23](-N)?|L\d-L\d)$/i.test(text))
    return item === undefined
      ? []
      : [finding('MeterValuesSampledData', 'hint', 'phase-not-wired', { item }, { field: item })]
  },
}

/** The standard’s keys that depend on the phases. */
export const standardInstallation: readonly Rule[] = [rotation, measuredPhases]
