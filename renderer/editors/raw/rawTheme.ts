import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

const FORCED = '@media (forced-colors: active)'
const ring = { outline: '3px solid var(--cw-focus)', outlineOffset: '-3px' }

/** Everything from the tokens, so that light, dark and gloves are theirs. */
const look = EditorView.theme({
  '&': {
    height: '100%',
    borderLeft: '3px solid transparent',
    backgroundColor: 'var(--cw-log-bg)',
    color: 'var(--cw-text)',
  },
  // The gutter lies over a ring's left side.
  '&.cm-focused': { ...ring, borderLeftColor: 'var(--cw-focus)' },
  '.cm-scroller': {
    isolation: 'isolate',
    fontFamily: 'var(--cw-mono)',
    fontSize: 'var(--cw-fs-mono)',
    lineHeight: '1.6',
    fontVariantLigatures: 'none',
  },
  '.cm-content': { padding: '6px 0', caretColor: 'var(--cw-text)' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--cw-text)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--cw-info-line)',
  },
  '.cm-activeLine': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--cw-selected) 60%, transparent)' },
  '.cm-gutters': {
    borderRight: '1px solid var(--cw-line-soft)',
    backgroundColor: 'var(--cw-log-bg)',
    color: 'var(--cw-text-3)',
  },
  '.cm-activeLineGutter': { backgroundColor: 'transparent' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: 'transparent',
    outline: '1px solid var(--cw-edge)',
  },
  '.cm-searchMatch': { backgroundColor: 'var(--cw-log-mark)', color: 'var(--cw-text)' },
  '.cm-searchMatch-selected': { outline: '2px solid var(--cw-focus)' },
  '.cm-selectionMatch': { backgroundColor: 'transparent', outline: '1px dotted var(--cw-edge)' },
  '.cm-secret': { color: 'var(--cw-text-2)' },

  '.cm-panels': {
    borderColor: 'var(--cw-line)',
    backgroundColor: 'var(--cw-raised)',
    color: 'var(--cw-text)',
    fontFamily: 'var(--cw-font)',
    fontSize: 'var(--cw-fs-sm)',
  },
  '.cm-panels-top': { borderBottom: '1px solid var(--cw-line)' },
  '.cm-panels-bottom': { borderTop: '1px solid var(--cw-line)' },
  '.cm-panel.cm-search': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px',
    padding: '8px 36px 8px 10px',
  },
  '.cm-panel.cm-search br': { display: 'none' },
  '.cm-panel.cm-search label': {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    minHeight: 'var(--cw-target)',
    fontSize: 'inherit',
  },
  '.cm-panel.cm-search [name=close], .cm-panel.cm-panel-lint [name=close]': {
    minWidth: 'var(--cw-target)',
    minHeight: 'var(--cw-target)',
    border: '1px solid transparent',
    borderRadius: 'var(--cw-r-sm)',
    backgroundColor: 'transparent',
    color: 'inherit',
    fontSize: '18px',
  },
  '.cm-textfield': {
    minHeight: 'var(--cw-ctl-sm)',
    margin: '0',
    border: '1px solid var(--cw-edge)',
    borderRadius: 'var(--cw-r-sm)',
    backgroundColor: 'var(--cw-surface)',
    color: 'var(--cw-text)',
    fontFamily: 'var(--cw-mono)',
    fontSize: 'inherit',
  },
  '.cm-button': {
    minHeight: 'var(--cw-ctl-sm)',
    margin: '0',
    padding: '3px 10px',
    border: '1px solid var(--cw-edge)',
    borderRadius: 'var(--cw-r-md)',
    backgroundColor: 'var(--cw-surface)',
    backgroundImage: 'none',
    color: 'var(--cw-text)',
    fontFamily: 'var(--cw-font)',
    fontSize: 'inherit',
  },
  '.cm-button:hover': { backgroundColor: 'var(--cw-hover)' },
  '.cm-button:focus-visible, .cm-textfield:focus-visible, [name=close]:focus-visible, .cm-diagnosticAction:focus-visible':
    { outline: '3px solid transparent', boxShadow: 'var(--cw-focus-ring)' },

  '.cm-tooltip': {
    border: '1px solid var(--cw-line)',
    borderRadius: 'var(--cw-r-md)',
    backgroundColor: 'var(--cw-surface)',
    boxShadow: 'var(--cw-shadow-up)',
    color: 'var(--cw-text)',
    fontFamily: 'var(--cw-font)',
    fontSize: 'var(--cw-fs-sm)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--cw-mono)', fontSize: 'var(--cw-fs-mono)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { minHeight: 'var(--cw-target)', padding: '2px 8px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--cw-primary)',
    color: 'var(--cw-on-primary)',
  },
  '.cm-completionDetail': { fontFamily: 'var(--cw-font)', fontStyle: 'normal' },
  '.cm-completionInfo': { maxWidth: '320px', padding: '8px 10px' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600' },

  '.cm-diagnostic': {
    padding: '6px 10px',
    borderLeft: '4px solid var(--cw-info-fill)',
    whiteSpace: 'normal',
    maxWidth: '460px',
  },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--cw-err-fill)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--cw-warn-fill)' },
  '.cm-diagnosticAction': {
    display: 'inline-block',
    minHeight: 'var(--cw-target)',
    margin: '6px 6px 0 0',
    padding: '2px 10px',
    border: '1px solid var(--cw-edge)',
    borderRadius: 'var(--cw-r-md)',
    backgroundColor: 'var(--cw-surface)',
    color: 'var(--cw-text)',
    fontFamily: 'var(--cw-font)',
    fontSize: 'inherit',
  },
  '.cm-panel.cm-panel-lint ul': { maxHeight: '120px' },
  '.cm-panel.cm-panel-lint ul [aria-selected]': { backgroundColor: 'var(--cw-selected)', color: 'var(--cw-text)' },
  '.cm-panel.cm-panel-lint ul:focus [aria-selected]': {
    backgroundColor: 'var(--cw-selected)',
    color: 'var(--cw-text)',
  },
  // Wavy lines of the system's own making: in the tokens' colours, which pictures could not have.
  '.cm-lintRange': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy 1.5px',
    textUnderlineOffset: '3px',
    textDecorationSkipInk: 'none',
  },
  '.cm-lintRange-error': { textDecorationColor: 'var(--cw-err-fill)' },
  '.cm-lintRange-warning': { textDecorationColor: 'var(--cw-warn-fill)' },
  '.cm-lintRange-info, .cm-lintRange-hint': { textDecorationColor: 'var(--cw-info-fill)' },
  '.cm-lintRange-active': { backgroundColor: 'var(--cw-selected)' },
  '.cm-lintPoint:after': { borderBottomColor: 'var(--cw-warn-fill)' },
  '.cm-lintPoint-error:after': { borderBottomColor: 'var(--cw-err-fill)' },

  [FORCED]: {
    '&.cm-focused': { outline: '3px solid Highlight' },
    '.cm-cursor': { borderLeftColor: 'CanvasText' },
    '.cm-tooltip, .cm-button, .cm-textfield, .cm-diagnosticAction': { border: '1px solid ButtonText' },
    '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
      forcedColorAdjust: 'none',
      backgroundColor: 'Highlight',
      color: 'HighlightText',
    },
    '.cm-searchMatch': { outline: '2px solid Highlight' },
  },
})

const words = HighlightStyle.define([
  { tag: [tags.tagName, tags.angleBracket, tags.propertyName], color: 'var(--cw-syn-tag)' },
  { tag: [tags.attributeValue, tags.string, tags.number, tags.bool, tags.null], color: 'var(--cw-syn-str)' },
  { tag: [tags.comment, tags.processingInstruction, tags.documentMeta], color: 'var(--cw-syn-com)' },
  { tag: [tags.character, tags.invalid], color: 'var(--cw-chg-text)' },
])

/** How the raw editor looks. */
export const rawTheme: Extension = [look, syntaxHighlighting(words)]
