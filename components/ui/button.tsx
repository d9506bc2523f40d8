import Link from "next/link";
import type { LinkProps } from "next/link";
import type { ComponentProps } from "react";

type Variant = "primary" | "secondary" | "quiet" | "critical";

const BASE =
  "inline-flex min-h-11 items-center justify-center gap-2 rounded-md border px-4 py-2 font-semibold no-underline disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:opacity-60";

const VARIANT: Record<Variant, string> = {
  primary: "border-accent bg-accent text-accent-ink hover:brightness-110",
  secondary: "border-line-strong bg-surface text-ink hover:bg-sunken",
  quiet: "border-transparent bg-transparent text-accent underline underline-offset-4 hover:bg-sunken",
  critical: "border-critical bg-surface text-critical hover:bg-critical-soft",
};

/** The classes of a button, for the few elements that must look like one (a summary, a file label). */
export function buttonClass(variant: Variant = "primary"): string {
  return `${BASE} ${VARIANT[variant]}`;
}

export function Button({
  variant = "primary",
  className = "",
  ...rest
}: ComponentProps<"button"> & { variant?: Variant }) {
  return <button className={`${buttonClass(variant)} ${className}`} {...rest} />;
}

/** A link that looks like a button: for going somewhere, never for changing something. */
export function ButtonLink<RouteType>({
  variant = "secondary",
  className = "",
  ...rest
}: LinkProps<RouteType> & { readonly variant?: Variant }) {
  return <Link className={`${buttonClass(variant)} ${className}`} {...rest} />;
}
