import { createServer } from "node:net";

import { tsImport } from "tsx/esm/api";

import { loadEnvironmentFile } from "./database-url.mjs";
import { StartFailure } from "./progress.mjs";

/** The checked environment (lib/core/environment.ts), or a failure that names what is wrong. */
export async function readStartEnvironment() {
  loadEnvironmentFile();
  const environment = await tsImport("../../lib/core/environment.ts", import.meta.url);
  try {
    return environment.readStartEnvironment(process.env);
  } catch (error) {
    if (error.name === "EnvironmentError") throw new StartFailure(error.message);
    throw error;
  }
}

/** Before minutes of work, not after it. */
export function checkPortIsFree({ HOST: host, PORT: port }) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error) => reject(new StartFailure(portProblem(error, { host, port }))));
    server.listen({ host, port }, () => server.close(resolve));
  });
}

function portProblem(error, { host, port }) {
  if (error.code === "EADDRINUSE") {
    return `Porta ${port} di ${host} sudah dipakai program lain. Hentikan program itu, atau pilih porta lain: PORT=3001 npm start`;
  }
  if (error.code === "EACCES") return `Porta ${port} tidak boleh dipakai akun ini. Pilih porta di atas 1023.`;
  return `HOST ${host} bukan alamat mesin ini.`;
}
