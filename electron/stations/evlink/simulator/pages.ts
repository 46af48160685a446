import { schneider } from '../../../../shared/dictionary/knowledge/schneider.ts'
import { type EvlinkDialect, pathOf, type WorkerName } from '../dialect.ts'
import type { EvlinkDevice } from './EvlinkDevice.ts'
import type { Labels } from './labels.ts'

/** What a page says of the request before: a state of the dialect's message. */
export type PageMessage = 'saved' | 'refused' | 'denied' | 'locked'

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

const link = (dialect: EvlinkDialect, worker: WorkerName): string => escapeHtml(pathOf(dialect, worker))

const STYLE = `body{font:15px/1.5 sans-serif;margin:0;color:#222}header{background:#3dcd58;color:#fff;padding:.6rem 1rem}
nav{background:#eee;padding:.3rem 1rem}nav a{margin-right:1rem}main{padding:1rem;max-width:60rem}
label{display:flex;justify-content:space-between;max-width:36rem;margin:.3rem 0}table{border-collapse:collapse}
td,th{border:1px solid #bbb;padding:.2rem .6rem;text-align:left}[data-state=error],[data-state=denied],[data-state=locked]{color:#b00}`

function messageOf({ message }: EvlinkDialect, words: Labels, what: PageMessage | null): string {
  if (what === null) return ''
  return `<p id="${message.id}" role="status" ${message.attribute}="${message[what]}">${words[what]}</p>`
}

