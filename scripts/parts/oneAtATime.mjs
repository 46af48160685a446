import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** @param {string} lockFile */
function tryToLock(lockFile) {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    return false
  }
}

/**
 * Runs `work` while no other process of ours does, told by `lockFile`. One that was left by a dead process is taken over.
 * @template Result
 * @param {string} lockFile
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function oneAtATime(lockFile, work) {
  mkdirSync(dirname(lockFile), { recursive: true })
  while (!tryToLock(lockFile)) {
    let owner = Number.NaN
    try {
      owner = Number(readFileSync(lockFile, 'utf8'))
    } catch {
      continue // just released
    }
    // An empty file is one that is being written just now; it has an owner a moment later.
    if (owner > 0 && !isAlive(owner)) rmSync(lockFile, { force: true })
    else await pause(50)
  }
  try {
    return await work()
  } finally {
    rmSync(lockFile, { force: true })
  }
}
