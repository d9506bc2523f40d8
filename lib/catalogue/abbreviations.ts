// How people in regional government shorten the names of positions and offices. These are words for the search and no
// statement of a regulation: nothing here says that a position exists or what it is called. Only what is widely used and
// means one thing; what regulations themselves shorten (ASN, UPT) is found as it stands.
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    sekda: "sekretaris daerah",
    setda: "sekretariat daerah",
    sekwan: "sekretaris dewan perwakilan rakyat daerah",
    setwan: "sekretariat dewan perwakilan rakyat daerah",
    sekdis: "sekretaris dinas",
    sekban: "sekretaris badan",
    sekcam: "sekretaris kecamatan",
    seklur: "sekretaris kelurahan",
    kadis: "kepala dinas",
    kaban: "kepala badan",
    kabag: "kepala bagian",
    kabid: "kepala bidang",
    kasi: "kepala seksi",
    kasie: "kepala seksi",
    kasubag: "kepala subbagian",
    kasubbag: "kepala subbagian",
    kasubid: "kepala subbidang",
    kasubbid: "kepala subbidang",
    irban: "inspektur pembantu",
    dinkes: "dinas kesehatan",
    dinsos: "dinas sosial",
    disdik: "dinas pendidikan",
    dishub: "dinas perhubungan",
  }),
);

/** The search with its abbreviations written out ("sekda pekalongan" → "sekretaris daerah pekalongan"); null without any. */
export function withoutAbbreviations(text: string): string | null {
  let isChanged = false;
  const written = text.replace(/[\p{L}\d]+/gu, (word) => {
    const meaning = ABBREVIATIONS.get(word.toLowerCase());
    isChanged ||= meaning !== undefined;
    return meaning ?? word;
  });
  return isChanged ? written : null;
}
