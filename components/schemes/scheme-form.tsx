"use client";

import type { PartView } from "@/components/editing/part-form";
import { PartForm } from "@/components/editing/part-form";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { formatNumber } from "@/lib/core/numbers";
import { EVENT_PURPOSE_LABEL } from "@/lib/events/labels";
import { saveSchemeAction } from "@/lib/schemes/actions";
import { BAND_ROWS, bandField, BOX_FIELDS, boxLimit, WEIGHED_KINDS } from "@/lib/schemes/form";
import type { EditableScheme } from "@/lib/schemes/queries";
import { ROUNDING_RULE, weightsRemark } from "@/lib/schemes/labels";
import type { SchemeSettings } from "@/lib/schemes/schema";
import { COMPETENCY_KIND_LABEL } from "@/lib/standards/labels";

type Props = {
  readonly institutionId: string;
  readonly viewerId: string;
  /** Left out for a new scheme. */
  readonly scheme?: EditableScheme;
};

type PartsProps = { readonly view: PartView; readonly settings: SchemeSettings | undefined };

/** A scheme: what counts how much, and where the categories begin. Saving makes a new version. */
export function SchemeForm({ institutionId, viewerId, scheme }: Props) {
  const code = scheme?.current.code ?? "";
  const settings = scheme?.current.settings;
  const part = { standardId: institutionId, viewerId, rowId: code, mark: scheme?.mark ?? "", isCited: false };
  return (
    <PartForm
      part={part}
      name="skema"
      action={saveSchemeAction}
      submitLabel={scheme ? "Simpan sebagai versi baru" : "Tambah skema"}
    >
      {(view) => (
        <>
          <input type="hidden" name="institutionId" value={institutionId} />
          <Origin view={view} settings={settings} name={scheme?.current.name ?? ""} />
          <Counting view={view} settings={settings} />
          <Bands view={view} settings={settings} />
          <NineBoxFields view={view} settings={settings} />
          <TextField
            {...view.field("validityYears", settings?.validityYears ?? null)}
            label="Masa berlaku hasil (tahun)"
            inputMode="numeric"
            autoComplete="off"
          />
        </>
      )}
    </PartForm>
  );
}

function Origin({ view: { field }, settings, name }: PartsProps & { readonly name: string }) {
  return (
    <>
      <TextField {...field("name", name)} label="Nama skema" autoComplete="off" />
      <SelectField {...field("purpose", settings?.purpose ?? null)} label="Tujuan">
        <option value="">Pilih tujuan</option>
        {Object.entries(EVENT_PURPOSE_LABEL).map(([purpose, label]) => (
          <option key={purpose} value={purpose}>
            {label}
          </option>
        ))}
      </SelectField>
      <TextField
        {...field("legalBasis", settings?.legalBasis ?? null)}
        label="Dasar hukum"
        hint="Peraturan tempat batas dan bobotnya ditetapkan; tercetak pada laporan."
        autoComplete="off"
      />
      <TextArea
        {...field("verificationNote", settings?.verificationNote ?? null)}
        label="Catatan pemeriksaan"
        hint="Tampil pada setiap hasil. Kosongkan setelah angkanya dicocokkan dengan naskah resmi."
        optional
        rows={3}
      />
    </>
  );
}

