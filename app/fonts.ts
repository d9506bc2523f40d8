import localFont from "next/font/local";

/** Public Sans, served from our own origin (strict CSP, no third party). */
export const publicSans = localFont({
  src: "../node_modules/@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2",
  variable: "--font-public-sans",
  weight: "100 900",
  display: "swap",
});
