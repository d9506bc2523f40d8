export function buildPortal(env: NodeJS.ProcessEnv): Promise<string>;