function Counting({ view, settings }: PartsProps) {
  const remark = weightsRemark(settings?.weights ?? null);
  return (
    <>
      <YesOrNo
        view={view}
        name="capAtRequired"
        label="Batasi pada level yang disyaratkan"
        hint="Ya: kelebihan level pada satu kompetensi tidak menutup kekurangan pada yang lain."
        stored={settings?.capAtRequired ?? true}
      />
      <YesOrNo
        view={view}
        name="countsStatements"
        label="Hitung pernyataan teknis tanpa level"
        hint="Ya: memenuhi 1, sebagian 0,5, belum 0. Tidak: hanya dilaporkan di samping kesesuaian."
        stored={settings?.countsStatements ?? false}
      />
      <fieldset className="grid gap-3" aria-describedby={view.id("weights-hint")}>
        <legend className="font-semibold">Bobot per jenis kompetensi</legend>
        <p id={view.id("weights-hint")} className="text-sm text-muted">
          Kosongkan ketiganya bila setiap level yang disyaratkan dihitung sama. Jenis berbobot 0 dilaporkan tetapi tidak
          dihitung. Bobot bersifat nisbah, sehingga jumlahnya tidak harus 100.
        </p>
        {remark !== null && <p className="text-sm font-semibold text-caution">{remark}</p>}
        <Messages messages={view.errors("weights")} />
        <div className="grid gap-3 sm:grid-cols-3">
          {WEIGHED_KINDS.map((kind) => (
            <TextField
              key={kind}
              {...view.field(`weights.${kind}`, asText(settings?.weights?.[kind]))}
              label={COMPETENCY_KIND_LABEL[kind]}
              inputMode="decimal"
              autoComplete="off"
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}

const asText = (value: number | undefined) => (value === undefined ? null : formatNumber(value));

type AnswerProps = {
  readonly view: PartView;
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly stored: boolean;
};

function YesOrNo({ view: { field }, name, label, hint, stored }: AnswerProps) {
  return (
    <SelectField {...field(name, stored ? "ya" : "tidak")} label={label} hint={hint}>
      <option value="ya">Ya</option>
      <option value="tidak">Tidak</option>
    </SelectField>
  );
}

const COLUMNS = [
  ["code", "Kode"],
  ["label", "Nama"],
  ["minimum", "Mulai dari (%)"],
] as const;

function Bands({ view: { field, errors, id }, settings }: PartsProps) {
  return (
    <fieldset className="grid gap-3" aria-describedby={id("bands-hint")}>
      <legend className="font-semibold">Kategori</legend>
      <p id={id("bands-hint")} className="text-sm text-muted">
        Dari yang tertinggi; yang terakhir mulai dari 0. Baris kosong dilewati. {ROUNDING_RULE}
      </p>
      <Messages messages={errors("bands")} />
      {Array.from({ length: BAND_ROWS }, (_, row) => (
        <div key={row} className="grid gap-3 border-t border-line pt-3 sm:grid-cols-[10rem_1fr_8rem]">
          {COLUMNS.map(([column, label]) => (
            <TextField
              key={column}
              {...field(`bands.${row}.${column}`, bandField(settings?.bands[row], column))}
              label={
                <>
                  {label} <span className="sr-only">kategori {row + 1}</span>
                </>
              }
              inputMode={column === "minimum" ? "decimal" : "text"}
              autoComplete="off"
            />
          ))}
        </div>
      ))}
    </fieldset>
  );
}

const BOX_LABELS = {
  "performance.middle": "Kinerja: sesuai ekspektasi mulai dari",
  "performance.upper": "Kinerja: di atas ekspektasi mulai dari",
  "potential.middle": "Potensial: menengah mulai dari",
  "potential.upper": "Potensial: tinggi mulai dari",
} as const;

function NineBoxFields({ view: { field, id }, settings }: PartsProps) {
  return (
    <fieldset className="grid gap-3" aria-describedby={id("nineBox-hint")}>
      <legend className="font-semibold">Kotak manajemen talenta</legend>
      <p id={id("nineBox-hint")} className="text-sm text-muted">
        Batas 0 sampai 100. Sumbu kinerja adalah nilai kinerja yang diisi pada kegiatan, sumbu potensial kesesuaian
        peserta dalam persen. Kosongkan keempatnya bila skema ini tidak memakai kotak itu.
      </p>
      <div className="grid items-end gap-3 sm:grid-cols-2">
        {BOX_FIELDS.map((limit) => (
          <TextField
            key={limit}
            {...field(`nineBox.${limit}`, asText(boxLimit(settings?.nineBox ?? null, limit) ?? undefined))}
            label={BOX_LABELS[limit]}
            inputMode="decimal"
            autoComplete="off"
          />
        ))}
      </div>
    </fieldset>
  );
}

function Messages({ messages }: { readonly messages: readonly string[] | undefined }) {
  if (!messages) return null;
  return <p className="text-sm font-semibold text-critical">{messages.join(" ")}</p>;
}
