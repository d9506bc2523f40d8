import Link from "next/link";

import { comparisonKey, positionPath } from "@/lib/catalogue/paths";
import type { Counterpart } from "@/lib/comparison/history-queries";
import { comparisonPath, sideOf } from "@/lib/comparison/schema";
import { positionTitle, regulationName } from "@/lib/regulations/labels";

type Props = { readonly counterparts: readonly Counterpart[] };

/** Positions of the regulation before or after that may be this one under another name; nothing where there are none. */
export function Counterparts({ counterparts }: Props) {
  if (counterparts.length === 0) return null;
  return (
    <section aria-labelledby="nama-lain" className="mt-8 grid max-w-3xl gap-2">
      <h2 id="nama-lain">Mungkin jabatan yang sama dengan nama lain</h2>
      <p>Peraturan yang menggantikan atau yang digantikan memuat jabatan dengan nama serupa.</p>
      <ul className="grid list-disc gap-1 pl-6">
        {counterparts.map((counterpart) => (
          <li key={`${counterpart.direction} ${counterpart.position.slug}`}>
            <Entry {...counterpart} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Entry({ own: mine, direction, position, version, regulation }: Counterpart) {
  const own = sideOf(comparisonKey(mine.owner, mine.version));
  const other = sideOf(comparisonKey(position, version));
  const isLater = direction === "AFTER";
  return (
    <>
      {isLater ? "Sesudahnya" : "Sebelumnya"}:{" "}
      <Link prefetch={false} href={positionPath(position)}>
        {positionTitle(position)}
      </Link>{" "}
      ({regulationName(regulation)}).{" "}
      <Link prefetch={false} href={isLater ? comparisonPath(own, other) : comparisonPath(other, own)}>
        Bandingkan dengan {position.name}
      </Link>
    </>
  );
}
