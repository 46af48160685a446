// Draws resources/icons/icon.svg in all sizes and formats that the packages need. Run it after changing the drawing.
import { readFileSync, writeFileSync } from 'node:fs'
import { chromium } from 'playwright'
import { findBrowser } from './parts/findBrowser.mjs'
import { inProject } from './parts/project.mjs'

const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256]
/** Apple's names for PNG images in an .icns file. */
const ICNS_TYPES = /** @type {const} */ ([
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
])

/**
 * @param {readonly { size: number, png: Buffer }[]} images
 * @returns {Buffer} an .ico file: a header, a directory with 16 bytes for each image, the images
 */
function ico(images) {
  const header = Buffer.alloc(6 + 16 * images.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(images.length, 4)
  let offset = header.length
  for (const [index, { size, png }] of images.entries()) {
    const entry = 6 + 16 * index
    // 0 stands for 256.
    header.writeUInt8(size % 256, entry)
    header.writeUInt8(size % 256, entry + 1)
    header.writeUInt16LE(1, entry + 4)
    header.writeUInt16LE(32, entry + 6)
    header.writeUInt32LE(png.length, entry + 8)
    header.writeUInt32LE(offset, entry + 12)
    offset += png.length
  }
  return Buffer.concat([header, ...images.map(({ png }) => png)])
}

/**
 * @param {readonly { type: string, png: Buffer }[]} images
 * @returns {Buffer} an .icns file: a header, then each image with its type and length
 */
function icns(images) {
  const blocks = images.map(({ type, png }) => {
    const head = Buffer.alloc(8)
    head.write(type, 0, 'latin1')
    head.writeUInt32BE(png.length + 8, 4)
    return Buffer.concat([head, png])
  })
  const body = Buffer.concat(blocks)
  const head = Buffer.alloc(8)
  head.write('icns', 0, 'latin1')
  head.writeUInt32BE(body.length + 8, 4)
  return Buffer.concat([head, body])
}

const executablePath = findBrowser()
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const browser = await chromium.launch({ ...(executablePath === null ? {} : { executablePath }), args })
const page = await browser.newPage()
const svg = readFileSync(inProject('resources', 'icons', 'icon.svg'), 'utf8')

/** @param {number} size in pixels */
async function draw(size) {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`)
  return page.screenshot({ omitBackground: true })
}

/** @type {{ size: number, png: Buffer }[]} */
const icoImages = []
for (const size of ICO_SIZES) icoImages.push({ size, png: await draw(size) })
/** @type {{ type: string, png: Buffer }[]} */
const icnsImages = []
for (const [type, size] of ICNS_TYPES) icnsImages.push({ type, png: await draw(size) })

writeFileSync(inProject('resources', 'icons', 'icon.ico'), ico(icoImages))
writeFileSync(inProject('resources', 'icons', 'icon.icns'), icns(icnsImages))
writeFileSync(inProject('resources', 'icons', 'icon.png'), await draw(512))
writeFileSync(inProject('resources', 'icons', 'page', 'favicon.ico'), ico(icoImages.filter(({ size }) => size <= 48)))
await browser.close()
