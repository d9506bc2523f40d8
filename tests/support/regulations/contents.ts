// Invented positions of invented regions, in the words that such regulations use. No person, place or number is real.

export type Kind = "MANAGERIAL" | "SOCIOCULTURAL" | "TECHNICAL";
export type Competency = {
  readonly kind: Kind;
  readonly name: string;
  readonly level: number;
  readonly description: string;
  readonly indicators: readonly string[];
};
export type Importance = "MANDATORY" | "IMPORTANT" | "USEFUL";
export type Requirement = {
  readonly category: "EDUCATION" | "TRAINING" | "EXPERIENCE" | "RANK" | "PERFORMANCE_INDICATOR";
  readonly label: string | null;
  readonly text: string;
  readonly importance: Importance | null;
};
export type Position = {
  readonly name: string;
  readonly group: string;
  readonly affair: string;
  readonly code: string;
  readonly summary: string;
  readonly competencies: readonly Competency[];
  readonly requirements: readonly Requirement[];
};

const competency = (
  kind: Kind,
  name: string,
  level: number,
  description: string,
  ...indicators: readonly string[]
): Competency => ({ kind, name, level, description, indicators });

/** The nine that every position shares, on the level of an administrator, in the words of the national dictionary. */
export const SHARED: readonly Competency[] = [
  competency(
    "MANAGERIAL",
    "Integritas",
    3,
    "Mampu memastikan, menanamkan keyakinan bersama agar anggota yang dipimpin bertindak sesuai nilai, norma, dan etika organisasi",
    "Memastikan anggota yang dipimpin bertindak sesuai dengan nilai, norma, dan etika organisasi;",
    "Mampu untuk memberi apresiasi dan teguran bagi anggota yang dipimpin agar bertindak selaras dengan kode etik;",
    "Melakukan monitoring dan evaluasi terhadap penerapan sikap integritas di dalam unit kerja yang dipimpin.",
  ),
  competency(
    "MANAGERIAL",
    "Kerja Sama",
    3,
    "Efektif membangun tim kerja untuk peningkatan kinerja organisasi",
    "Melihat kekuatan/kelemahan anggota tim, membentuk tim yang tepat, dan mencari solusi yang optimal;",
    "Mengupayakan pengambilan keputusan berdasarkan usulan anggota tim, saling percaya dan saling menghargai;",
    "Membangun aliansi dengan para pemangku kepentingan dalam rangka mendukung penyelesaian target kerja kelompok.",
  ),
  competency(
    "MANAGERIAL",
    "Komunikasi",
    3,
    "Berkomunikasi secara asertif, terampil berkomunikasi lisan/tertulis untuk menyampaikan informasi yang rumit",
    "Menyampaikan suatu informasi yang rumit dengan cara yang tepat, sehingga dapat dipahami oleh pihak lain;",
    "Menyederhanakan topik yang rumit dan sensitif sehingga lebih mudah dipahami dan diterima orang lain;",
    "Membuat laporan tahunan, naskah, dan proposal yang kompleks serta surat resmi yang sistematis.",
  ),
  competency(
    "MANAGERIAL",
    "Orientasi pada Hasil",
    3,
    "Menetapkan target kerja yang menantang bagi unit kerja, memberi apresiasi dan teguran untuk mendorong kinerja",
    "Menetapkan target kinerja unit yang lebih tinggi dari target yang ditetapkan organisasi;",
    "Memberikan apresiasi dan teguran untuk mendorong pencapaian hasil unit kerjanya;",
    "Mengembangkan metode kerja yang lebih efektif dan efisien untuk mencapai target kerja unitnya.",
  ),
  competency(
    "MANAGERIAL",
    "Pelayanan Publik",
    3,
    "Mampu memanfaatkan kekuatan kelompok serta memperbaiki standar pelayanan publik di lingkup unit kerja",
    "Memahami pengaruh dan kekuatan kelompok yang sedang berjalan di organisasi dan dampaknya terhadap unit kerja;",
    "Menggunakan keterampilan lintas organisasi untuk secara efektif memfasilitasi kebutuhan kelompok yang lebih besar;",
    "Mengimplementasikan cara yang efektif untuk memantau dan mengevaluasi masalah yang dihadapi masyarakat.",
  ),
  competency(
    "MANAGERIAL",
    "Pengembangan Diri dan Orang Lain",
    3,
    "Memberikan umpan balik, membimbing",
    "Memberikan tugas yang menantang pada bawahan sebagai media belajar untuk mengembangkan kemampuannya;",
    "Mengamati bawahan dalam mengerjakan tugasnya dan memberikan umpan balik yang objektif dan jujur;",
    "Mendorong kepercayaan diri bawahan dan memberi kesempatan menemukan peluang untuk berkembang.",
  ),
  competency(
    "MANAGERIAL",
    "Mengelola Perubahan",
    3,
    "Membantu orang lain mengikuti perubahan, mengantisipasi perubahan secara tepat",
    "Membantu orang lain dalam melakukan perubahan;",
    "Menyesuaikan prioritas kerja secara berulang jika diperlukan;",
    "Mengantisipasi perubahan yang dibutuhkan oleh unit kerjanya secara tepat.",
  ),
  competency(
    "MANAGERIAL",
    "Pengambilan Keputusan",
    3,
    "Membandingkan berbagai alternatif, menyeimbangkan risiko keberhasilan dalam implementasi",
    "Membandingkan berbagai alternatif tindakan dan implikasinya;",
    "Memilih alternatif solusi yang terbaik, membuat keputusan operasional mengacu pada alternatif;",
    "Menyeimbangkan antara kemungkinan risiko dan keberhasilan dalam implementasinya.",
  ),
  competency(
    "SOCIOCULTURAL",
    "Perekat Bangsa",
    3,
    "Mempromosikan, mengembangkan sikap toleransi dan persatuan",
    "Mempromosikan sikap menghargai perbedaan yang mendorong toleransi dan keterbukaan;",
    "Melakukan pemetaan sosial di masyarakat sehingga dapat memberikan respon yang sesuai dengan budaya yang berlaku;",
    "Bersikap tenang dan menjadi mediator untuk menyelesaikan konflik atau mengurangi dampak negatifnya.",
  ),
];

