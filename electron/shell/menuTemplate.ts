import type { ShellText } from './shellText.ts'

type Role =
  | 'about'
  | 'quit'
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
  | 'zoomIn'
  | 'zoomOut'
  | 'resetZoom'
  | 'togglefullscreen'
  | 'reload'
export type MenuItem = { label: string; role: Role } | { type: 'separator' }
export interface Menu {
  label: string
  submenu: MenuItem[]
}

const separator: MenuItem = { type: 'separator' }

/** The menu: Edit and View with their usual keys, and on macOS the program's own menu before them. */
export function menuTemplate(text: ShellText['menu'], platform: NodeJS.Platform): Menu[] {
  const item = (role: Role): MenuItem => ({ label: text[role], role })
  const program = { label: 'Chargewright', submenu: [item('about'), separator, item('quit')] }
  const edit = {
    label: text.edit,
    submenu: [item('undo'), item('redo'), separator, item('cut'), item('copy'), item('paste'), item('selectAll')],
  }
  const view = {
    label: text.view,
    submenu: [item('zoomIn'), item('zoomOut'), item('resetZoom'), item('togglefullscreen'), separator, item('reload')],
  }
  return platform === 'darwin' ? [program, edit, view] : [edit, view]
}
