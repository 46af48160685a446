import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // The icon that browsers ask for by themselves.
  publicDir: fileURLToPath(new URL('../resources/icons/page', import.meta.url)),
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../dist/renderer', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
    // The content security policy lets fonts and styles come from files only.
    assetsInlineLimit: 0,
  },
})
