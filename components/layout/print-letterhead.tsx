/** The head of an official letter, on paper only: the same as in our PDF files (letterheadRow in lib/pdf/rows.ts). */
export function PrintLetterhead({ institution }: { readonly institution: string }) {
  return (
    <p className="mb-6 hidden border-b-4 border-double border-ink pb-2 text-center text-xl font-semibold print:block">
      {institution.toLocaleUpperCase("id")}
    </p>
  );
}
