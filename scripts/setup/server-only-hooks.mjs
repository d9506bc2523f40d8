export function resolve(specifier, context, next) {
  if (specifier !== "server-only") return next(specifier, context);
  return { url: "data:text/javascript,export{}", shortCircuit: true };
}
