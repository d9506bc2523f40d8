export function diffSchema(url: string): Promise<string>;
