import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import { formatPercent } from "@/lib/core/numbers";
import { joinNames } from "@/lib/core/sentences";
import type { Fit } from "@/lib/recap/fit";
import { withoutBandSentence } from "@/lib/recap/labels";
import type { OtherPosition } from "@/lib/recap/queries";

/** How well somebody fits each other position, with what is not known. */
export function OtherPositionsTable({ positions }: { readonly positions: readonly OtherPosition[] }) {
  return (
    <Table caption="Kesesuaian dengan jabatan lain">
      <thead>
        <tr>
          <th scope="col">Jabatan</th>
          <th scope="col">Level yang pernah dinilai</th>
          <th scope="col">Kesesuaian</th>
          <th scope="col">Kategori</th>
          <th scope="col">Di bawah syarat</th>
          <th scope="col">Belum pernah dinilai</th>
        </tr>
      </thead>
      <tbody>
        {positions.map((position) => (
          <Row key={position.standardId} position={position} />
        ))}
      </tbody>
    </Table>
  );
}

function Row({ position: { name, followers, isOwnStandard, fit } }: { readonly position: OtherPosition }) {
  const { overall, band, levels, statements, missing, below } = fit;
  return (
    <tr>
      <th scope="row">
        {name}
        {isOwnStandard && <span className="block text-sm font-normal">Standar yang sama dengan jabatan target.</span>}
        {followers.length > 0 && (
          <details className="text-sm font-normal">
            <summary>Standar yang sama: {followers.length} jabatan lagi</summary>
            <ul className="list-disc pl-5">
              {followers.map((follower) => (
                <li key={follower}>{follower}</li>
              ))}
            </ul>
          </details>
        )}
      </th>
      <td>
        {levels.assessed} dari {levels.required}
      </td>
      <td>{overall === null ? "tidak dapat dibandingkan" : matchText(fit)}</td>
      <td>{band ? <Badge tone="accent">{band.label}</Badge> : (withoutBandSentence(fit) ?? "belum ada")}</td>
      <td>
        <NameList names={below} none={overall === null ? "–" : "tidak ada"} />
      </td>
      <td>
        <NameList names={missing} none="tidak ada" />
        {statements.assessed < statements.required && (
          <p className="text-sm">
            {statements.required - statements.assessed} dari {statements.required} pernyataan teknis
          </p>
        )}
      </td>
    </tr>
  );
}

function matchText({ overall, levels }: Fit): string {
  const percent = overall ? formatPercent(overall.percent) : "–";
  return levels.assessed < levels.required ? `${percent} dari yang pernah dinilai` : percent;
}

const SHOWN = 2;

/** A short list in full, a long one behind its number. */
function NameList({ names, none }: { readonly names: readonly string[]; readonly none: string }) {
  if (names.length === 0) return none;
  if (names.length <= SHOWN) return joinNames(names);
  return (
    <details>
      <summary>{names.length} kompetensi</summary>
      <ul className="list-disc pl-5 text-sm">
        {names.map((name, place) => (
          <li key={`${place} ${name}`}>{name}</li>
        ))}
      </ul>
    </details>
  );
}
