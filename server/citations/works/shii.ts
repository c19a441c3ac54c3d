import type { Work } from '../model';

const hadith = "Shi'i hadith collection";
const tafsir = "Shi'i commentary on the Qur'an";
const prayers = "Shi'i prayers and visitations";
const saduq = 'al-Shaykh al-Saduq (Ibn Babawayh)';
const tusi = 'al-Shaykh al-Tusi';
const mufid = 'al-Shaykh al-Mufid';

export const shiiWorks: readonly Work[] = [
  {
    key: 'nahj', title: 'Nahj al-Balagha', original: 'نهج البلاغة', author: 'al-Sharif al-Radi (compiler)', period: 'd. 1015',
    genre: "Sermons, letters and sayings of Ali ibn Abi Talib", divisions: ['sermon'],
    spellings: ['Nahjul Balagha', 'Nahj-ul-Balaghah', 'Nahj ol-Balagheh', 'Peak of Eloquence', 'Path of Eloquence', 'Way of Eloquence', 'نهج البلاغه'],
    limits: { sermon: 241, letter: 79, saying: 489 },
  },
  {
    key: 'kafi', title: 'al-Kafi', original: 'الكافي', author: "Muhammad ibn Ya'qub al-Kulayni", period: 'd. 941', genre: hadith,
    spellings: ['Kafi', 'Usul al-Kafi', 'Usul-e Kafi', 'Furu al-Kafi', 'Rawdat al-Kafi', 'Rawdah al-Kafi', 'Rawda of al-Kafi', 'The Sufficient', 'اصول کافی', 'فروع کافی', 'روضه کافی', 'أصول الكافي', 'الفروع من الكافي', 'کافی'],
    volumes: 8, divisions: ['volume', 'page', 'hadith'],
  },
  {
    key: 'faqih', title: 'Man la yahduruh al-faqih', original: 'من لا يحضره الفقيه', author: saduq, period: 'd. 991', genre: hadith,
    spellings: ['Man la yahduruhu al-Faqih', 'Man la yahzuruhul faqih', 'Man la Yahdhuruhu al-Faqih', 'Al-Faqih', 'من لایحضره الفقیه', 'الفقيه'],
    volumes: 4, divisions: ['volume', 'page', 'hadith'],
  },
  {
    key: 'tahdhib', title: 'Tahdhib al-ahkam', original: 'تهذيب الأحكام', author: tusi, period: 'd. 1067', genre: hadith,
    spellings: ['Tahzib al-Ahkam', 'al-Tahdhib', 'Tahzeeb ul Ahkam', 'The Refinement of the Laws', 'التهذيب'], volumes: 10, divisions: ['volume', 'page', 'hadith'],
  },
  {
    key: 'istibsar', title: 'al-Istibsar', original: 'الاستبصار', author: tusi, period: 'd. 1067', genre: hadith,
    spellings: ['Istibsar', 'Al-Istibsar fima ukhtulifa min al-akhbar'], volumes: 4, divisions: ['volume', 'page', 'hadith'],
  },
  {
    key: 'bihar', title: 'Bihar al-anwar', original: 'بحار الأنوار', author: 'Muhammad Baqir al-Majlisi', period: 'd. 1699', genre: hadith,
    spellings: ['Beharul Anwar', 'Bihar', 'Bahar al-Anvar', 'Oceans of Lights', 'Seas of Lights', 'بحارالانوار', 'بحار'], volumes: 111, divisions: ['volume', 'page', 'hadith'],
  },
  {
    key: 'wasail', title: "Wasa'il al-Shi'a", original: 'وسائل الشيعة', author: 'al-Hurr al-Amili', period: 'd. 1693', genre: hadith,
    spellings: ['Wasael al-Shia', 'Vasael al-Shiah', 'Wasail ush Shia', "Wasa'il", 'وسائل', "Tafsil wasa'il al-shi'a"], volumes: 30, divisions: ['volume', 'page', 'hadith'],
  },
  {
    key: 'mustadrak-wasail', title: "Mustadrak al-wasa'il", original: 'مستدرك الوسائل', author: 'Husayn Nuri Tabarsi', period: 'd. 1902', genre: hadith,
    spellings: ['Mostadrak al-Vasael', "Mustadrak Wasa'il al-Shi'a", 'مستدرک الوسائل'], divisions: ['volume', 'page', 'hadith'],
  },
  {
    key: 'tuhaf', title: "Tuhaf al-'uqul", original: 'تحف العقول', author: 'Ibn Shu\'ba al-Harrani', period: '10th century', genre: hadith,
    spellings: ['Tohaf al-Uqul', 'Tuhaf ul Uqool', 'Tohaf ol-Oghul', "Tuhaf al-'uqul 'an al al-rasul", 'Masterpieces of the Mind', 'Gifts of the Intellects'], divisions: ['page'],
  },
  {
    key: 'manaqib', title: 'Manaqib Al Abi Talib', original: 'مناقب آل أبي طالب', author: 'Ibn Shahrashub', period: 'd. 1192', genre: "Lives and merits of the family of Ali ibn Abi Talib",
    spellings: [
      'Manaqib', 'Manaqib Aal Abi Talib', 'Managheb', 'Manaqib Ibn Shahrashub', "Characteristics of Ali ibn Abi Talib's Household", 'Virtues of the Household of Abi Talib',
      'Merits of the Family of Abu Talib', 'مناقب', 'مناقب آل ابی طالب', 'مناقب ابن شهرآشوب',
    ],
    divisions: ['volume', 'page'],
  },
  {
    key: 'sahifa', title: 'al-Sahifa al-Sajjadiyya', original: 'الصحيفة السجادية', author: 'Ali ibn al-Husayn Zayn al-Abidin', period: 'd. 713', genre: prayers,
    spellings: ['Sahifa Sajjadiya', 'Sahifah al-Kamilah', 'Sahifeh Sajjadieh', 'Sahifeh-ye Sajjadiyeh', 'Sahifat al-Sajjadiyya', 'Al-Sahifa al-kamila al-Sajjadiyya', 'Psalms of Islam', 'صحیفه سجادیه', 'صحیفه'],
    divisions: ['supplication'], limits: { supplication: 54 },
  },
  {
    key: 'mafatih', title: 'Mafatih al-jinan', original: 'مفاتيح الجنان', author: 'Abbas Qumi', period: 'd. 1941', genre: prayers,
    spellings: ['Mafatihul Jinan', 'Mafateeh al-Janan', 'Mafatih', 'Keys to the Heavens', 'Keys to Paradise', 'مفاتیح'], divisions: ['page'],
  },
  {
    key: 'ghurar', title: 'Ghurar al-hikam', original: 'غرر الحكم', author: 'Abd al-Wahid al-Amidi', period: '12th century', genre: 'Sayings of Ali ibn Abi Talib',
    spellings: ['Ghurar al-hikam wa durar al-kalim', 'Ghorar al-Hekam', 'Ghurarul Hikam', 'Exalted Aphorisms', 'غرر'], divisions: ['hadith'],
  },
  {
    key: 'kamil-ziyarat', title: 'Kamil al-ziyarat', original: 'كامل الزيارات', author: 'Ibn Qulawayh', period: 'd. 979', genre: prayers,
    spellings: ['Kamil uz-Ziyarat', 'Kamel al-Ziarat'], divisions: ['page', 'hadith'],
  },
  {
    key: 'uyun', title: "'Uyun akhbar al-Rida", original: 'عيون أخبار الرضا', author: saduq, period: 'd. 991', genre: hadith,
    spellings: ['Uyun Akhbar al-Ridha', 'Oyoun Akhbar al-Reza', 'Uyun al-Akhbar', 'عیون اخبار الرضا'], volumes: 2, divisions: ['volume', 'page', 'hadith'],
  },
  {
    key: 'amali', title: 'al-Amali', original: 'الأمالي', author: saduq, period: 'd. 991', genre: hadith,
    spellings: ['Amali', 'Amali al-Saduq', 'Amali of Saduq', 'Amali of Shaykh Saduq', 'al-Amali lil-Saduq', 'امالی صدوق', 'امالی شیخ صدوق', 'امالی'], divisions: ['page', 'hadith'],
  },
  {
    key: 'amali-tusi', title: 'Amali al-Tusi', original: 'أمالي الطوسي', author: tusi, period: 'd. 1067', genre: hadith,
    spellings: ['Amali of Tusi', 'Amali of Shaykh Tusi', 'al-Amali lil-Tusi', 'امالی طوسی', 'امالی شیخ طوسی'], divisions: ['page', 'hadith'],
  },
  {
    key: 'amali-mufid', title: 'Amali al-Mufid', original: 'أمالي المفيد', author: mufid, period: 'd. 1022', genre: hadith,
    spellings: ['Amali of Mufid', 'Amali of Shaykh Mufid', 'al-Amali lil-Mufid', 'امالی مفید', 'امالی شیخ مفید'], divisions: ['page', 'hadith'],
  },
  { key: 'khisal', title: 'al-Khisal', original: 'الخصال', author: saduq, period: 'd. 991', genre: hadith, spellings: ['Khisal', 'Khesal', 'خصال'], divisions: ['volume', 'page', 'hadith'] },
  {
    key: 'ilal', title: "'Ilal al-shara'i'", original: 'علل الشرائع', author: saduq, period: 'd. 991', genre: hadith,
    spellings: ["Ilal al-Sharai", "Elal al-Sharaye", 'علل الشرایع'], divisions: ['volume', 'page', 'hadith'],
  },
  { key: 'tawhid', title: 'Kitab al-Tawhid', original: 'كتاب التوحيد', author: saduq, period: 'd. 991', genre: hadith, spellings: ['al-Tawhid of Saduq', 'Tawhid al-Saduq', 'توحید صدوق'], divisions: ['page', 'hadith'] },
  {
    key: 'maani', title: "Ma'ani al-akhbar", original: 'معاني الأخبار', author: saduq, period: 'd. 991', genre: hadith,
    spellings: ['Maani al-Akhbar', 'Meaning of Traditions', 'معانی الاخبار'], divisions: ['page', 'hadith'],
  },
  {
    key: 'kamal-din', title: 'Kamal al-din', original: 'كمال الدين', author: saduq, period: 'd. 991', genre: hadith,
    spellings: ["Kamal al-din wa tamam al-ni'ma", 'Kamaluddin', 'Ikmal al-Din', 'کمال الدین'], divisions: ['volume', 'page', 'hadith'],
  },
  {
    key: 'thawab', title: "Thawab al-a'mal", original: 'ثواب الأعمال', author: saduq, period: 'd. 991', genre: hadith,
    spellings: ['Savab al-Amal', "Thawabul Amaal", 'ثواب الاعمال'], divisions: ['page', 'hadith'],
  },
  { key: 'irshad', title: 'Kitab al-Irshad', original: 'الإرشاد', author: mufid, period: 'd. 1022', genre: 'Lives of the twelve Imams', spellings: ['al-Irshad', 'Irshad of Mufid', 'Book of Guidance', 'ارشاد مفید', 'الارشاد'], divisions: ['volume', 'page'] },
  { key: 'ikhtisas', title: 'al-Ikhtisas', original: 'الاختصاص', author: mufid, period: 'd. 1022', genre: hadith, spellings: ['Ikhtisas'], divisions: ['page'] },
  { key: 'mahasin', title: 'al-Mahasin', original: 'المحاسن', author: 'Ahmad ibn Muhammad al-Barqi', period: 'd. c. 893', genre: hadith, spellings: ['Mahasin', 'al-Mahasin of Barqi', 'محاسن برقی'], divisions: ['volume', 'page', 'hadith'] },
  { key: 'basair', title: "Basa'ir al-darajat", original: 'بصائر الدرجات', author: 'al-Saffar al-Qummi', period: 'd. 903', genre: hadith, spellings: ['Basair al-Darajat', 'Basaer al-Darajat', 'بصائر'], divisions: ['page', 'hadith'] },
  { key: 'ihtijaj', title: 'al-Ihtijaj', original: 'الاحتجاج', author: 'Abu Mansur Ahmad al-Tabrisi', period: '12th century', genre: 'Debates of the Prophet and the Imams', spellings: ['Ihtijaj', 'Ehtejaj', 'احتجاج طبرسی'], divisions: ['volume', 'page'] },
  {
    key: 'makarim', title: 'Makarim al-akhlaq', original: 'مكارم الأخلاق', author: 'al-Hasan ibn al-Fadl al-Tabrisi', period: '12th century', genre: "Shi'i ethics",
    spellings: ['Makaremul Akhlaq', 'Makarem al-Akhlagh', 'Nobilities of Character'], divisions: ['page'],
  },
  { key: 'kashf-ghumma', title: 'Kashf al-ghumma', original: 'كشف الغمة', author: 'Ali ibn Isa al-Irbili', period: 'd. 1293', genre: 'Lives of the twelve Imams', spellings: ["Kashf al-Ghumma fi ma'rifat al-a'imma", 'Kashf ul-Ghommah'], divisions: ['volume', 'page'] },
  { key: 'iqbal', title: "Iqbal al-a'mal", original: 'إقبال الأعمال', author: 'Ibn Tawus', period: 'd. 1266', genre: prayers, spellings: ['Iqbal al-Amal', 'Eqbal al-Amal', 'Iqbal of Ibn Tawus', 'اقبال الاعمال'], divisions: ['volume', 'page'] },
  { key: 'luhuf', title: 'al-Luhuf', original: 'اللهوف', author: 'Ibn Tawus', period: 'd. 1266', genre: 'Account of Karbala', spellings: ['Luhuf', 'Lohoof', 'Lohouf', 'al-Malhuf', 'لهوف'], divisions: ['page'] },
  { key: 'misbah', title: 'Misbah al-mutahajjid', original: 'مصباح المتهجد', author: tusi, period: 'd. 1067', genre: prayers, spellings: ['Mesbah al-Motahajjed', 'Misbah al-mutahajjid wa silah al-muta\'abbid'], divisions: ['page'] },
  { key: 'misbah-sharia', title: "Misbah al-shari'a", original: 'مصباح الشريعة', genre: "Shi'i ethics", spellings: ['Misbah al-Shariah', 'The Lantern of the Path', 'مصباح الشریعه'], divisions: ['page', 'chapter'] },
  { key: 'bisharat', title: 'Bisharat al-Mustafa', original: 'بشارة المصطفى', author: 'Imad al-Din al-Tabari', period: '12th century', genre: hadith, spellings: ['Basharat al-Mustafa', 'بشاره المصطفی'], divisions: ['page'] },
  { key: 'sharh-nahj', title: 'Sharh Nahj al-Balagha', original: 'شرح نهج البلاغة', author: "Ibn Abi al-Hadid", period: 'd. 1258', genre: 'Commentary on Nahj al-Balagha', spellings: ['Sharh of Nahj al-Balagha', 'Sharh Ibn Abi al-Hadid', 'شرح نهج البلاغه', 'شرح ابن ابی الحدید'], volumes: 20, divisions: ['volume', 'page'] },
  { key: 'mizan', title: 'Tafsir al-Mizan', original: 'الميزان في تفسير القرآن', author: "Muhammad Husayn Tabataba'i", period: 'd. 1981', genre: tafsir, spellings: ['al-Mizan', 'Al-Mizan fi tafsir al-Quran', 'Tafsir-e Mizan', 'المیزان', 'تفسیر المیزان'], volumes: 20, divisions: ['volume', 'page'] },
  { key: 'mizan-hikma', title: 'Mizan al-hikma', original: 'ميزان الحكمة', author: 'Muhammad Muhammadi Rayshahri', period: 'd. 2022', genre: hadith, spellings: ['Mizan al-Hikmah', 'Mizan ul-Hekmah', 'Scale of Wisdom', 'میزان الحکمه'], divisions: ['volume', 'page', 'hadith'] },
  { key: 'majma', title: "Majma' al-bayan", original: 'مجمع البيان', author: 'al-Fadl ibn al-Hasan al-Tabrisi', period: 'd. 1153', genre: tafsir, spellings: ["Majmaul Bayan", "Majma' ul-Bayan fi tafsir al-Quran", 'Tafsir Majma al-Bayan', 'تفسیر مجمع البیان'], volumes: 10, divisions: ['volume', 'page'] },
  { key: 'tibyan', title: 'al-Tibyan', original: 'التبيان', author: tusi, period: 'd. 1067', genre: tafsir, spellings: ['Tafsir al-Tibyan', 'al-Tibyan fi tafsir al-Quran', 'Tebyan', 'تفسیر تبیان'], volumes: 10, divisions: ['volume', 'page'] },
  { key: 'tafsir-qummi', title: 'Tafsir al-Qummi', original: 'تفسير القمي', author: 'Ali ibn Ibrahim al-Qummi', period: '10th century', genre: tafsir, spellings: ['Tafsir Qomi', 'Tafsir of Ali ibn Ibrahim', 'تفسیر قمی', 'تفسیر علی بن ابراهیم'], volumes: 2, divisions: ['volume', 'page'] },
  { key: 'tafsir-ayyashi', title: "Tafsir al-'Ayyashi", original: 'تفسير العياشي', author: "Muhammad ibn Mas'ud al-Ayyashi", period: '10th century', genre: tafsir, spellings: ['Tafsir Ayyashi', 'تفسیر عیاشی'], divisions: ['volume', 'page', 'hadith'] },
  { key: 'nur-thaqalayn', title: 'Nur al-thaqalayn', original: 'نور الثقلين', author: 'Abd Ali al-Huwayzi', period: 'd. c. 1700', genre: tafsir, spellings: ['Tafsir Nur al-Thaqalayn', 'Noor al-Saqalain', 'Nur us-Saqalayn', 'نورالثقلین'], divisions: ['volume', 'page', 'hadith'] },
  { key: 'nemuneh', title: 'Tafsir-e Nemuneh', original: 'تفسیر نمونه', author: 'Naser Makarem Shirazi and others', period: '20th century', genre: tafsir, spellings: ['Tafsir Namuna', 'Tafseer-e-Namoona', 'Tafsir-i Nimunah'], volumes: 27, divisions: ['volume', 'page'] },
  { key: 'sahifeh-imam', title: 'Sahifeh-ye Imam', original: 'صحیفهٔ امام', author: 'Ruhollah Khomeini', period: 'd. 1989', genre: 'Speeches, messages, letters and interviews', spellings: ['Sahifeh Imam', 'Sahifa-yi Imam', 'Sahife-ye Emam', 'Sahifeh-ye Noor', 'Sahifeh-ye Nur', 'Sahifa-e-Noor', 'صحیفه امام', 'صحیفه نور'], volumes: 22, divisions: ['volume', 'page'] },
  { key: 'ghadir', title: 'al-Ghadir', original: 'الغدير', author: 'Abd al-Husayn Amini', period: 'd. 1970', genre: 'Study of the hadith of Ghadir', spellings: ['Al-Ghadir fil-kitab wal-sunna', 'Ghadir by Amini'], divisions: ['volume', 'page'] },
  { key: 'nahj-fasaha', title: 'Nahj al-fasaha', original: 'نهج الفصاحة', author: 'Abolqasem Payandeh (compiler)', period: '20th century', genre: 'Sayings of the Prophet Muhammad', spellings: ['Nahjul Fasahah', 'Nahj ol-Fesahe', 'نهج الفصاحه'], divisions: ['hadith'] },
];
