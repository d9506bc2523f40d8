export function buildPrograms(buildFolder: string): Promise<void>;
export function programArguments(name: "serve" | "work", env: NodeJS.ProcessEnv): string[];
