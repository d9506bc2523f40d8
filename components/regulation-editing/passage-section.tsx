import { BodyComments } from "@/components/publication/part-comments";
import { PassageControls } from "@/components/regulation-editing/passage-controls";
import type { PassageProps } from "@/components/regulation-editing/passage-form";
import { PassageForm } from "@/components/regulation-editing/passage-form";
import { SaidRemovals } from "@/components/ui/said-removals";
import type { ReviewCommentView } from "@/lib/publication/part-queries";
import type { Row } from "@/lib/regulation-editing/parts";
import { markOf, numberedList, rowsAt, rowValues } from "@/lib/regulation-editing/parts";
import { keysOf } from "@/lib/regulations/passages";
import type { EditableRegulation } from "@/lib/regulation-editing/queries";

type Props = Pick<PassageProps, "viewerId" | "list" | "of"> & {
  readonly regulation: EditableRegulation;
  readonly comments: readonly ReviewCommentView[];
  readonly title: string;
  readonly hasMarker?: boolean;
  /** Holds one passage at most. */
  readonly isSingle?: boolean;
  /** Its passages have passages below them. */
  readonly isNested?: boolean;
};

/** A list of passages, each a form of its own with the way to move or remove it, and one more to add. */
export function PassageSection({ title, ...list }: Props) {
  const anchor = list.list.replaceAll("/", "-");
  return (
    <section aria-labelledby={anchor} className="grid gap-4">
      <h2 id={anchor}>{title}</h2>
      <Passages {...list} />
    </section>
  );
}

function Passages(props: Omit<Props, "title">) {
  const { regulation, viewerId, list, of, hasMarker = false, isSingle = false } = props;
  const rows = rowsAt(regulation.parts, list) ?? [];
  const keys = keysOf(rows);
  const names = rows.map((row, place) => `${of} ${row.marker?.value ?? place + 1}`);
  const form = { regulation: handedOver(regulation), viewerId, list, hasMarker, of };
  const mayAdd = regulation.state === "DRAFT" && !(isSingle && rows.length > 0);
  return (
    <SaidRemovals
      rows={names.map((name, place) => ({ id: keys[place] ?? "", gone: `Dihapus dari rancangan: ${name}.` }))}
    >
      {rows.length > 0 && (
        <ol className="grid gap-4">
          {rows.map((row, place) => {
            const rowKey = keys[place] ?? "";
            const name = names[place] ?? of;
            return (
              <li key={rowKey} className="grid gap-3 rounded-md border border-line bg-surface p-4">
                <PassageComments {...props} rowKey={rowKey} name={name} />
                <PassageForm {...form} row={shownRow(row, rowKey)} />
                {regulation.state === "DRAFT" && (
                  <PassageControls
                    regulation={regulation.slug}
                    list={list}
                    rowId={rowKey}
                    mark={markOf(rowValues(row))}
                    of={name}
                    place={place + 1}
                    count={rows.length}
                  />
                )}
                {props.isNested && <Below {...props} row={row} rowKey={rowKey} />}
              </li>
            );
          })}
        </ol>
      )}
      {mayAdd && (
        <details className="rounded-md border border-line p-4" open={rows.length === 0 && isSingle}>
          <summary className="min-h-11 cursor-pointer font-semibold">Tambah {of}</summary>
          <div className="mt-3">
            <PassageForm {...form} row={null} />
          </div>
        </details>
      )}
    </SaidRemovals>
  );
}

type CommentsProps = Pick<Props, "regulation" | "comments" | "list"> & {
  readonly rowKey: string;
  readonly name: string;
};

/** Of the passage itself: what stands below it has its own. */
function PassageComments({ regulation, comments, list, rowKey, name }: CommentsProps) {
  const own = `/${numberedList(regulation.parts, list)}/${rowKey}`;
  return <BodyComments comments={comments.filter(({ path }) => path === own)} paths={[own]} title={name} />;
}

type BelowProps = Omit<Props, "title"> & { readonly row: Row; readonly rowKey: string };

function Below({ row, rowKey, ...props }: BelowProps) {
  const marker = row.marker?.value ?? "";
  return (
    <div className="grid gap-4 border-l-4 border-line pl-4">
      <Passages {...props} list={`${props.list}/${rowKey}`} of={`rincian ${marker}`.trim()} isNested={false} />
    </div>
  );
}

/** A form in the browser needs no body of a regulation. */
const handedOver = ({ id, slug, state, isTyped }: EditableRegulation) => ({ id, slug, state, isTyped });

function shownRow(row: Row, id: string) {
  return { id, mark: markOf(rowValues(row)), ...rowValues(row), isCited: row.text.source.length > 0 };
}
