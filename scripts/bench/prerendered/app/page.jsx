export const dynamic = "force-static";

const SENTENCE = "Menerapkan prinsip pelayanan publik sesuai dengan standar kompetensi jabatan. ";

/** As long as the page that it is compared with. */
export default function Page() {
  return (
    <main>
      <h1>Halaman pembanding</h1>
      <p>{SENTENCE.repeat(Math.ceil(Number(process.env.BENCH_TEXT) / SENTENCE.length))}</p>
    </main>
  );
}
