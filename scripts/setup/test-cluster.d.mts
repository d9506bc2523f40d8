export function openTestCluster(): Promise<{ url(database: string): string; stop(): Promise<void> }>;