function document(dialect: EvlinkDialect, title: string, body: string): string {
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>${dialect.index.page} - ${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body>${body}</body></html>
`
}

/** The login form; after a wrong password it comes again (row E2). */
export function loginPage(dialect: EvlinkDialect, words: Labels, what: PageMessage | null): string {
  const { user, password, language, languages, remember } = dialect.login
  const choices = languages.map(each => `<option value="${each}">${each}</option>`).join('')
  return document(
    dialect,
    words.signIn,
    `<header><h1>${dialect.index.page}</h1></header><main>${messageOf(dialect, words, what)}
<form method="post" action="${link(dialect, 'login')}">
<label>${words.language} <select name="${language}">${choices}</select></label>
<label>${words.user} <input name="${user}" autocomplete="username"></label>
<label>${words.password} <input name="${password}" type="password" autocomplete="current-password"></label>
<input type="hidden" name="${remember.name}" value="${remember.value}">
<button>${words.signIn}</button></form></main>`,
  )
}

/** Every page after the login: banner, tabs, and what is given. */
function framed(device: EvlinkDevice, words: Labels, title: string, body: string): string {
  const { dialect, scenario } = device
  const { facts, tab, products, operational } = dialect.index
  const product = Object.entries(products).find(([, id]) => id === scenario.product)?.[0] ?? ''
  const fact = (name: keyof typeof facts, value: string): string =>
    `<span id="${facts[name]}">${escapeHtml(value)}</span>`
  const sub: [WorkerName, string][] = [
    ['general', words.general],
    ['network', words.network],
    ['supervision', words.supervision],
    ['maintenance', `${words.tabs.maintenance}: ${words.report}`],
    ['passwords', words.passwords],
  ]
  return document(
    dialect,
    title,
    `<header><strong>${dialect.index.page}</strong> ${fact('name', device.values.get('stationName') ?? '')} ${fact('state', operational)}</header>
<nav><a id="${tab}" name="cluster" href="${link(dialect, 'index')}">${words.tabs.configuration}</a>
${sub.map(([worker, text]) => `<a href="${link(dialect, worker)}">${text}</a>`).join('\n')}</nav>
<main><h1>${escapeHtml(title)}</h1>${body}</main>
<footer><p>${fact('product', product)}, ${fact('reference', scenario.reference)}, ${fact('serial', device.serial)},
${fact('release', scenario.release)}, ${fact('mac', scenario.mac)}</p></footer>`,
  )
}

/** The frame after the login. */
export function indexPage(device: EvlinkDevice, words: Labels): string {
  const { dialect } = device
  const prepare = {
    ...dialect.chargeData.prepare,
    [dialect.chargeData.addressParameter]: device.values.get('ipAddress') ?? '',
  }
  const charges = escapeHtml(pathOf(dialect, 'chargeDetails', prepare))
  return framed(
    device,
    words,
    words.tabs.configuration,
    `<p><a href="${charges}">${words.tabs.charge}</a></p>
<form method="post" action="${link(dialect, 'reboot')}"><button>${words.reboot}</button></form>`,
  )
}

export function passwordsPage(device: EvlinkDevice, words: Labels, what: PageMessage | null): string {
  const { old, new: next, repeat } = device.dialect.passwords
  const input = (name: string, text: string): string =>
    `<label>${text} <input type="password" name="${name}" autocomplete="off"></label>`
  return framed(
    device,
    words,
    words.passwords,
    `${messageOf(device.dialect, words, what)}${device.mustChange ? `<p>${words.mustChange}</p>` : ''}
<form method="post" action="${link(device.dialect, 'passwords')}">
${input(old, words.oldPassword)}${input(next, words.newPassword)}${input(repeat, words.repeatPassword)}
<button>${words.save}</button></form>`,
  )
}

function inputOf(device: EvlinkDevice, id: string): string {
  const row = device.dialect.fields[id]
  if (!row) return ''
  const label = schneider.webFields?.fields.find(field => field.id === id)?.labels.en ?? row.name
  const value = device.values.get(row.name) ?? ''
  const choices = Object.entries(row.values ?? {}).map(
    ([shown, sent]) =>
      `<option value="${escapeHtml(sent)}"${sent === value ? ' selected' : ''}>${escapeHtml(shown)}</option>`,
  )
  const field =
    choices.length > 0
      ? `<select name="${row.name}">${choices.join('')}</select>`
      : `<input name="${row.name}" value="${escapeHtml(value)}"${id === 'macAddress' ? ' readonly' : ''}>`
  return `<label>${escapeHtml(label)} ${field}</label>`
}

/** General Settings, Network or Supervision (row E3). */
export function settingsPage(
  device: EvlinkDevice,
  words: Labels,
  worker: 'general' | 'network' | 'supervision',
  what: PageMessage | null,
): string {
  const { dialect } = device
  const ids = Object.keys(dialect.fields).filter(id => dialect.fields[id]?.worker === worker)
  const files =
    worker !== 'general'
      ? ''
      : `<p><a href="${link(dialect, 'exportConfiguration')}">${words.export}</a></p>
<form method="post" enctype="multipart/form-data" action="${link(dialect, 'importConfiguration')}">
<input type="file" name="${dialect.configuration.upload}"><button>${words.import}</button></form>`
  return framed(
    device,
    words,
    words[worker],
    `${messageOf(dialect, words, what)}${files}
<form method="post" action="${link(dialect, worker)}">${ids.map(id => inputOf(device, id)).join('\n')}
<button>${words.save}</button></form>`,
  )
}

/** What became of an import. */
export function importPage(device: EvlinkDevice, words: Labels, what: PageMessage): string {
  return framed(device, words, words.import, messageOf(device.dialect, words, what))
}

export function rebootPage(device: EvlinkDevice, words: Labels): string {
  const { message } = device.dialect
  const told = `<p id="${message.id}" role="status" ${message.attribute}="${message.saved}">${words.rebooting}</p>`
  return framed(device, words, words.reboot, told)
}

/** The prepared charge data, and where they can be fetched. */
export function chargeDetailsPage(device: EvlinkDevice, words: Labels): string {
  const { dialect } = device
  const file = escapeHtml(pathOf(dialect, 'exportFile', dialect.chargeData.file))
  return framed(device, words, words.tabs.charge, `<p><a href="${file}">${words.export}</a></p>`)
}

/** The maintenance report (row E8). */
export function maintenancePage(device: EvlinkDevice, words: Labels): string {
  const { ok } = device.dialect.maintenance
  const heads = device.scenario.plugs.map(plug => `<th scope="col">${words.plug} #${plug}</th>`).join('')
  const rows = device.events().map(({ code, name, faulty }) => {
    const cells = faulty.map(isFaulty => `<td>${isFaulty ? words.fault : ok}</td>`).join('')
    return `<tr><td>Evt #${code} - ${escapeHtml(name)}</td>${cells}</tr>`
  })
  return framed(
    device,
    words,
    words.report,
    `<table><thead><tr><th scope="col">${words.description}</th>${heads}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`,
  )
}
