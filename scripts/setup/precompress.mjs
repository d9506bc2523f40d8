import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

// What a browser downloads as text; fonts and pictures are compressed already.
const TEXT = new Set([".js", ".css", ".svg", ".json", ".txt"]);
const compress = promisify(brotliCompress);

/**
 * Puts a Brotli twin of each text file below `static` beside it, in `static-br`. Quality 11 takes seconds for a whole
 * build, far too long for an answer, so it is done once here. Not in `static` itself: Next publishes all that lies there.
 */
export async function precompress(buildFolder) {
  const [source, target] = [join(buildFolder, "static"), join(buildFolder, "static-br")];
  rmSync(target, { recursive: true, force: true });
  const names = readdirSync(source, { recursive: true }).filter((name) => TEXT.has(extname(name)));
  await Promise.all(names.map((name) => compressFile(join(source, name), join(target, name))));
}

async function compressFile(from, to) {
  if (!statSync(from).isFile()) return;
  const plain = readFileSync(from);
  const compressed = await compress(plain, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    },
  });
  // A file of a few bytes only grows; Next then sends it as it is.
  if (compressed.length >= plain.length) return;
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, compressed);
}
