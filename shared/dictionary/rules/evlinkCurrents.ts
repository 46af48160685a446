import type { Finding } from '../finding.ts'
import { finding, numberOf, type Rule } from './rule.ts'

const FLOORS = ['monophasedLoadSheddingFloorValue', 'triphasedLoadSheddingFloorValue'] as const

/** Derived from EVlink OCPP guide, section 8: a socket never gets more than its station. The guide lost its text about maxIntensityStation. */
export const socketCurrent: Rule = {
  reads: ['maxIntensitySocket', 'maxIntensityStation'],
  check(read) {
    const [socket, station] = [numberOf(read('maxIntensitySocket')), numberOf(read('maxIntensityStation'))]
    return socket !== null && station !== null && station > 0 && socket > station
      ? [finding('maxIntensitySocket', 'warning', 'socket-above-station', { socket, station })]
      : []
  },
}

/**
 * EVlink OCPP guide, section 8: below the floor value the charge is suspended. Derived: a floor above the socket’s current suspends every charge, a set
 * point below the floors suspends as 0 does.
 */
export const floorValues: Rule = {
  reads: [...FLOORS, 'maxIntensitySocket', 'loadSheddingSetPoint'],
  check(read) {
    const socket = numberOf(read('maxIntensitySocket'))
    const setPoint = numberOf(read('loadSheddingSetPoint'))
    const findings: Finding[] = []
    const floors: number[] = []
    for (const key of FLOORS) {
      const floor = numberOf(read(key))
      if (floor === null) continue
      floors.push(floor)
      if (socket !== null && socket > 0 && floor > socket)
        findings.push(finding(key, 'warning', 'floor-above-socket', { floor, socket }))
    }
    const floor = floors.length === 0 ? null : Math.min(...floors)
    if (setPoint !== null && floor !== null && setPoint > 0 && setPoint < floor)
      findings.push(finding('loadSheddingSetPoint', 'warning', 'set-point-below-floor', { setPoint, floor }))
    return findings
  },
}
