import { onPage, type Cell } from './cells';
import { languages, type MatrixLanguage } from './languages';

/** Sentences that look like citations and are none, by language and kind. */
export function lookAlikeCells(): Cell[] {
  return (Object.entries(sentences) as [MatrixLanguage, Readonly<Record<string, readonly string[]>>][]).flatMap(
    ([code, kinds]) =>
      Object.entries(kinds).map(([column, lines]) => ({
        table: 'Look-alikes',
        row: code,
        column,
        sentences: lines.map(line => onPage(languages[code], line, [])),
      })),
  );
}

const sentences: Partial<Record<MatrixLanguage, Readonly<Record<string, readonly string[]>>>> = {
  en: {
    'street, room, seat': [
      'She lives at 12 John Street 3, flat 16.',
      'Mark 5 Harbour Road on the envelope and post it.',
      'The class is in Daniel 3.16, on the third floor.',
      'We met in Room 3:16 behind the mill.',
      'Ruth 2, Joel 4 and Amos 6 are the seats in the boat.',
    ],
    'score, time, ratio': [
      'The Saints beat St John 3:2 in the final.',
      'Mark won 6:4 and Luke lost 3:6 on the clay court.',
      'Judges 3:2 was the vote at the fair.',
      'James ran the mile in 4:16 and Titus in 4:21.',
      'At 3:16 the train left; at 5:06 it came back.',
      'Mix oats and water 3:1, then salt 1:12.',
    ],
    'court, law, report': [
      'See Numbers 3 and 5 of the Official Journal.',
      'In Judges 3 and 4 dissents the reasons are longer.',
      'Judges 3 and 4 dissented from the ruling.',
      'Acts 3 and 4 of the session were repealed.',
      'The case is Pell v. Haas, 3 Sam. 16 (1912).',
      'Col. 12 of the record and Rev. 3 of the draft differ.',
      'The court of Kings 3 and Kings 5 sat in the morning.',
    ],
    'model, ship, version': [
      'In Mark 3 the gun was improved by the same workshop.',
      'See Mark 3 below for the tank.',
      'Genesis 1 and 2 were flown from the same field.',
      'The Mark 2 and the Mark 3 differ in the gearbox.',
      'Exodus 4 was launched in May, and Exodus 5 in June.',
      'Version Gen 3.16 of the program reads the file.',
      'In Gen 4 the reactor was cooled with salt.',
      'With Genesis 2 the probe brought dust home.',
      'See Genesis 2 above for the second probe.',
      'Genesis 2 was built in the north and Genesis 3 in the south.',
      'In Daniel 4 the valve had failed; Daniel 5 had a new one.',
      'The crew of Jonah 1 slept, and Jonah 2 sailed on.',
    ],
    'person and number': [
      'John 3 times asked for bread and Mark 12 times for salt.',
      'Ruth 3 has the keys; Mark 4 pages, please.',
      'Daniel, 16, and Joel, 12, came with James, 41.',
      'Peter 3, Paul 4 and Luke 5 pounds of flour, said the list.',
      'Titus 2 and Philemon 3 are horses of the same stable.',
      'The Romans 8 times crossed the river; the Hebrews 6.',
      'Job 3 on the list is the roof, and Job 4 is the door.',
    ],
    'other texts': [
      'Chapter 3 of the report, verse 16 of the ballad and page 4 of the ledger.',
      'In the third chapter of the novel, the sixteenth line is cut.',
      'Song 3 and Song 4 on the record are waltzes; Psalm is the title of the film.',
      'Wisdom 3 is the third tooth that came out.',
      'Section 3:16 of the manual and figure 5.6 agree.',
      'Proverbs number 3 to 16 in the box are painted.',
      'The Lamentations 3 of the composer were sung, then his Revelation no. 5.',
    ],
    'price, measure': [
      'Numbers 3.16 and 5.06 are the averages.',
      'Mark 5.60 on the bill for each of the loaves.',
      'The price rose from Mark 3,16 to Mark 5,06.',
      'Joel 3,16 kg and Amos 5,06 kg were weighed.',
    ],
  },
  de: {
    'street, room, seat': [
      'Sie wohnt in der Johannesstraße 3, 16 Stufen hoch.',
      'Der Markus 5 im Saal 3.16 hat die Schlüssel.',
      'Am Petrusplatz 3, 4 und 5 stehen die Wagen.',
    ],
    'score, time, ratio': [
      'Markus gewann 6:4, und Lukas verlor 3:6.',
      'Das Spiel endete für Johannes 3:2 nach Verlängerung.',
      'Um 3:16 Uhr fuhr der Zug, um 5.06 Uhr kam er zurück.',
      'Hafer und Wasser stehen im Verhältnis 3:1.',
    ],
    'court, law, report': [
      'Nach Kapitel 3, Vers 16 der Satzung wird der Ofen am Abend geschlossen.',
      'Die Richter 3,5 Stunden lang hörten zu.',
      'Das Aktenzeichen lautet 3 O 16/05, Bl. 12,4.',
      'Die Richter 3 und 4 stimmten dagegen.',
    ],
    'price, measure': [
      'Das Brot kostete Mark 3,16 und später Mark 5,06.',
      'Es waren 3,16 Mark und 5,6 Prozent mehr.',
      'Die Könige 3,5 Meter hoch aus Holz standen am Tor.',
      'Der Teig wog bei Micha 3,16 Kilo und bei Hosea 5,06 Kilo.',
      'Am Fluss waren es 12,4 Grad und am Ofen 35,6 Grad.',
    ],
    'person and number': [
      'Johannes, 35, und Markus, 12, kamen mit Daniel, 41.',
      'Die Römer 8 Mal über den Fluss, die Hebräer 6 Mal.',
      'Lukas 3 und Markus 4 sind zwei Kinder mit demselben Namen.',
      'Esther 3 Jahre alt, Ruth 5 Jahre alt.',
    ],
    'model, version': [
      'Die Version Gen 3.16 des Programms liest die Datei.',
      'Am Mast von Jona 3 und Jona 4 hing ein Licht.',
    ],
    'other texts': [
      'Im dritten Kapitel des Romans, Zeile sechzehn, fehlt ein Wort.',
      'Lied 3, Vers 16 sangen wir nicht.',
      'Das Sprichwort Nr. 3 und die Offenbarung 5 Jahre später.',
    ],
  },
  fr: {
    'street, room, seat': [
      'Elle habite rue Saint-Jean 3, au 16 de la cour.',
      'La salle Marc 3.16 est au troisième étage.',
      'Au quai Saint-Pierre 3, 4 et 5 les bateaux attendent.',
    ],
    'score, time, ratio': [
      'Marc a gagné 6:4 et Luc a perdu 3:6.',
      'Le match finit 3:2 pour Jean après la pause.',
      'À 3:16 le train partit, à 5.06 il revint.',
    ],
    'court, law, report': [
      'Selon le chapitre 3, verset 16 du règlement, le four ferme le soir.',
      'Les Juges 3 et 4 ont voté contre.',
      'Les actes 3 et 4 de la pièce furent coupés.',
      'Les nombres 3,16 et 5,06 sont des moyennes.',
    ],
    'price, measure': [
      'Le pain coûtait 3,16 francs, et Marc 5,06 francs de plus.',
      'Les rois 3,5 mètres de haut étaient en bois.',
      'Chez Michée 3,16 kilos et chez Daniel 5,06 kilos de pâte.',
      'Il y avait 12,4 degrés près de la rivière.',
    ],
    'person and number': [
      'Jean, 35 ans, et Marc, 12 ans, vinrent avec Daniel, 41 ans.',
      'Les Romains 8 fois ont passé la rivière.',
      'Ruth 3 et Jean 4 sont deux enfants du même nom.',
    ],
    'other texts': [
      'Au troisième chapitre du roman, la ligne seize manque.',
      'Le cantique 3, verset 16, ne fut pas chanté.',
      'La chanson 3 et le psaume de la fête plaisaient.',
    ],
  },
  es: {
    'street, room, seat': [
      'Vive en la calle San Juan 3, 16 escalones arriba.',
      'La sala Marcos 3.16 está en el tercer piso.',
      'En San Mateo 5, 6 y 7 esperan los carros del mercado.',
    ],
    'score, time, ratio': [
      'Marcos ganó 6:4 y Lucas perdió 3:6.',
      'El partido terminó 3:2 para Juan.',
      'A las 3:16 salió el tren, a las 5.06 volvió.',
    ],
    'court, law, report': [
      'Según el capítulo 3, versículo 16 del reglamento, el horno cierra.',
      'Los Jueces 3 y 4 votaron en contra.',
      'Los hechos 3 y 4 del sumario son falsos.',
      'Los números 3,16 y 5,06 son medias.',
    ],
    'price, measure': [
      'El pan costaba 3,16 pesos, y Marcos 5,06 más.',
      'Los reyes 3,5 metros de alto eran de madera.',
      'En casa de Daniel 3,16 kilos y en la de Oseas 5,06 kilos.',
    ],
    'person and number': [
      'Juan, 35 años, y Marcos, 12 años, vinieron con Daniel, 41.',
      'Los Romanos 8 veces cruzaron el río.',
      'Ester 3 y Juan 4 son dos niños.',
    ],
    'other texts': [
      'En el tercer capítulo de la novela falta la línea dieciséis.',
      'El cantar 3, versículo 16, no se cantó.',
    ],
  },
  it: {
    'street, room, seat': [
      'Abita in via San Giovanni 3, 16 gradini in alto.',
      'La sala Marco 3.16 è al terzo piano.',
      'In piazza San Matteo 5, 6 e 7 aspettano i carri.',
    ],
    'score, time, ratio': [
      'Marco ha vinto 6:4 e Luca ha perso 3:6.',
      'La partita finì 3:2 per Giovanni.',
      'Alle 3:16 partì il treno, alle 5.06 tornò.',
    ],
    'court, law, report': [
      'Secondo il capitolo 3, versetto 16 del regolamento, il forno chiude.',
      'I Giudici 3 e 4 hanno votato contro.',
      'Gli atti 3 e 4 della commedia furono tagliati.',
      'I numeri 3,16 e 5,06 sono medie.',
    ],
    'price, measure': [
      'Il pane costava 3,16 lire, e Marco 5,06 di più.',
      'I re 3,5 metri di altezza erano di legno.',
      'Da Daniele 3,16 chili e da Michea 5,06 chili.',
    ],
    'person and number': [
      'Giovanni, 35 anni, e Marco, 12 anni, vennero con Daniele, 41.',
      'I Romani 8 volte passarono il fiume.',
      'Rut 3 e Luca 4 sono due bambini.',
    ],
    'other texts': [
      'Nel terzo capitolo del romanzo manca la riga sedici.',
      'Il cantico 3, versetto 16, non fu cantato.',
    ],
  },
  pt: {
    'street, room, seat': ['Mora na rua São João 3, 16 degraus acima.', 'A sala Marcos 3.16 fica no terceiro andar.'],
    'score, time, ratio': [
      'Marcos ganhou por 6:4 e Lucas perdeu por 3:6.',
      'O jogo acabou 3:2 para João.',
      'Às 3:16 partiu o trem, às 5.06 voltou.',
    ],
    'court, law, report': [
      'Segundo o capítulo 3, versículo 16 do regulamento, o forno fecha.',
      'Os Juízes 3 e 4 votaram contra.',
      'Os atos 3 e 4 da peça foram cortados.',
      'Os números 3,16 e 5,06 são médias.',
    ],
    'price, measure': [
      'O pão custava 3,16 reais, e Marcos 5,06 a mais.',
      'Em casa de Daniel 3,16 quilos e na de Oseias 5,06 quilos.',
    ],
    'person and number': [
      'João, 35 anos, e Marcos, 12 anos, vieram com Daniel, 41.',
      'Os Romanos 8 vezes passaram o rio.',
    ],
    'other texts': [
      'No terceiro capítulo do romance falta a linha dezesseis.',
      'O cântico 3, versículo 16, não foi cantado.',
    ],
  },
  tr: {
    'street, room, seat': [
      'Yunus 3 numaralı evde, Ester 5 numarada oturuyor.',
      'Oda 3:16 ikinci katta ve kapısı açık.',
    ],
    'score, time, ratio': ['Luka 6:4 kazandı ve Daniel 3:6 kaybetti.', 'Tren saat 3:16 da kalktı, 5.06 da döndü.'],
    'court, law, report': [
      'Tüzüğün 3. bölüm 16. maddesi fırın için geçerlidir.',
      'Hakimler 3 saat bekledi ve 4 kişi dinledi.',
    ],
    'person and number': ['Eyüp, 35, ve Yakup, 12, geldi.', 'Romalılar 8 kez nehri geçti, Krallar 6 kez.'],
    'other texts': ['Romanın üçüncü bölümü, on altıncı satır eksik.', 'Şarkının 3. bölüm 16. ayet diye bir yeri yok.'],
  },
  id: {
    'street, room, seat': ['Ia tinggal di Jalan Yohanes 3, nomor 16.', 'Ruang Markus 3.16 ada di lantai tiga.'],
    'score, time, ratio': [
      'Markus menang 6:4 dan Lukas kalah 3:6.',
      'Kereta berangkat pukul 3:16 dan kembali pukul 5.06.',
    ],
    'court, law, report': [
      'Menurut pasal 3 ayat 16 undang-undang itu oven ditutup.',
      'Pasal 3 ayat (1) Undang-Undang Dasar dan pasal 5 ayat 6.',
    ],
    'person and number': [
      'Yohanes, 35, dan Markus, 12, datang dengan Daniel, 41.',
      'Orang Roma 8 kali menyeberang, Ayub 3 kali.',
    ],
    'other texts': ['Pada pasal ketiga novel itu baris enam belas hilang.', 'Lagu 3, ayat 16, tidak dinyanyikan.'],
  },
  fa: {
    'score, time, ratio': ['یونس ۳:۲ برد و دانیال ۱:۴ باخت.', 'قطار ساعت ۳:۱۶ رفت و ۵:۰۶ برگشت.'],
    'court, law, report': ['طبق فصل ۳ ماده ۱۶ آیین‌نامه تنور بسته می‌شود.', 'باب ۳ کتاب گلستان و فصل ۵ داستان ما.'],
    'person and number': [
      'ایوب، ۳۵ ساله، و یعقوب، ۱۲ ساله، آمدند.',
      'اعداد ۳ و ۱۶ بر دیوار نوشته شد.',
      'خروج ۳ نفر و ۱۶ ماشین از شهر.',
    ],
    'other texts': ['در فصل سوم رمان سطر شانزدهم نیست.', 'امثال ۳ و ۴ در این دفتر است.'],
  },
  ar: {
    'score, time, ratio': ['فاز يونس 3:2 وخسر دانيال 1:4.', 'غادر القطار الساعة 3:16 وعاد 5:06.'],
    'court, law, report': ['وفقا للفصل 3 المادة 16 من النظام يغلق الفرن.', 'القضاة 3 و4 صوتوا ضد القرار.'],
    'person and number': [
      'أيوب، 35 عاما، ويعقوب، 12 عاما، جاءا.',
      'العدد 3:16 على الجدار، والخروج 3 مرات في اليوم.',
      'بلغ العدد 12 رجلا في المدينة.',
    ],
    'other texts': ['في الفصل الثالث من الرواية السطر السادس عشر ناقص.', 'الأمثال 3 و4 في هذا الدفتر.'],
  },
  ur: {
    'score, time, ratio': ['یوناہ 3:2 سے جیتا اور ایوب 1:4 سے ہارا۔', 'ریل 3:16 بجے گئی اور 5:06 بجے واپس آئی۔'],
    'court, law, report': ['ضابطے کے باب 3 کی دفعہ 16 کے مطابق تندور بند ہوتا ہے۔'],
    'person and number': ['ایوب، 35 سال، اور یعقوب، 12 سال، آئے۔', 'گنتی 3 تک ہوئی اور خروج 5 بار ہوا۔'],
  },
  he: {
    'score, time, ratio': ['יונה ניצח 3:2 ודניאל הפסיד 1:4.', 'הרכבת יצאה בשעה 3:16 וחזרה בשעה 5:06.'],
    'court, law, report': ['לפי פרק 3 סעיף 16 לתקנון התנור נסגר.', 'שופטים 3 ו-4 הצביעו נגד.'],
    'person and number': [
      'איוב, 35, ודניאל, 12, באו.',
      'דברים 3 אמר האיש, ושמות 12 נכתבו על הקיר.',
      'הוא אמר דברים ג וד בטעות.',
    ],
    'other texts': ['בפרק השלישי של הרומן חסרה שורה.'],
  },
};
