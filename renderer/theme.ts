import { createTheme, type MantineColorsTuple, Switch } from '@mantine/core'

/** The brand's petrol, light to dark. Parts take their colours from the tokens; this names the family for Mantine. */
const petrol: MantineColorsTuple = [
  '#e1eff5',
  '#c3dfea',
  '#9acbde',
  '#7cc7e6',
  '#5bb8dc',
  '#2b8db3',
  '#15718f',
  '#0b5c7d',
  '#084a66',
  '#04212e',
]

/** Mantine's behaviour with our look: sizes, colours and faces come from styles/mantine.css. */
export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 4 },
  colors: { petrol },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'never', // ours, in styles/base.css, is on everything
  components: {
    Modal: { defaultProps: { lockScroll: false, closeOnClickOutside: false, size: 800 } },
    Menu: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'none' } },
    Switch: Switch.extend({
      defaultProps: { withThumbIndicator: false },
      vars: () => ({
        root: {
          '--switch-height': 'var(--cw-switch-height)',
          '--switch-width': 'var(--cw-switch-width)',
          '--switch-thumb-size': 'var(--cw-switch-thumb)',
        },
      }),
    }),
    SegmentedControl: { defaultProps: { withItemsBorders: false, transitionDuration: 0 } },
  },
})
