import type { Route } from "next";
import Link from "next/link";

import { PageLinks } from "@/components/catalogue/page-links";
import { LevelScale } from "@/components/standards/level-scale";
import { Table } from "@/components/ui/table";
import { positionPath } from "@/lib/catalogue/paths";
import { listPath, NO_FILTERS } from "@/lib/catalogue/schema";
import { formatNumber } from "@/lib/core/numbers";
import type { DictionaryDetail, Page, RequiringPosition } from "@/lib/dictionary/queries";
import { dictionaryPath, perOf } from "@/lib/dictionary/schema";
import { POSITION_TIER_LABEL } from "@/lib/regulations/labels";

type Props = {
  readonly competency: DictionaryDetail;
  /** Only those that require this level. */
  readonly level: number | null;
  /** Kept in the links; null for today. */
  readonly asOf: string | null;
  readonly list: Page<RequiringPosition>;
};

/** The positions that require a competency: how many at each level, then each of them. */
export function RequiringPositions({ competency: { code, name, levelCounts }, level, asOf, list }: Props) {
  const total = levelCounts.reduce((sum, { count }) => sum + count, 0);
  const pathOf = (page: number) =>
    dictionaryPath(code, { ...(level !== null && { level }), ...perOf(asOf), halaman: page }) as Route;
  return (
    <section aria-labelledby="jabatan" className="grid gap-3">
      <h2 id="jabatan">{formatNumber(total)} jabatan mensyaratkannya</h2>
      <LevelLinks code={code} total={total} level={level} levelCounts={levelCounts} asOf={asOf} />
      {list.items.length === 0 ? (
        <p className="text-muted">Tidak ada standar berlaku yang mensyaratkan level ini.</p>
      ) : (
        <PositionTable name={name} code={code} positions={list.items} asOf={asOf} />
      )}
      <PageLinks pathOf={pathOf} page={list.page} pages={list.pages} />
    </section>
  );
}

type LevelLinksProps = Pick<DictionaryDetail, "code" | "levelCounts"> & {
  readonly asOf: string | null;
  readonly total: number;
  readonly level: number | null;
};

function LevelLinks({ code, levelCounts, total, level, asOf }: LevelLinksProps) {
  const counted = levelCounts.flatMap((entry) =>
    entry.level === null ? [] : { level: entry.level, count: entry.count },
  );
  if (counted.length === 0) return null;
  return (
    <nav aria-label="Menurut level">
      <ul className="flex flex-wrap gap-2">
        <LevelLink href={dictionaryPath(code, perOf(asOf))} isCurrent={level === null} text="Semua" count={total} />
        {counted.map((entry) => (
          <LevelLink
            key={entry.level}
            href={dictionaryPath(code, { level: entry.level, ...perOf(asOf) })}
            isCurrent={level === entry.level}
            text={`Level ${entry.level}`}
            count={entry.count}
          />
        ))}
      </ul>
    </nav>
  );
}

type LevelLinkProps = {
  readonly href: string;
  readonly isCurrent: boolean;
  readonly text: string;
  readonly count: number;
};

function LevelLink({ href, isCurrent, text, count }: LevelLinkProps) {
  return (
    <li>
      <Link
        href={`${href}#jabatan` as Route}
        prefetch={false}
        aria-current={isCurrent ? "true" : undefined}
        className={`inline-flex min-h-11 items-center rounded-md border px-3 ${
          isCurrent ? "border-accent font-semibold" : "border-line text-accent underline underline-offset-4"
        }`}
      >
        {text}: {formatNumber(count)}
      </Link>
    </li>
  );
}

type TableProps = {
  readonly asOf: string | null;
  readonly name: string;
  readonly code: string;
  readonly positions: readonly RequiringPosition[];
};

function PositionTable({ name, code, positions, asOf }: TableProps) {
  return (
    <Table caption={`Jabatan yang mensyaratkan ${name}`} hideCaption>
      <thead>
        <tr>
          <th scope="col">Jabatan</th>
          <th scope="col">Instansi</th>
          <th scope="col">Jenjang</th>
          <th scope="col">Level</th>
        </tr>
      </thead>
      <tbody>
        {positions.map((position) => (
          <tr key={position.id}>
            <th scope="row">
              <Link
                href={positionPath(position, asOf)}
                prefetch={false}
                className="text-accent underline underline-offset-4"
              >
                {[position.name, position.unit].filter(Boolean).join(", ")}
              </Link>
              {position.followerCount > 0 && <Followers position={position} code={code} asOf={asOf} />}
            </th>
            <td>{position.institution.shortName}</td>
            <td>{POSITION_TIER_LABEL[position.tier]}</td>
            <td>
              <LevelScale
                level={position.level}
                missing={position.isStatement ? "Tanpa level" : "Tidak terbaca pada dokumen sumber"}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

type FollowersProps = { readonly position: RequiringPosition; readonly code: string; readonly asOf: string | null };

/** Positions that follow the standard of this one are in the list of positions, which is by far the longer one. */
function Followers({ position, code, asOf }: FollowersProps) {
  const { institution, tier, level, followerCount } = position;
  const href = listPath({ ...NO_FILTERS, institution: institution.slug, tier, competency: code, level, asOf });
  return (
    <p className="text-sm font-normal">
      <Link href={href} prefetch={false} className="text-muted underline underline-offset-4">
        diikuti {formatNumber(followerCount)} jabatan lain
      </Link>
    </p>
  );
}
