export function precompress(buildFolder: string): Promise<void>;
