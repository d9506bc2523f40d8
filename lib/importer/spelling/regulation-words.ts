// Words that regulations on positions use, from the founding two as mended by hand and from the national dictionary of
// competencies: each is a word of its own, however near another one is. A slip of the scan is none of them.
export const REGULATION_WORDS: ReadonlySet<string> = new Set(
  `abad acara acuan adalah adanya adaptif adat administrasi administrator advokasi agama agar agenda agraria ahli
  ajang ajar akan akibat akibatnya akomodatif akreditasi aktif aktivitas akuntabel akuntabilitas akuntansi
  akurat alam alamat alami aliansi aliran alokasi alternatif alur aman ambang ambil anak analis analisis ancaman
  andal anggapan anggaran anggota angkat angkutan antar antara antisipasi apabila aparatur aplikasi apresiasi
  arah arahan arahkan arsip arsiparis artikel asal asas asertif asesmen asesor aset asing asisten asli aspek
  atas atasan atasannya atau atur aturan audit auditor awal ayah ayat badan bagi bagian bahan bahas bahasa
  bahaya bahwa baik bakat bakti balai balik bandara banding bandingkan bangsa bangun bangunan bantu bantuan
  banyak barang barat batang baru basis batas batasan bawah bawahan bayi beasiswa beberapa beda bekerja belajar
  belakang belanja beli belum bencana benda bendahara bendungan benih bentangan bentuk berada beradaptasi
  beragam berakhir berakibat berani berat berbagai berbagi berbahaya berbasis berbeda berbicara berdampak
  berdasarkan berdaya berdiri berencana berfokus bergerak berguna berhak berhasil berikut berikutnya
  berinisiatif berinovasi berintegritas berinteraksi berisi berita berjalan berkaitan berkala berkarya berkas
  berkelanjutan berkembang berkewajiban berkolaborasi berkompeten berkomunikasi berkontribusi berkoordinasi
  berkualitas berlaku bermanfaat bermartabat bermasyarakat bermutu bernegara bernegosiasi bernilai berorientasi
  berpartisipasi berpedoman berpendapat berpendidikan berpengalaman berpengaruh berperan berperilaku berpikir
  berpotensi berprestasi bersaing bersama bersangkutan bersedia bersifat bersih bersikap bersinergi berstatus
  bersumber bertahap bertanggung bertanya bertindak bertugas bertujuan berulang berupaya berusaha berusia
  berwawasan berwenang berwibawa besar besaran betul biasa biaya bicara bidang bila bimbingan binaan birokrasi
  bisa bisnis blok budaya budidaya bukan bukti bulanan bupati buruk cabang cadangan cair cakupan capai capaian
  cara caranya catatan cekatan cepat cerdas ciptaan ciri cocok contoh contohnya cuaca cukup curah daerah daftar
  dagang daging dalam dalamnya dampak dampaknya dampingan dapat darat dari darurat dasar datang daya debat
  definisi delapan dengan desa desain deskripsi detail dewan dewasa diadakan diajukan diakibatkan dialog diamati
  diambil dianalisis diangkat diarahkan diatur dibahas dibangun dibantu dibentuk diberi diberikan dibina dibuat
  dibutuhkan dicabut dicapai didasarkan didukung dihadapi diharapkan dijabarkan dijadikan dijalankan dikelola
  dikembangkan dikerjakan diketahui diklat dikoordinasikan dilaksanakan dilakukan dilakukannya dilaporkan
  dilatih dilayani dilengkapi dimaksud dimaksudkan dimanfaatkan dimiliki dinamika dinamis dinas dinilai
  dinyatakan dipahami dipantau dipelihara dipenuhi dipercaya diperlukan diperoleh dipersyaratkan
  dipertanggungjawabkan dipimpin diploma direktorat direktur diri dirinya disahkan disampaikan disebut
  disediakan diselenggarakan diselesaikan disepakati disertai disesuaikan disingkat disiplin diskriminatif
  diskusi distribusi disusun ditangani ditempatkan ditemukan ditentukan diterapkan diterbitkan diterima
  diteruskan ditetapkan ditimbulkan ditingkatkan ditugaskan ditunjuk dituntut diubah diuji diukur diundangkan
  diusulkan diutamakan diversifikasi dokumen dosen dukung dukungan dulu dunia efektif efektivitas efisien
  efisiensi ekonomi ekosistem ekspor elektronik emosi empat enam energi entitas epidemi eselon etik etika etos
  evaluasi fakta faktor faktual fasilitasi fauna fenomena fisik fiskal fleksibel flora fokus formal forum
  frustrasi fundamental fungsi fungsional gagasan gambar gangguan ganti garis gaya gedung gejala gelar gelombang
  generasi gerakan gizi golongan gotong gubernur guru hadir halaman halus hambat hambatan hanya harapan harga
  harian harmonis harus hasil hayati hewan hibah hidup hitung hortikultura hubungan hubungannya hukum hukuman
  huruf hutan identifikasi identitas ikan ikatan ikhtisar iklan iklim ilmu imbang implementasi implikasinya
  imunisasi independen indikator individu indonesia industri informal informasi inisiatif inovasi inovatif input
  insentif inspeksi inspektur instalasi instansi instansinya instruksi integritas intensif interaksi intern
  internal investasi irigasi istiadat istimewa jabatan jadwal jalur jaminan jangka jangkauan jarak jaringan jasa
  jasmani jati jawa jawab jelas jembatan jenis jenjang jera jika jujur jumlah juru kabar kabupaten kadang kader
  kaderisasi kaidah kajian kalender kali kalimat kalimatnya kamar kampanye kantor kapal kapan kapasitas karakter
  karakteristik karena karier karya kasus kawan kawasan keadaan keadilan keahlian keamanan kearifan kearsipan
  kebakaran kebangsaan kebebasan keberagaman keberhasilan keberlanjutan kebersamaan kebersihan kebiasaan
  kebijakan kebijaksanaan kebudayaan kebutuhan kecamatan kecepatan kecil kedaruratan kedisiplinan kedua
  kedudukan kegagalan kegiatan kehidupan keistimewaan kejadian kejujuran kejuruan kekayaan kekeliruan kekerasan
  kekuatan kekurangan kelancaran kelas kelautan kelayakan kelebihan kelemahan kelembagaan kelembutan kelestarian
  kelola kelompok kelompoknya keluaran keluarga keluhan kelurahan kemajemukan kemajuan kemampuan kemampuannya
  kemandirian kemarahan kemasyarakatan kematian kemauan kemitraan kemudahan kemudian kemungkinan kenaikan
  kendala kendali kendaraan kepada kepala kepastian kepatuhan kepegawaian kepemilikan kepemimpinan kependidikan
  kependudukan kepentingan kepentingannya kepercayaan keperluan kepribadian kepuasan kepulauan keputusan
  keputusannya keragaman kerajinan keramahan kerangka kerap kerja kerjanya kerjasama kerugian kerukunan
  kerusakan kesadaran kesalahan kesalahpahaman kesatuan kesediaan kesehatan keseimbangan kesejahteraan
  kesekretariatan keselamatan keselarasan keseluruhan kesempatan kesenian kesenjangan kesepahaman kesepakatan
  kesetaraan kesiapan kesiapsiagaan kesimpulan kesulitan ketaatan ketahanan ketat ketelitian ketenagakerjaan
  ketenteraman ketentuan ketepatan keterampilan keterbukaan keterlibatan ketersediaan ketertiban ketidakpastian
  ketika ketua keuangan keunggulan keuntungan keutuhan kewajiban kewaspadaan kewenangan kewilayahan keyakinan
  khas khusus kimia kinerja kini kisaran klarifikasi klasifikasi klinik kode kolaborasi kolaboratif kolam
  kolektif komitmen komoditas kompetensi kompleks komprehensif komputer komunikasi komunitas kondisi konflik
  konsekuensinya konseling konsep konservasi konsisten konsolidasi konstruksi konstruktif konsultan konsultasi
  konsumen konsumsi konteks kontrak kontraktor kontribusi kontrol koordinasi koperasi korban koreksi korupsi
  kota kotamadya kreatif krisis kriteria kritik kritis kualifikasi kualitas kuantitas kuat kultural kumulatif kunci
  kunjungan kurang kurikulum laboratorium ladang lagi lahan lahir lain lainnya laksana laku lama lambat lampau
  lampiran lampu landas landasan langkah langsung lanjut lanjutan laporan larangan latar latihan lawan layanan
  lebih lembaga lembaran lengkap lestari letak level lima limbah lingkungan lingkup lintas lisan literasi
  logistik lokal lokasi lomba luar lulus lulusan lurah madya maha majemuk maju maka makanan makin makro maksimal
  maksud malam malaria mampu mana manajemen manajerial mandiri manfaat mantap manusia masalah masing massal
  masuk masukan masyarakat materi mati media mediasi mediator medis mekanisme melahirkan melaksanakan melakukan
  melakukannya melalui melampaui melanggar melaporkan melatih melawan melayani melebihi melengkapi melestarikan
  melibatkan melihat melindungi meliputi memacu memahami memajukan memakai memandang memandu memanfaatkan
  memantau memasarkan memastikan mematangkan mematuhi membahas membandingkan membangun membantu membawa
  membebaskan membedakan membela membenahi membentuk memberantas memberdayakan memberi memberikan memberlakukan
  membersihkan membiayai membicarakan membimbing membina membuat membuka membutuhkan memecahkan memegang
  memelihara memenangkan memengaruhi memenuhi memeriksa memerintahkan memetakan memfasilitasi memicu memihak
  memikirkan memilih memiliki memimpin memindahkan meminimalkan meminta memisahkan memitigasi memonitor
  memotivasi mempelajari memperbaiki mempercayai mempercepat memperhatikan memperhitungkan memperkaya
  memperkirakan memperkuat memperlihatkan memperluas mempermudah memperoleh mempersiapkan mempertahankan
  mempertanggungjawabkan mempertanyakan mempertimbangkan mempraktikkan memprioritaskan memproduksi mempromosikan
  memproses memproyeksikan memuaskan memulai memusatkan memutuskan memvalidasi memverifikasi menaati menafsirkan
  menahan menaikkan menambah menampilkan menanam menanamkan menangani menanggapi menanggung menangkap menantang
  menarik menata mencakup mencapai mencari mencatat mencegah mencermati mencerminkan menciptakan mencoba
  mendalam mendampingi mendapat mendapatkan mendasari mendata mendayagunakan mendefinisikan mendengar
  mendengarkan mendeskripsikan mendeteksi mendiskusikan mendistribusikan mendokumentasikan mendorong menduduki
  mendukung menekankan menelaah meneladani meneliti menelusuri menempatkan menemukan menemukenali menengah
  menentukan menerapkan menerbitkan menerima menerjemahkan meneruskan menetapkan mengacu mengadakan mengadaptasi
  mengadministrasikan mengajak mengajar mengajukan mengakomodasi mengaktifkan mengakui mengalami mengalihkan
  mengalokasikan mengamankan mengamati mengambil menganalisis mengandung mengangkat mengantisipasi menganut
  mengaplikasikan mengarahkan mengarsipkan mengartikan mengatasi mengatur mengawal mengawasi mengecek
  mengedepankan mengelola mengeluarkan mengemas mengembalikan mengembangkan mengemukakan mengenai mengenal
  mengenali mengendalikan mengerjakan mengerti mengetahui mengetahuinya mengevaluasi menggali menggambarkan
  mengganti menggerakkan menggunakan menghadapi menghadiri menghambat menghapus menghargai menghasilkan
  menghimpun menghindari menghitung menghormati menghubungkan mengidentifikasi mengikuti mengikutsertakan
  mengimbau mengimplementasikan menginformasikan mengingatkan menginginkan menginisiasi menginspirasi
  mengintegrasikan menginterpretasikan menginventarisasi mengirim mengisi mengizinkan mengklasifikasikan
  mengolah mengomunikasikan mengontrol mengoordinasikan mengoptimalkan mengorganisasikan menguasai mengubah
  mengucapkan menguji mengukur mengulas mengumpulkan mengumumkan mengungkapkan mengupayakan mengurangi mengurus
  mengusulkan mengutamakan mengutip menilai menimbang menimbulkan menindaklanjuti meninggalkan meningkatkan
  meninjau menjadi menjaga menjalani menjalankan menjalin menjamin menjangkau menjawab menjelaskan menjembatani
  menolak menonjol menonjolkan menopang mensupervisi menteri menuangkan menugaskan menuju menulis menumbuhkan
  menunda menunjang menunjuk menunjukkan menurunkan menyadari menyajikan menyalurkan menyampaikan
  menyebarluaskan menyebutkan menyederhanakan menyediakan menyeimbangkan menyelamatkan menyelaraskan
  menyelenggarakan menyelesaikan menyelia menyeluruh menyempurnakan menyertai menyesuaikan menyetujui menyiapkan
  menyikapi menyimak menyimpan menyimpang menyimpulkan menyosialisasikan menyumbang menyusui menyusun merancang
  merasa merawat merealisasikan mereka merekam merekomendasikan merencanakan merepresentasikan meresmikan
  merespons merevisi merinci merugikan merujuk merumuskan merupakan mesin meskipun metode mewakili mewaspadai
  mewujudkan meyakinkan milik mineral minimal minimum misi mitigasi mitra modal model monitoring moral motif
  motivasi muda mudah mufakat muka mulai multidimensi multikultural mungkin musim musyawarah mutlak nabati nama
  nasihat nasional naskah navigasi negara negatif negeri netral niaga nilai nomor nonformal nonteknis norma
  nyaman nyata obat objek objektif observasi olahraga oleh ombudsman operasional opini optimal orang organik
  organisasi organisasinya orientasi otomatis otonom otonomi pada padi pagu pahala pajak pakan pakar pakta
  paling pamong panas pandangan panduan panen pangan pangkalan pangkat panitia panjang pantai pantau papan
  paparan para parameter pariwisata parkir partai partisipasi partisipatif pasal pasang pasangan pasar pasien
  pasif pedoman peduli pegawai pejabat pekan pekebun pekerjaan pelabuhan pelajaran pelaksanaan pelaku pelanggan
  pelanggaran pelapor pelaporan pelatih pelatihan pelayan pelayanan pelestarian peliharaan peluang pemahaman
  pemanfaatan pemangku pemangkuan pemantapan pemantauan pemasaran pembagian pembahasan pembangkit pembangunan
  pembantu pembayaran pembebasan pembelajaran pembenahan pembenihan pembentukan pemberantasan pemberdayaan
  pemberian pembiayaan pembibitan pembimbing pembimbingan pembina pembinaan pembuatan pembudidayaan pembuka
  pembukuan pemecahan pemegang pemeliharaan pemenuhan pemeriksa pemeriksaan pemerintah pemerintahan pemetaan
  pemikiran pemilahan pemilihan pemilik pemilu peminjaman pemuda pemulihan pemungutan pemupukan pemusnahan
  pemutakhiran penambahan penanaman penanganan penanganannya penanggulangan penanggung penasihat penata penataan
  pencadangan pencapaian pencarian pencatatan pencegahan pencemaran pendaftaran pendamping pendampingan pendapat
  pendapatan pendataan pendayagunaan pendekatan pendengar penderita pendidikan pendirian pendistribusian
  penduduk penegakan penelaahan penelitian penempatan penempatannya penentuan penerapan penerbitan penerima
  penerimaan penetapan pengabdian pengadaan pengadilan pengaduan pengairan pengajaran pengajuan pengakuan
  pengalaman pengalokasian pengamalan pengamanan pengamat pengamatan pengambilan penganggaran pengangkatan
  pengangkutan pengarahan pengaruh pengaturan pengawas pengawasan pengelola pengelolaan pengeluaran pengembang
  pengembangan pengendali pengendalian pengertian pengetahuan pengetahuannya pengguna penggunaan penghapusan
  penghargaan penghasilan penghijauan penghormatan penghubung penginderaan penginputan pengiriman pengisian
  pengkajian pengobatan pengolah pengolahan pengoperasian pengorganisasian penguasaan penguatan pengujian
  pengukuran pengumpulan pengumuman pengundangan pengungsi pengunjung pengurangan pengurus pengusaha pengusulan
  penilaian peningkatan peninjauan penjabaran penjaga penjaminan penjelasan penjualan penolakan penting
  pentingnya penugasan penuh penularan penulisan penumpang penunjang penunjukan penurunan penutup penyajian
  penyakit penyaluran penyampaian penyebab penyebaran penyediaan penyehatan penyelamatan penyelarasan
  penyelenggara penyelenggaraan penyelenggaranya penyelesaian penyempurnaan penyerahan penyesuaian penyetaraan
  penyiapan penyiaran penyidik penyidikan penyimpanan penyimpangan penyuluh penyuluhan penyusun penyusunan
  penyusutan peraga perahu peralatan peralihan peramalan peran perancang perancangan perangkap perangkat
  perangkatnya perasaan peraturan peraturannya perawat perawatan perbaikan perbandingan perbankan perbatasan
  perbedaan perbendaharaan percakapan percaya percepatan percontohan perdagangan perdamaian peredaran perekat
  perekonomian perempuan perencanaan peresmian pergantian pergaulan perguruan perhatian perhubungan peribadatan
  perikanan perilaku perindustrian peringatan periodik peristiwa perizinan perjanjian perkara perkebunan
  perkembangan perkiraan perkotaan perlakuan perlengkapan perlindungan perlu permainan permasalahan permintaan
  permodalan permohonan permukiman pernah pernyataan peroleh perolehan perorangan perpajakan perpanjangan
  perparkiran perpindahan perpustakaan persaingan persamaan persatuan persediaan persepsi persetujuan persiapan
  personel perspektif persuasif persyaratan pertahanan pertama pertambangan pertanahan pertanggungjawaban
  pertanian pertanyaan pertemuan pertentangan pertimbangan pertukaran pertumbuhan perubahan perubahannya
  perumahan perumusan perundang perundangan perusahaan perwakilan perwujudan pesan peserta peta petani peternak
  peternakan petugas petunjuk piagam pidana pidato pihak pikir pikiran pilihan pimpinan pinjaman pintu pohon
  pokok pola polisi politik polusi populasi posisi posyandu potensi praja prakarsa prakiraan praktis praktisi
  pranata prasarana pratama preferensi presentasi prestasi preventif pribadi prima primer prinsip prinsipnya
  prioritas prioritasnya proaktif produk produksi produktif produktivitas profesi profesional profesionalisme
  program proporsional proposal prosedur proses prospek provinsi proyek proyeksi psikologi puas publik pulau
  puluh puncak pungutan pupuk puskesmas pustaka pustakawan radiasi ragam rahmat rakyat ramah rambu rancangan
  rangka rangkaian rapat rasional rawat realisasi reformasi regulasi reguler rehabilitasi rekam rekan
  rekomendasi rekonsiliasi rekonstruksi rekreasi relasi relawan relevan rencananya rendah republik resep resmi
  resolusi responsif restorasi retribusi revisi rias rinci ringkas risiko rohani ruang ruas rugi rujukan rukun
  rumit rumpun rumusan rusak saat sadar sains salah salinan saling salur saluran sama sampah sampai sampel
  sangat sanggup sanitasi sanksi santun sarana sarat sarjana sasaran satu satuan satwa sawah sayur sebab sebagai
  sebagaimana sebagian sebar sebelum sebelumnya sebesar sebuah secara sedang sederhana segala sehat sehingga
  sejahtera sejak sejalan sejarah sekarang sekitar sekitarnya sekolah sekretaris seksama seksi sektoral sekurang
  selain selaku selama selanjutnya selaras seleksi selesai selisih seluruh semakin semangat seminar sempurna
  semua senantiasa sendi sendiri sengketa seni senior sensitif sentra seorang sepakat sepanjang seperti sepuluh
  seragam serah serapan serbaguna sering serius serta sertifikasi sertifikat sesama seseorang sesuai sesudah
  setara setelah setempat setia setiap setingkat sewa siaga siang siap siaran sidang sikap siklus simpan
  simpanan simulasi sinergi singkat sinkron sinkronisasi sipil sirkulasi sisa sistem sistematis situasi situs
  skala skema soal solusi solusinya sopan sosial sosialisasi sosio sosok spasial spesialisasi spesifik sponsor
  stabil stabilitas staf standar statistik status statusnya strategi strategis struktur struktural studi suasana
  suatu subjek subsidi substansi substantif sudah sudut sukarela suku sulit sumber sungai supervisi suplai surat
  survei surveilans susunan swadaya syarat taat tabel tabungan tahan tahun tahunan tajam takaran taktis tambahan
  tampil tampilan tanah tanam tanaman tanda tandan tangan tanggal tanggap tanggapan tangguh tanggul tanggung
  tanpa taraf target tarif tata tataran tawar teguh teguran tekanan teknik teknis teknisi teknologi tekun telaah
  teladan telah telekomunikasi teliti teman tempat tempatnya temuan tenaga tenang tengah tenggang tentang
  tenteram tepat tepi terakhir terampil terang terarah terbaik terbatas terbit terbuat terbuka tercantum
  tercapainya tercipta terdakwa terdampak terdapat terdekat terdepan terdiri terencana terhadap terhindar
  terintegrasi terjadi terjadinya terjaga terjamin terjangkau terkait terkecil terkena terkendali terkini
  terkoordinasi terlaksana terlaksananya terlambat terlatih terlibat terlindungi termasuk ternak terobosan
  terorganisasi terpadu terpantau terpelihara terpengaruh terpenuhi terpenuhinya terpercaya terpidana terpilih
  terpisahkan tersampaikan tersangka tersebut tersedia tersedianya tersendiri tersusun tersusunnya tertentu
  tertib tertinggi tertulis terukur terus terutama terwujud terwujudnya tetap tidak tiga timbulnya timur tindak
  tindakan tindakannya tinggi tingkat tinjauan titik tokoh tolak toleransi tolong tontonan topik total tradisi
  tradisional transaksi transformasi transmigrasi transparan transportasi triwulan tubuh tugas tugasnya tuhan
  tujuan tujuh tulis tulisan tulus tumbuh tumbuhan tuntas tuntutan turun turut tutur uang ucapan ujian ukur
  ulama ulang ulasan umat umpama umpan umum undang undangan unggas unggul unit unitnya universal universitas
  unsur untuk untung upacara upah upaya uraian urusan urut urutan usaha usahanya usia usul usulan utama utara
  validasi validitas variabel variasi verifikasi versi veteriner visi vital volume wabah wajah wajar wakil waktu
  walikota warga warisan waspada wawasan wewenang wewenangnya wilayah wirausaha wisata wujud yaitu yakin yakni
  yang yuridis zaman zona`.split(/\s+/),
);
