import type { Route } from "next";
import Link from "next/link";

import { PageLinks } from "@/components/catalogue/page-links";
import { LevelScale } from "@/components/standards/level-scale";
import { Button, ButtonLink } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Table } from "@/components/ui/table";
import { withoutListSign } from "@/lib/core/sentences";
import { positionPath } from "@/lib/catalogue/paths";
import { listPath, NO_FILTERS } from "@/lib/catalogue/schema";
import { formatNumber } from "@/lib/core/numbers";
import type { DictionaryDetail } from "@/lib/dictionary/queries";
import type { RequiringPage, RequiringPosition } from "@/lib/dictionary/requiring-queries";
import { dictionaryPath, perOf } from "@/lib/dictionary/schema";
import { POSITION_TIER_LABEL } from "@/lib/regulations/labels";
import { competencyName, UNREADABLE_ALONE } from "@/lib/standards/labels";

type Props = {
  readonly competency: DictionaryDetail;
  /** Only those that require this level. */
  readonly level: number | null;
  /** Only those of institutions whose name has these words; "" for all. */
  readonly institution: string;
  /** Kept in the links; null for today. */
  readonly asOf: string | null;
  readonly list: RequiringPage;
};

/** The positions that require a competency: how many at each level, then each of them. */
export function RequiringPositions({ competency, level, institution, asOf, list }: Props) {
  const { code, name, levelCounts } = competency;
  const total = levelCounts.reduce((sum, { count }) => sum + count, 0);
  const asked = { ...(institution && { q: institution }), ...(level !== null && { level }), ...perOf(asOf) };
  const pathOf = (page: number) => `${dictionaryPath(code, { ...asked, halaman: page })}#jabatan` as Route;
  return (
    <section aria-labelledby="jabatan" className="grid gap-3">
      <h2 id="jabatan">{formatNumber(total)} jabatan mensyaratkannya</h2>
      <LevelLinks competency={competency} total={total} level={level} institution={institution} asOf={asOf} />
      <InstitutionForm code={code} level={level} institution={institution} asOf={asOf} />
      <p role="status">{countText(list, institution)}</p>
      {list.items.length > 0 && (
        <PositionTable name={withoutListSign(name)} code={code} positions={list.items} asOf={asOf} />
      )}
      {list.isCapped && (
        <p className="text-sm text-muted">
          Yang dapat dilihat adalah {formatNumber(list.total)} jabatan pertama, mulai dari level tertinggi. Persempit
          dengan level atau nama instansi.
        </p>
      )}
      <PageLinks pathOf={pathOf} page={list.page} pages={list.pages} />
    </section>
  );
}

function countText({ total, isCapped, page, pages }: RequiringPage, institution: string): string {
  const where = institution === "" ? "" : ` pada instansi bernama “${institution}”`;
  if (total === 0) return `Tidak ada standar berlaku yang mensyaratkannya dengan saringan ini${where}.`;
  const number = isCapped ? `Lebih dari ${formatNumber(total)} jabatan` : `${formatNumber(total)} jabatan`;
  return page > 1 ? `${number}${where}, halaman ${page} dari ${pages}` : `${number}${where}`;
}

type FormProps = Pick<Props, "level" | "institution" | "asOf"> & { readonly code: string };

/** A plain GET form: every narrowed list has an address, and no script is needed. */
function InstitutionForm({ code, level, institution, asOf }: FormProps) {
  const others = { ...(level !== null && { level }), ...perOf(asOf) };
  return (
    <form
      action={`${dictionaryPath(code, {})}#jabatan`}
      method="get"
      role="search"
      aria-label="Jabatan yang mensyaratkannya"
      className="flex flex-wrap items-end gap-3"
    >
      <div className="min-w-60 grow sm:max-w-md">
        <TextField name="q" label="Nama instansi" type="search" defaultValue={institution} />
      </div>
      {Object.entries(others).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit">Saring</Button>
      {institution !== "" && (
        <ButtonLink href={`${dictionaryPath(code, others)}#jabatan` as Route}>Semua instansi</ButtonLink>
      )}
    </form>
  );
}

type LevelLinksProps = Pick<Props, "competency" | "level" | "institution" | "asOf"> & { readonly total: number };

/** Counts of all institutions: they stay what they are while the list below is narrowed. */
function LevelLinks({ competency: { code, levelCounts }, total, level, institution, asOf }: LevelLinksProps) {
  const counted = levelCounts.flatMap((entry) =>
    entry.level === null ? [] : { level: entry.level, count: entry.count },
  );
  if (counted.length === 0) return null;
  const kept = { ...(institution && { q: institution }), ...perOf(asOf) };
  return (
    <nav aria-label="Menurut level">
      <ul className="flex flex-wrap gap-2">
        <LevelLink href={dictionaryPath(code, kept)} isCurrent={level === null} text="Semua" count={total} />
        {counted.map((entry) => (
          <LevelLink
            key={entry.level}
            href={dictionaryPath(code, { level: entry.level, ...kept })}
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
    <Table caption={`Jabatan yang mensyaratkan ${name}`} hideCaption stacks>
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
            <td data-label="Instansi">{position.institution.shortName}</td>
            <td data-label="Jenjang">{POSITION_TIER_LABEL[position.tier]}</td>
            <td data-label="Level">
              <LevelScale level={position.level} missing={position.isStatement ? "Tanpa level" : UNREADABLE_ALONE} />
              {position.namelessRow !== null && (
                <p className="text-sm text-muted">
                  {competencyName({ name: null, ordinal: position.namelessRow || null })}
                </p>
              )}
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
