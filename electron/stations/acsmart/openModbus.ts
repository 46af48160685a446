import { AppError } from '../../../shared/errors.ts'
import type { Modbus } from './AcSmartClient.ts'

export interface ModbusConnection extends Modbus {
  close(): void
}

/** A Modbus TCP connection. Throws AppError modbus-unreachable. */
export async function openModbus(ip: string, port: number, unit: number, answerMs: number): Promise<ModbusConnection> {
  // Loaded when it is needed: few visits are to an AC SMART.
  const { default: modbus } = await import('modbus-serial')
  const client = new modbus.default()
  client.setID(unit)
  client.setTimeout(answerMs)
  // Each failed question says so itself; without a listener the same error would end the program.
  client.on('error', () => undefined)
  try {
    await client.connectTCP(ip, { port, timeout: answerMs })
  } catch (thrown) {
    client.destroy(() => undefined)
    const reason = thrown instanceof Error ? thrown.message : String(thrown)
    throw new AppError({ code: 'modbus-unreachable', data: { address: `${ip}:${port}`, reason } }, thrown)
  }
  return {
    readHoldingRegisters: (address, length) => client.readHoldingRegisters(address, length),
    writeRegister: (address, value) => client.writeRegister(address, value),
    close: () => client.destroy(() => undefined),
  }
}
