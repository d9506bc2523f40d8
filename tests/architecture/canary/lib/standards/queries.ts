// server-modules-are-marked: no `import "server-only"`
export const listStandards = [];
