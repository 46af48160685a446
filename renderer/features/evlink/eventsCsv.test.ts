import { describe, expect, it } from 'vitest'
import { eventsCsv } from './eventsCsv.ts'

describe('the saved report', () => {
  it('has a line for each event and a column for each plug, and no formula', () => {
    const csv = eventsCsv({
      plugs: ['112', '113'],
      rows: [
        {
          code: '6',
          name: 'Surge "Arrestor"',
          alsoKnownAs: [],
          states: [
            { ok: true, text: 'OK' },
            { ok: false, text: '=1+1' },
          ],
        },
      ],
      readAt: 0,
    })
    expect(csv).toBe('"Evt";"Event";"Plug #112";"Plug #113"\r\n"6";"Surge ""Arrestor""";"OK";"\'=1+1"\r\n')
  })
})
