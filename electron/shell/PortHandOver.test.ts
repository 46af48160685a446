import { describe, expect, it, vi } from 'vitest'
import { PortHandOver } from './PortHandOver.ts'

const contents = { name: 'our window' }
const page = { url: 'app://chargewright/', parent: null }

function handOver() {
  const give = vi.fn()
  return { give, port: new PortHandOver({ contents, give }) }
}

describe('the port to the backend', () => {
  it('is given to our page when it asks', () => {
    const { port, give } = handOver()
    expect(port.request({ sender: contents, senderFrame: page })).toBe(true)
    expect(give).toHaveBeenCalledExactlyOnceWith(page)
  })

  it('is given once to a document, and again to the next one', () => {
    const { port, give } = handOver()
    port.request({ sender: contents, senderFrame: page })
    expect(port.request({ sender: contents, senderFrame: page })).toBe(false)
    port.documentStarted()
    expect(port.request({ sender: contents, senderFrame: page })).toBe(true)
    expect(give).toHaveBeenCalledTimes(2)
  })

  it.each([
    ['other contents', { sender: { name: 'another' }, senderFrame: page }],
    ['a frame inside the page', { sender: contents, senderFrame: { ...page, parent: page } }],
    ['a page of another origin', { sender: contents, senderFrame: { url: 'https://example.com/', parent: null } }],
    ['a name that begins like ours', { sender: contents, senderFrame: { url: 'app://chargewright.x/', parent: null } }],
    ['a frame that is gone', { sender: contents, senderFrame: null }],
  ])('is not given to %s', (_who, request) => {
    const { port, give } = handOver()
    expect(port.request(request)).toBe(false)
    expect(give).not.toHaveBeenCalled()
  })
})
