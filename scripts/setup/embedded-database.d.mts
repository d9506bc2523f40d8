import type { Client } from "pg";

type EmbeddedDatabase = {
  readonly url: string;
  readonly pid: number;
  /** The server ran already and was left as it was. */
  readonly adopted: boolean;
  stop(): Promise<void>;
  relaunch(): Promise<EmbeddedDatabase>;
};

export function openEmbeddedDatabase(folder: string): Promise<EmbeddedDatabase>;
export function createDatabase(serverUrl: string, name: string, template?: string): Promise<void>;
export function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T>;
