import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import * as engineGlue from "@prisma/schema-engine-wasm/schema_engine_bg";

import { ROOT } from "./paths.mjs";
import { say, StartFailure } from "./progress.mjs";

// Prisma's own engine from npm: the CLI downloads a native one, which not every machine can (docs/adr/0007).
globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => say(`Mesin skema: ${message}`) };

const FILTERS = { externalTables: [], externalEnums: [] };
const MIGRATIONS = join(ROOT, "prisma/migrations");
const SCHEMA = join(ROOT, "prisma/schema");

/** Runs pending migrations and answers their names. They are recorded where the stock Prisma CLI looks for them. */
export async function applyMigrations(url) {
  return withEngine(url, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({
      filters: FILTERS,
      migrationsList: readMigrations(),
    });
    return appliedMigrationNames;
  });
}

/** The SQL that takes the database at `url` to the Prisma schema; "" when they agree. */
export async function diffSchema(url) {
  return withEngine(url, async (engine) => {
    const { stdout } = await engine.diff({
      from: { tag: "schemaDatasource", files: readSchema(), configDir: ROOT },
      to: { tag: "schemaDatamodel", files: readSchema() },
      script: true,
      shadowDatabaseUrl: null,
      exitCode: null,
      filters: FILTERS,
    });
    return /^-- This is an empty migration/.test(stdout ?? "") ? "" : (stdout ?? "").trim();
  });
}

const INTERNAL_CHAR = 18;
const TEXT = 25;

/**
 * What adapter-pg lacks for the schema engine: it cuts a script at every semicolon, also inside a function's body
 * (PostgreSQL takes it whole, all or nothing), and it does not know the type "char" of the system catalogues.
 */
class EngineAdapter extends PrismaPg {
  opened = [];

  async connect() {
    const adapter = await super.connect();
    this.opened.push(adapter);
    adapter.executeScript = async (script) => {
      await adapter
        .underlyingDriver()
        .query(script)
        .catch((error) => adapter.onError(error));
    };
    teachInternalChar(adapter);
    return adapter;
  }

  async close() {
    await Promise.all(this.opened.map((adapter) => adapter.dispose()));
  }
}

function teachInternalChar(adapter) {
  const [performIO, queryRaw] = [adapter.performIO.bind(adapter), adapter.queryRaw.bind(adapter)];
  const found = new WeakMap();
  adapter.performIO = async (query) => {
    const result = await performIO(query);
    const fields = result.fields.filter(({ dataTypeID }) => dataTypeID === INTERNAL_CHAR);
    found.set(query, new Set(fields.map(({ name }) => name)));
    for (const field of fields) field.dataTypeID = TEXT;
    return result;
  };
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    const isChar = (index) => found.get(query)?.has(result.columnNames[index]);
    const columnTypes = result.columnTypes.map((type, index) => (isChar(index) ? ColumnTypeEnum.Character : type));
    return { ...result, columnTypes };
  };
}

async function withEngine(url, work) {
  const factory = new EngineAdapter({ connectionString: url });
  try {
    return await work(await createEngine(factory));
  } catch (error) {
    throw asFailure(error);
  } finally {
    await factory.close();
  }
}

async function createEngine(factory) {
  await loadWasm();
  const datamodels = readSchema().map(({ path, content }) => [path, content]);
  return engineGlue.SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(factory));
}

let loading;

/** Once per process: the glue code holds on to the memory of the first instance. */
function loadWasm() {
  loading ??= (async () => {
    const glue = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
    const wasm = join(dirname(glue), "schema_engine_bg.wasm");
    const { instance } = await WebAssembly.instantiate(readFileSync(wasm), { "./schema_engine_bg.js": engineGlue });
    engineGlue.__wbg_set_wasm(instance.exports);
    instance.exports.__wbindgen_start();
  })();
  return loading;
}

function readSchema() {
  return namesIn(SCHEMA, (entry) => entry.isFile() && entry.name.endsWith(".prisma")).map((name) => ({
    path: join(SCHEMA, name),
    content: readFileSync(join(SCHEMA, name), "utf8"),
  }));
}

function readMigrations() {
  return {
    baseDir: MIGRATIONS,
    lockfile: { path: "./migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: namesIn(MIGRATIONS, (entry) => entry.isDirectory()).map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(join(MIGRATIONS, name, "migration.sql"), "utf8") },
      },
    })),
  };
}

function namesIn(folder, wanted) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(wanted)
    .map(({ name }) => name)
    .sort();
}

/** The engine speaks English and at length; what a person needs is which migration, and what the database said. */
function asFailure(error) {
  if (isConnectionError(error)) return error;
  const text = error?.message || String(error);
  const migration = /migration_name="([^"]+)"|The `(\S+)` migration/.exec(text)?.slice(1).find(Boolean);
  const where = migration ? `Migrasi ${migration} gagal` : "Migrasi basis data gagal";
  const [answer] = text.split(/^ +0: /m);
  return new StartFailure(`${where}. Jawaban basis data:\n${answer.trim()}`);
}

function isConnectionError(error) {
  return error instanceof StartFailure || typeof error?.code === "string";
}
