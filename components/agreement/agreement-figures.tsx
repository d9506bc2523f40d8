import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import type { AgreementFindings } from "@/lib/agreement/queries";
import type { Agreement } from "@/lib/agreement/rules";
import { alphaReading, MINIMUM_UNITS } from "@/lib/agreement/rules";
import { formatNumber, formatPercent } from "@/lib/core/numbers";
import { COMPETENCY_KIND_LABEL } from "@/lib/standards/labels";

const TOO_FEW = "terlalu sedikit data";
const NO_VARIATION = "semua nilai sama";
const ALPHA_DECIMALS = 3;

/** Agreement of the whole event and of each competency. */
export function AgreementFigures({ findings }: { readonly findings: AgreementFindings }) {
  const { levels, marks, competencies } = findings;
  return (
    <>
      <section aria-labelledby="keseluruhan" className="grid gap-4">
        <h2 id="keseluruhan">Keseluruhan</h2>
        <p className="max-w-prose text-lg">{overallSentence(levels)}</p>
        {levels.figures === null && levels.units > 0 && <TooFew />}
        <Table caption="Kesepakatan seluruh kegiatan">
          <Head first="Yang dinilai" />
          <tbody>
            <FigureRow title="Level kompetensi" agreement={levels} hasInterval />
            <FigureRow title="Tanda pernyataan teknis" agreement={marks} />
          </tbody>
        </Table>
        <Reading />
      </section>
      <section aria-labelledby="per-kompetensi" className="grid gap-4">
        <h2 id="per-kompetensi">Per kompetensi</h2>
        {competencies.length === 0 ? (
          <p>Belum ada level pada lembar yang terkirim.</p>
        ) : (
          <Table caption="Kesepakatan per kompetensi">
            <Head first="Kompetensi" />
            <tbody>
              {competencies.map(({ code, name, kind, agreement }) => (
                <FigureRow
                  key={code}
                  title={name}
                  kind={COMPETENCY_KIND_LABEL[kind]}
                  agreement={agreement}
                  hasInterval
                />
              ))}
            </tbody>
          </Table>
        )}
      </section>
    </>
  );
}

function overallSentence({ figures, units }: Agreement): string {
  if (units === 0) return "Belum ada nilai yang dapat dibandingkan: setiap peserta dinilai satu asesor per instrumen.";
  if (!figures) return `Baru ${units} nilai yang diberikan dua asesor atau lebih: ${TOO_FEW}.`;
  const shares = `Asesor memberi level yang sama pada ${formatPercent(figures.exact)} pasangan nilai, dan berselisih paling jauh satu level pada ${formatPercent(figures.withinOne)}.`;
  return figures.alpha === null
    ? `${shares} Alfa tidak dapat dihitung karena ${NO_VARIATION}.`
    : `${shares} Alfa ordinal ${alphaText(figures.alpha.ordinal)}: ${alphaReading(figures.alpha.ordinal)}.`;
}

function TooFew() {
  return (
    <Notice title="Mengapa angkanya belum ditampilkan">
      Angka muncul mulai {MINIMUM_UNITS} nilai yang dapat dibandingkan. Di bawah itu satu nilai yang berbeda sudah
      menggeser kesepakatan sepuluh poin persen atau lebih. Batas ini ketetapan portal.
    </Notice>
  );
}

function Head({ first }: { readonly first: string }) {
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        <th scope="col">Dibandingkan</th>
        <th scope="col">n nilai</th>
        <th scope="col">Persis sama</th>
        <th scope="col">Selisih paling jauh 1</th>
        <th scope="col">Alfa nominal</th>
        <th scope="col">Alfa ordinal</th>
        <th scope="col">Alfa interval</th>
      </tr>
    </thead>
  );
}

type RowProps = {
  readonly title: string;
  readonly kind?: string;
  readonly agreement: Agreement;
  /** Levels have distances; marks only an order. */
  readonly hasInterval?: boolean;
};

function FigureRow({ title, kind, agreement: { units, values, alone, figures }, hasInterval = false }: RowProps) {
  return (
    <tr>
      <th scope="row">
        {title}
        {kind && <span className="block text-sm font-normal text-muted">{kind}</span>}
      </th>
      <td>
        {units}
        {alone > 0 && <span className="block text-sm text-muted">{alone} dinilai satu asesor</span>}
      </td>
      <td>{values}</td>
      {figures === null ? (
        <td colSpan={5}>{TOO_FEW}</td>
      ) : (
        <>
          <td>{formatPercent(figures.exact)}</td>
          <td>{hasInterval ? formatPercent(figures.withinOne) : "–"}</td>
          {figures.alpha === null ? (
            <td colSpan={3}>{NO_VARIATION}</td>
          ) : (
            <>
              <td>{alphaText(figures.alpha.nominal)}</td>
              <td>{alphaText(figures.alpha.ordinal)}</td>
              <td>{hasInterval ? alphaText(figures.alpha.interval) : "–"}</td>
            </>
          )}
        </>
      )}
    </tr>
  );
}

function alphaText(alpha: number): string {
  return formatNumber(alpha, ALPHA_DECIMALS);
}

function Reading() {
  return (
    <details className="max-w-prose">
      <summary className="font-semibold">Cara membaca angka ini</summary>
      <ul className="mt-2 list-disc pl-6">
        <li>
          Yang dibandingkan: nilai dua asesor atau lebih atas peserta, instrumen, dan kompetensi yang sama, dari lembar
          yang terkirim.
        </li>
        <li>
          Alfa Krippendorff 1 berarti sepakat sepenuhnya, 0 berarti tidak lebih baik daripada kebetulan, di bawah 0
          berarti berlawanan. Mulai 0,8 dapat diandalkan; 0,667 sampai di bawah 0,8 hanya untuk simpulan sementara.
        </li>
        <li>Batas itu anjuran Krippendorff (2004), bukan ketentuan BKN.</li>
        <li>
          Bila hampir semua nilai sama, alfa dapat rendah walaupun asesor jarang berbeda. Baca bersama persen yang sama.
        </li>
      </ul>
    </details>
  );
}
