"use client";

/** Replaces the whole document when even the layout fails: no component, no style sheet to rely on. */
export default function GlobalError({ error }: { readonly error: Error & { digest?: string } }) {
  return (
    <html lang="id">
      <body>
        <title>Portal gagal dimuat</title>
        <h1>Portal gagal dimuat</h1>
        <p>
          Kesalahan ada pada sistem, bukan pada Anda. Muat ulang halaman; bila berulang, sampaikan kode ini kepada
          admin.
        </p>
        {error.digest && <p>Kode insiden: {error.digest}</p>}
      </body>
    </html>
  );
}
