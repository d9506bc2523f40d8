import type { Route } from "next";

import { PageLinks } from "@/components/catalogue/page-links";
import { Button, ButtonLink } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import type { ListAsk, ListPart } from "@/lib/events/candidate-list";
import { PAGE_SIZE } from "@/lib/events/candidate-list";

type SearchProps = { readonly path: Route; readonly ask: ListAsk; readonly total: number };

/** Finds candidates by name or target position, never by NIP, which has no place in an address; hidden for a short list. */
export function CandidateSearch({ path, ask, total }: SearchProps) {
  if (total <= PAGE_SIZE && ask.search === "") return null;
  return (
    <form action={path} role="search" className="no-print flex max-w-xl flex-wrap items-end gap-3">
      <div className="min-w-0 grow basis-60">
        <TextField
          name="cari"
          type="search"
          label="Cari peserta"
          hint="Nama atau jabatan target."
          autoComplete="off"
          defaultValue={ask.search}
        />
      </div>
      <Button type="submit" variant="secondary">
        Cari
      </Button>
      {ask.search !== "" && (
        <ButtonLink variant="quiet" href={path}>
          Tampilkan semua
        </ButtonLink>
      )}
    </form>
  );
}

type PartProps = {
  readonly part: ListPart<unknown>;
  readonly ask: ListAsk;
  readonly pathOf: (ask: ListAsk) => Route;
};

/** Says which part of the list is shown, where it is not the whole of it. */
export function PartNote({ part: { found, page, pages }, ask: { search } }: Omit<PartProps, "pathOf">) {
  if (found === 0 && search !== "") return <p>Tidak ada peserta yang cocok dengan “{search}”.</p>;
  if (search === "" && pages === 1) return null;
  return (
    <p className="text-muted">
      {search === "" ? "" : `${found} peserta cocok dengan “${search}”. `}
      {pages > 1 ? `Halaman ${page} dari ${pages}.` : ""}
    </p>
  );
}

/** The other pages of the list. */
export function PartLinks({ part: { page, pages }, ask: { search }, pathOf }: PartProps) {
  return <PageLinks page={page} pages={pages} pathOf={(number) => pathOf({ page: number, search })} />;
}