export const TECHNICAL: readonly Competency[] = [
  competency(
    "TECHNICAL",
    "Pengelolaan Jaringan Irigasi",
    4,
    "Mampu mengevaluasi pengelolaan jaringan irigasi",
    "Mengevaluasi pembagian air pada musim tanam bersama petani dan kelompok tani;",
    "Menyusun pedoman pemeliharaan saluran, pintu air, dan tanggul;",
    "Meyakinkan pemangku kepentingan tentang jadwal giliran air.",
  ),
  competency(
    "TECHNICAL",
    "Pengawasan Mutu Pangan Segar",
    3,
    "Mampu menganalisis mutu pangan segar yang beredar di pasar",
    "Menganalisis hasil uji cepat terhadap sayur, buah, dan ikan;",
    "Membimbing petugas dalam pengambilan contoh di pasar rakyat;",
    "Memberikan saran perbaikan kepada pedagang.",
  ),
];

export const REQUIREMENTS: readonly Requirement[] = [
  { category: "EDUCATION", label: "Jenjang", text: "Sarjana/Diploma IV", importance: "MANDATORY" },
  { category: "EDUCATION", label: "Bidang Ilmu", text: "Pertanian/Teknik Sipil", importance: "IMPORTANT" },
  { category: "TRAINING", label: "Manajerial", text: "Pelatihan Kepemimpinan Administrator", importance: "MANDATORY" },
  { category: "TRAINING", label: "Teknis", text: "Diklat Pengelolaan Irigasi", importance: "USEFUL" },
  { category: "TRAINING", label: "Fungsional", text: "Pelatihan Penyuluh Pertanian", importance: "USEFUL" },
  {
    category: "EXPERIENCE",
    label: null,
    text: "Memiliki pengalaman jabatan dalam bidang pertanian paling kurang 3 (tiga) tahun",
    importance: "IMPORTANT",
  },
  { category: "RANK", label: null, text: "Pembina (IV/a)", importance: null },
  {
    category: "PERFORMANCE_INDICATOR",
    label: null,
    text: "Persentase saluran irigasi dalam kondisi baik",
    importance: null,
  },
];

export const STATEMENTS: readonly string[] = [
  "Menguasai peraturan tentang irigasi;",
  "Mampu menyusun program kerja bidang;",
  "Memahami tata kelola barang milik daerah; dan",
  "Mampu memanfaatkan teknologi informasi.",
];

export const PLAIN_REQUIREMENTS: readonly string[] = [
  "Pendidikan paling rendah Sarjana atau Diploma IV;",
  "Pangkat paling rendah Penata Tingkat I (III/d);",
  "Sehat jasmani dan rohani; dan",
  "Tidak sedang menjalani hukuman disiplin sedang atau berat.",
];

export function positionNamed(name: string): Position {
  return {
    name,
    group: "Administrator",
    affair: "Pertanian",
    code: "3.27.01",
    summary: "Memimpin pelaksanaan kebijakan di bidang prasarana pertanian.",
    competencies: [...SHARED, ...TECHNICAL],
    requirements: REQUIREMENTS,
  };
}
