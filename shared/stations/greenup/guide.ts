/** What is done by hand in the station's own pages. Texts: `greenup:guide.task.<task>`. */
export const greenupTasks = [
  'sign-in',
  'set-mode',
  'recover',
  'edit',
  'store',
  'set-data',
  'check',
  'activate',
  'change-password',
  'network',
] as const
export type GreenupTask = (typeof greenupTasks)[number]

/** Texts: `greenup:guide.step.<id>`. */
export const greenupStepIds = [
  'laptopAddress',
  'open',
  'credentials',
  'chargingMode',
  'rightSide',
  'chooseOcpp',
  'recoverFile',
  'keepCopy',
  'editFile',
  'chooseFile',
  'storeFile',
  'typeUrl',
  'typeUid',
  'saveData',
  'compareData',
  'connect',
  'watchActivation',
  'watchConnection',
  'passwordInFile',
  'openNetworks',
  'networkAtOnce',
] as const
export type GreenupStepId = (typeof greenupStepIds)[number]

/** A word of the station's pages as each guide prints it; null where that guide does not show it. */
export interface PageLabel {
  readonly en: string | null
  readonly fr: string | null
}

/**
 * One thing to do by hand. `page`, `field` and `button` are the station's own words, `value` what to choose or type there (null: what the charge operator
 * or the installation gives). `source`: the guide and its section; null where no guide says it.
 */
export interface GreenupGuideStep {
  readonly id: GreenupStepId
  readonly page: PageLabel | null
  readonly field: PageLabel | null
  readonly value: string | null
  readonly button: PageLabel | null
  readonly source: string | null
}

const EN = 'greenup-en, CONFIGURATION PROCEDURE'
const FR = 'greenup-fr, PROCEDURE DE CONNEXION A UN SERVEUR OCPP'
const MODE_PAGE: PageLabel = { en: 'Charging Mode', fr: 'Mode de charge' }

function step(id: GreenupStepId, more: Partial<GreenupGuideStep>): GreenupGuideStep {
  return { id, page: null, field: null, value: null, button: null, source: null, ...more }
}

function onModePage(id: GreenupStepId, source: string, more: Partial<GreenupGuideStep> = {}): GreenupGuideStep {
  return step(id, { page: MODE_PAGE, source, ...more })
}

const chargingMode = onModePage('chargingMode', `${EN}, 3`)
const fileSteps = [
  onModePage('chooseFile', `${EN}, 5`, { button: { en: 'choose a file .xml', fr: null } }),
  onModePage('storeFile', `${EN}, 5`, { button: { en: 'Store OCPPConf.xml', fr: null } }),
]
const recoverSteps = [
  onModePage('recoverFile', `${EN}, 5`, { button: { en: 'Recover OCPPConf.xml', fr: null } }),
  step('keepCopy', {}),
]
const compareData = onModePage('compareData', `${EN}, 5`, { field: { en: 'OCPP data', fr: 'Données OCPP' } })

/** The guides' steps: for the file on older packages, for the fields of the page from V01.17.00 on. */
export const greenupGuide: Readonly<Record<GreenupTask, readonly GreenupGuideStep[]>> = {
  'sign-in': [
    step('laptopAddress', {}),
    step('open', { value: '192.168.1.200', source: `${EN}, 1` }),
    step('credentials', { value: 'admin', source: `${EN}, 2` }),
  ],
  'set-mode': [
    chargingMode,
    onModePage('rightSide', `${FR}, 4`, { field: { en: null, fr: 'Coté droit' } }),
    onModePage('chooseOcpp', `${EN}, 4`, { value: 'OCPP' }),
  ],
  recover: [chargingMode, ...recoverSteps],
  edit: [step('editFile', { source: 'greenup-en, CONFIGURATION FILE' })],
  store: [chargingMode, ...fileSteps, compareData],
  'set-data': [
    chargingMode,
    onModePage('typeUrl', `${FR}, 5`, { field: { en: null, fr: 'URL' } }),
    onModePage('typeUid', `${FR}, 5`, { field: { en: null, fr: 'UID' } }),
    onModePage('saveData', `${FR}, 5`, { button: { en: null, fr: 'Sauvegarder' } }),
    compareData,
  ],
  check: [chargingMode, compareData],
  activate: [
    compareData,
    onModePage('connect', `${EN}, 6`, {
      button: { en: 'Connect to the OCPP server', fr: 'Connexion au serveur OCPP' },
    }),
    onModePage('watchActivation', `${EN}, 6`, { field: { en: 'Activation', fr: 'Activation' }, value: '1' }),
    onModePage('watchConnection', `${FR}, 6`, {
      field: { en: 'Connection to the server', fr: 'Connexion au serveur' },
    }),
  ],
  'change-password': [
    ...recoverSteps,
    step('passwordInFile', { source: 'greenup-en, CONFIGURATION FILE' }),
    ...fileSteps,
  ],
  network: [
    step('openNetworks', { page: { en: 'Networks', fr: null }, source: `${EN}, 5` }),
    step('networkAtOnce', { source: `${EN}, 5` }),
  ],
}
