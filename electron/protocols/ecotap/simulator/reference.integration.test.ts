import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { ECC_SIM_1 } from '../dialect.ts'
import { SimulatedController } from './SimulatedController.ts'
import { sampleImage } from './sampleImage.ts'

/** An independent implementation of the table, where it lies beside the repository. Its bytes are also in frames.test.ts. */
const REFERENCE = fileURLToPath(new URL('../../../../../shared/design/ref', import.meta.url))
const available = existsSync(`${REFERENCE}/ecc_dialect.py`) && spawnSync('python3', ['--version']).status === 0

/**
 * A host made of that implementation alone. It reads what the device sent in lines of hex, prints `> hex` for what it sends, and a word where it
 * waits for the device to boot.
 */
const HOST = `
import json, struct, sys
sys.path.insert(0, sys.argv[1])
from ecc_dialect import *
demux = Demux(); seq = 0
image = open(sys.argv[2], 'rb').read()
def ask(cmd, payload=b''):
    global seq; seq += 1
    print('>', frame(cmd, seq, payload).hex(), flush=True)
    while True:
        for event in demux.feed(bytes.fromhex(sys.stdin.readline())):
            if event[0] == 'frame' and event[2] == seq: return event[1], event[3]
def js(action, obj, layout=None):
    cmd, payload = ask(31, json_payload(action, obj, layout)); assert cmd == 131 and payload[-1:] == b'\\0', (cmd, payload)
    return json.loads(payload[:-1])
def wait(word):
    print(word, flush=True)
    while sys.stdin.readline() != 'GO\\n': pass
wait('BOOTED')
assert ask(100) == (200, b'04HW20\\0\\0' + struct.pack('<H', 20))
keys = js('GetConfiguration', {})['configurationKey']; assert len(keys) > 60
assert js('GetConfiguration', {'key': ['com_ProtCh']}) == {'configurationKey': [{'key': 'com_ProtCh', 'readonly': False, 'value': 'ETH'}]}
for layout in ('L1', 'L2', 'L3'):
    assert js('ChangeConfiguration', {'key': 'com_ProtCh', 'value': 'GSM'}, layout) == {'status': 'Accepted'}
assert js('ChangeConfiguration', {'key': 'gsm_SigQ', 'value': '1'}) == {'status': 'Rejected'}
assert js('ChangeConfiguration', {'key': 'nonsense', 'value': '1'}) == {'status': 'NotSupported'}
assert js('Nonsense', {}) == {'status': 'NotSupported'}
assert ask(102, bytes(9)) == (255, b'\\4')
assert js('Reset', {'type': 'Soft'}) == {'status': 'Accepted'}
wait('RESET')
assert ask(31, json_payload('GetConfiguration', {})) == (255, b'\\4')
crc = crc16(image)
def start(name): return ask(102, struct.pack('<IHHB', len(image), crc, 1024, 20) + name + b'\\0')
cmd, answer = start(b'EVC4V32R14.bin'); assert (cmd, answer[0]) == (202, 3)
assert start(b'EVC4V32R18P3.bin') == (202, struct.pack('<BHI', 0, 1024, 0x100000))
offset = 0
while offset < len(image):
    data = image[offset:offset + 1024]; body = struct.pack('<IH', offset, len(data)) + data
    bad = offset in (1024, 2048) and not globals().get('seen%d' % offset)
    globals()['seen%d' % offset] = True
    cmd, answer = ask(103, body + struct.pack('<H', crc16(body) ^ (1 if bad else 0))); assert cmd == 203
    status, offset = struct.unpack('<BI', answer); assert status == (6 if bad else 0)
assert ask(104, struct.pack('<IH', len(image), crc)) == (204, struct.pack('<BH', 0, crc))
assert ask(101) == (201, b'')
print('DONE', flush=True)
`

let python: ChildProcessWithoutNullStreams | null = null
let controller: SimulatedController | null = null
let folder: string | null = null

afterEach(async () => {
  python?.stdin.end()
  controller?.powerOff()
  if (folder) await rm(folder, { recursive: true, force: true })
})

async function imageFile(): Promise<string> {
  folder = await mkdtemp(join(tmpdir(), 'image '))
  const path = join(folder, 'sample.bin')
  await writeFile(path, sampleImage().bytes)
  return path
}

// Without the reference or python3 there is nothing to compare with; its vectors are tested in frames.test.ts everywhere.
describe.runIf(available)('an independent implementation of the table', () => {
  it('reads, changes, resets and flashes the simulated controller, byte for byte', async () => {
    const host = spawn('python3', ['-c', HOST, REFERENCE, await imageFile()])
    python = host
    let errors = ''
    host.stderr.on('data', (text: Buffer) => {
      errors += text.toString()
    })
    const lines: string[] = []
    /** What the device said since it was last waited for. */
    let heard = ''
    let waitFor: string | null = null
    const go = (): void => {
      if (waitFor === null || !heard.includes(waitFor)) return
      waitFor = null
      heard = ''
      host.stdin.write('GO\n')
    }
    const device = new SimulatedController({
      dialect: ECC_SIM_1,
      scenario: 'ethernet',
      timeFactor: 0.01,
      transmit: bytes => {
        heard += Buffer.from(bytes).toString('latin1')
        if (waitFor !== null) go()
        else host.stdin.write(`${Buffer.from(bytes).toString('hex')}\n`)
      },
    })
    controller = device
    createInterface({ input: host.stdout }).on('line', line => {
      lines.push(line.slice(0, 40))
      if (line === 'BOOTED') {
        waitFor = 'HW4.xFW32R16\r\n'
        device.powerOn()
      } else if (line === 'RESET') {
        waitFor = 'EVCHARGER'
        go()
      } else if (line.startsWith('> ')) device.receive(Buffer.from(line.slice(2), 'hex'))
    })
    await new Promise(resolve => host.on('close', resolve))
    expect(errors).toBe('')
    expect(lines.at(-1)).toBe('DONE')
  })
})
