import { Zip, ZipPassThrough } from "fflate";

type ArchiveFile = { readonly name: string; readonly content: Uint8Array };

/** A ZIP that is made while it is read. The files are stored as they are: a PDF is packed already. */
export function zipStream(files: AsyncIterable<ArchiveFile>): ReadableStream<Uint8Array> {
  const source = files[Symbol.asyncIterator]();
  let zip: Zip;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      zip = new Zip((error, chunk, isLast) => {
        if (error) return controller.error(error);
        controller.enqueue(chunk);
        if (isLast) controller.close();
      });
    },
    async pull() {
      const { done, value } = await source.next();
      if (done) return zip.end();
      const entry = new ZipPassThrough(value.name);
      zip.add(entry);
      entry.push(value.content, true);
    },
    async cancel() {
      await source.return?.();
    },
  });
}
