import { describe, expect, it } from 'vitest'
import { menuTemplate } from './menuTemplate.ts'
import { shellText } from './shellText.ts'

describe('the menu', () => {
  it("speaks the system's language", () => {
    expect(menuTemplate(shellText('fr-BE').menu, 'win32').map(menu => menu.label)).toEqual(['Édition', 'Affichage'])
    expect(menuTemplate(shellText('sv').menu, 'linux').map(menu => menu.label)).toEqual(['Edit', 'View'])
  })

  it('has the usual first menu on macOS', () => {
    expect(menuTemplate(shellText('de').menu, 'darwin')[0]?.label).toBe('Chargewright')
  })

  it('offers no way into the developer tools', () => {
    const items = menuTemplate(shellText('en').menu, 'darwin').flatMap(menu => menu.submenu)
    expect(items.length).toBeGreaterThan(10)
    expect(JSON.stringify(items)).not.toMatch(/devtools/i)
  })
})
