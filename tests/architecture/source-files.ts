import { existsSync, readdirSync } from "node:fs";

/** The project's own modules below these folders; generated code, build output and planted violations are not ours. */
export function sourceFiles(folders: readonly string[]): readonly string[] {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map(
        (file) => `${folder}/${file.replaceAll("\\", "/")}`,
      ),
    )
    .filter((file) => /\.(tsx?|mjs)$/.test(file) && !/^lib\/generated\/|\/canary\/|\/\.next\//.test(file));
}
