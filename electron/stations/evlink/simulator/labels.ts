/** Words of the simulated pages. English is the guide's; French is ours, so that nothing can depend on the words. */
export interface Labels {
  readonly tabs: Readonly<Record<'configuration' | 'energy' | 'authentication' | 'charge' | 'maintenance', string>>
  readonly general: string
  readonly network: string
  readonly supervision: string
  readonly report: string
  readonly passwords: string
  readonly user: string
  readonly password: string
  readonly language: string
  readonly signIn: string
  readonly save: string
  readonly reboot: string
  readonly import: string
  readonly export: string
  readonly oldPassword: string
  readonly newPassword: string
  readonly repeatPassword: string
  readonly denied: string
  readonly locked: string
  readonly saved: string
  readonly refused: string
  readonly fault: string
  readonly description: string
  readonly plug: string
  readonly mustChange: string
  readonly rebooting: string
}

const en: Labels = {
  tabs: {
    configuration: 'Configuration',
    energy: 'Energy Management',
    authentication: 'Authentication',
    charge: 'Charge Data Record',
    maintenance: 'Maintenance',
  },
  general: 'General Settings',
  network: 'Network',
  supervision: 'Supervision',
  report: 'Report',
  passwords: 'Passwords',
  user: 'User',
  password: 'Password',
  language: 'Language',
  signIn: 'Login',
  save: 'Save',
  reboot: 'Reboot',
  import: 'Import',
  export: 'Export',
  oldPassword: 'Old password',
  newPassword: 'New password',
  repeatPassword: 'New password again',
  denied: 'Wrong user or password',
  locked: 'Too many attempts, try again later',
  saved: 'Saved. Reboot to apply.',
  refused: 'Not saved, the value is not allowed',
  fault: 'Fault',
  description: 'bit description',
  plug: 'Plug',
  mustChange: 'Change the password before you go on.',
  rebooting: 'The station reboots.',
}

const fr: Labels = {
  tabs: {
    configuration: 'Configuration',
    energy: 'Gestion de l’énergie',
    authentication: 'Authentification',
    charge: 'Données de charge',
    maintenance: 'Maintenance',
  },
  general: 'Paramètres généraux',
  network: 'Réseau',
  supervision: 'Supervision',
  report: 'Rapport',
  passwords: 'Mots de passe',
  user: 'Utilisateur',
  password: 'Mot de passe',
  language: 'Langue',
  signIn: 'Connexion',
  save: 'Enregistrer',
  reboot: 'Redémarrer',
  import: 'Importer',
  export: 'Exporter',
  oldPassword: 'Ancien mot de passe',
  newPassword: 'Nouveau mot de passe',
  repeatPassword: 'Nouveau mot de passe, encore',
  denied: 'Utilisateur ou mot de passe incorrect',
  locked: 'Trop d’essais, réessayez plus tard',
  saved: 'Enregistré. Redémarrez pour appliquer.',
  refused: 'Non enregistré, valeur interdite',
  fault: 'Défaut',
  description: 'désignation',
  plug: 'Prise',
  mustChange: 'Changez le mot de passe avant de continuer.',
  rebooting: 'La borne redémarre.',
}

/** The words of a language; English for those the simulator has not. */
export function labelsOf(language: string): Labels {
  return language === 'fr' ? fr : en
}
