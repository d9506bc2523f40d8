import { Table } from "@/components/ui/table";
import type { KindOutline, Placed } from "@/lib/catalogue/outline";
import { anchorOf, isUnreadable } from "@/lib/catalogue/outline";
import type { CompetencyDocument, StandardDocument } from "@/lib/standards/document";
import { COMPETENCY_KIND_LABEL, UNREADABLE, UNREADABLE_NAME } from "@/lib/standards/labels";
import { MAX_LEVEL } from "@/lib/standards/schema";

const LEVELS = Array.from({ length: MAX_LEVEL }, (_, index) => index + 1);

type Props = { readonly standard: StandardDocument; readonly kinds: readonly KindOutline[] };

/** All required levels at a glance: a dot per competency on the scale 1-5, with the number beside it. */
export function LevelOverview({ standard, kinds }: Props) {
  const withLevels = kinds.filter(({ levelled }) => levelled.length > 0);
  return (
    <Table caption="Level yang dipersyaratkan" hideCaption>
      <thead>
        <tr>
          <th scope="col" className="max-sm:!px-2">
            Kompetensi
          </th>
          {LEVELS.map((level) => (
            <th
              key={level}
              scope="col"
              aria-hidden="true"
              className="w-5 !px-0 text-center font-normal text-muted sm:w-9"
            >
              {level}
            </th>
          ))}
          <th scope="col" className="max-sm:!px-2 sm:w-28">
            Level
          </th>
        </tr>
      </thead>
      {withLevels.map(({ kind, levelled }) => (
        <tbody key={kind}>
          <tr>
            <th scope="rowgroup" colSpan={MAX_LEVEL + 2} className="!py-1 text-sm text-muted">
              {COMPETENCY_KIND_LABEL[kind]}
            </th>
          </tr>
          {levelled.map((entry) => (
            <OverviewRow key={entry.path} standard={standard} entry={entry} />
          ))}
        </tbody>
      ))}
    </Table>
  );
}

function OverviewRow({ standard, entry }: { standard: StandardDocument; entry: Placed<CompetencyDocument> }) {
  const { row, path } = entry;
  return (
    <tr>
      <th scope="row" className="!py-1.5 !font-normal max-sm:!px-2">
        <a href={`#${anchorOf(path)}`}>{row.name ?? UNREADABLE_NAME}</a>
      </th>
      {LEVELS.map((level) => (
        <td key={level} aria-hidden="true" className="!px-0 !py-1.5 text-center">
          <Dot level={level} required={row.level} />
        </td>
      ))}
      <td className="!py-1.5 wrap-anywhere max-sm:!px-2">
        {row.level ?? (isUnreadable(standard, `${path}/level`) ? UNREADABLE : "tanpa level")}
      </td>
    </tr>
  );
}

function Dot({ level, required }: { readonly level: number; readonly required: number | null }) {
  const isRequired = level === required;
  return (
    <svg viewBox="6 0 24 18" className="inline-block h-[18px] w-5 align-middle sm:w-9">
      <line x1="0" x2="36" y1="9" y2="9" strokeWidth="1" className="stroke-line" />
      {isRequired ? (
        <circle cx="18" cy="9" r="6" className="fill-accent" />
      ) : (
        <circle cx="18" cy="9" r="1.5" className="fill-line-strong" />
      )}
    </svg>
  );
}
