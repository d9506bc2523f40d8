import Link from "next/link";

/** What the portal is, where its data comes from and how machines read it. */
export function SiteFooter() {
  return (
    <footer className="no-print mt-16 border-t border-line bg-surface">
      <div className="mx-auto grid max-w-6xl gap-2 px-4 py-8 text-sm text-muted sm:px-6">
        <p className="max-w-prose">
          Isi standar berasal dari peraturan kepala daerah dan selalu menyebut baris dokumen sumbernya. Bila berbeda,
          naskah resmi pada Berita Daerah yang berlaku.
        </p>
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          <li>
            <Link href="/peraturan" className="underline underline-offset-4">
              Peraturan dan dokumen sumber
            </Link>
          </li>
          <li>
            <Link href="/periksa" className="underline underline-offset-4">
              Periksa keaslian laporan
            </Link>
          </li>
          <li>
            <a href="/api/v1/openapi.json" className="underline underline-offset-4">
              API publik (OpenAPI)
            </a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
