export function seed(url: string, env?: NodeJS.ProcessEnv): Promise<string>;
