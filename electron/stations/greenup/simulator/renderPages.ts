import type { GreenupDialect } from '../dialect.ts'
import { type PageLanguage, pageWords } from './pageWords.ts'
import type { StationState } from './StationState.ts'

export interface Rendering {
  readonly dialect: GreenupDialect
  readonly language: PageLanguage
  readonly generation: 1 | 2
  readonly state: StationState
  readonly facts: { readonly serial: string; readonly firmware: string; readonly model: string }
}

const STYLE =
  'body{font:16px sans-serif;margin:0}header{background:#263238;color:#fff;padding:8px 16px;display:flex;gap:24px}main{padding:16px;max-width:60rem}section,form{margin:0 0 16px}label{display:block;margin:8px 0}.error{color:#b00020}'

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, each => `&#${each.charCodeAt(0)};`)
}

function page(language: PageLanguage, title: string, header: string, body: string): string {
  return `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><title>GreenUp - ${escaped(title)}</title><style>${STYLE}</style></head><body>${header}<main><h1>${escaped(title)}</h1>${body}</main></body></html>`
}

function withHeader({ dialect, language, state }: Rendering, title: string, body: string): string {
  const words = pageWords[language]
  const { mode, network, rfid, update, about } = dialect.pages
  const links = [
    [mode, words.mode],
    [network, words.network],
    [rfid, words.rfid],
    [update, words.update],
    [about, words.about],
  ]
  const nav = links.map(([path, name = '']) => `<a href="${path}">${escaped(name)}</a>`).join(' · ')
  const header = `<header><b>GreenUp</b><span class="clock">${state.clock}</span><span class="online">${words.online}</span><span class="rfid">${words.rfidOff}</span><span class="user">${escaped(state.value('user'))}</span></header><nav>${nav}</nav>`
  return page(language, title, header, body)
}

/** A page that says what went wrong, if anything did. */
export function errorPage(rendering: Rendering, title: string, error: string): string {
  return withHeader(rendering, title, `<p class="error">${escaped(error)}</p>`)
}

export function loginPage({ dialect, language }: Rendering, error: string | null): string {
  const words = pageWords[language]
  const { path, userField, passwordField } = dialect.login
  const said = error === null ? '' : `<p class="error">${escaped(error)}</p>`
  const form = `<form method="post" action="${path}"><label>${words.user} <input name="${userField}" autocomplete="off"></label><label>${words.password} <input type="password" name="${passwordField}" autocomplete="off"></label><button>${words.signIn}</button></form>`
  return page(language, words.signIn, '', `${said}${form}`)
}

function modeForms({ dialect, language, state }: Rendering): string {
  const words = pageWords[language]
  const { path, sideField, modeField, values } = dialect.mode
  return [...state.modes]
    .map(([side, current]) => {
      const options = Object.entries(values).map(([value, names]) => {
        const selected = value === current ? ' selected' : ''
        return `<option value="${value}"${selected}>${language === 'fr' ? names.fr : names.en}</option>`
      })
      return `<form method="post" action="${path}"><h2>${words[side]}</h2><input type="hidden" name="${sideField}" value="${side}"><select name="${modeField}" aria-label="${words[side]}">${options.join('')}</select> <button>${words.choose}</button><p>${words.ready}</p></form>`
    })
    .join('')
}

function ocppSection(rendering: Rendering): string {
  const { dialect, language, generation, state } = rendering
  const words = pageWords[language]
  const { data, activate, recover, store } = dialect
  const fields =
    generation === 1
      ? ''
      : `<form method="post" action="${data.path}"><label>URL <input name="${data.urlField}" size="40" value="${escaped(state.value('uri'))}"></label><label>UID <input name="${data.uidField}" size="24" value="${escaped(state.value('uid'))}"></label><button>${words.save}</button></form>`
  const connection = generation === 1 ? Number(state.connection === 'connected') : words[state.connection]
  const on = state.activated
  const file = `<p><a href="${recover.path}">${words.recover}</a></p><form method="post" enctype="multipart/form-data" action="${store.path}"><label>${words.chooseFile} <input type="file" name="${store.fileField}" accept=".xml"></label><button>${words.storeFile}</button></form>`
  const switchForm = `<form method="post" action="${activate.path}"><input type="hidden" name="${activate.field}" value="${on ? activate.off : activate.on}"><button>${on ? words.disconnect : words.connect}</button></form>`
  const interval = generation === 2 ? `<dt>HeartbeatInterval</dt><dd>${state.heartbeatInterval ?? '-'}</dd>` : ''
  const status = `<section><h2>${words.status}</h2><dl><dt>${words.activation}</dt><dd>${Number(on)}</dd><dt>${words.connection}</dt><dd>${connection}</dd>${interval}</dl></section>`
  const values = `<section><h2>${words.data}</h2><p>${escaped(state.data) || 'URL/UID'}</p></section>`
  const shown = [...state.modes.values()].includes('ocpp')
  return `<div${shown ? '' : ' hidden'}>${switchForm}${fields}${file}${status}${values}</div>`
}

/** 'Charging mode': the modes, and what OCPP needs where it is the mode. */
export function modePage(rendering: Rendering): string {
  return withHeader(rendering, pageWords[rendering.language].mode, modeForms(rendering) + ocppSection(rendering))
}

export function aboutPage(rendering: Rendering): string {
  const words = pageWords[rendering.language]
  const { serial, firmware, model } = rendering.facts
  const rows = [
    [words.reference, model],
    [words.serial, serial],
    [words.firmware, firmware],
  ].map(([label, value]) => `<tr><th>${label}</th><td>${value}</td></tr>`)
  return withHeader(rendering, words.about, `<table>${rows.join('')}</table>`)
}

/** A page without anything to set here. */
export function plainPage(rendering: Rendering, title: string, rows: readonly (readonly [string, string])[]): string {
  const body = rows.map(([label, value]) => `<tr><th>${escaped(label)}</th><td>${escaped(value)}</td></tr>`)
  return withHeader(rendering, title, `<table>${body.join('')}</table>`)
}
