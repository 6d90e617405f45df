import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

/** Lines at least one and a half times the letters, so that stacked Vietnamese marks (Ẵ, ộ) are not clipped. */
const LINES = {
  lineHeightBase100: "15px",
  lineHeightBase200: "18px",
  lineHeightBase300: "21px",
  lineHeightBase400: "24px",
  lineHeightBase500: "30px",
  lineHeightBase600: "36px",
} as const satisfies Partial<Theme>;

const LIGHT: Theme = { ...webLightTheme, ...LINES };
const DARK: Theme = { ...webDarkTheme, ...LINES };

/** Fluent's theme, light or dark, with the line heights of Vietnamese. */
export const paneTheme = (dark: boolean): Theme => (dark ? DARK : LIGHT);
