import { checkDates } from './support';
/** Dates are marked `⟨…⟩`; behind them, their targets in text order. */
type Case = readonly [fixture: string, ...targets: string[]];

const groups: Readonly<Record<string, readonly Case[]>> = {
  'days in German': [
    ['Rede im Gasthof, ⟨3. März 1962⟩, am Abend.', '1962-03-03'],
    ['Wir treffen uns am ⟨14. Dezember⟩ wieder, mit Kuchen.', '--12-14'],
    ['Die Brücke steht seit ⟨Juli 1931⟩.', '1931-07'],
    ['Nächste Probe: ⟨Freitag, 7. Juni⟩, um acht.', '--06-07'],
    ['Das Archiv blieb vom ⟨2. Oktober 1958⟩ an zu.', '1958-10-02'],
    ['Im ⟨Jänner 1988⟩ fror der See.', '1988-01'],
    ['Punkt 4. August kam zu spät.'],
    ['12. Mai bekam einen Hund, sagt die Liste der Namen.'],
    ['3. Juli Brandt\n4. Anna Holm'],
    ['There were 3 juni cakes and 5 juli pies.'],
    ['Im Juli 3 Brote, im Juni 12 Eier.'],
  ],
  'days in Spanish, Italian and Portuguese': [
    ['Discurso en la plaza, ⟨4 de enero de 1955⟩.', '1955-01-04'],
    ['Volvemos el ⟨9 de octubre⟩ con las llaves.', '--10-09'],
    ['El molino se abrió en ⟨agosto de 1911⟩.', '1911-08'],
    ['La fiesta es el ⟨2 de mayo⟩, como siempre.', '--05-02'],
    ['Il ponte fu aperto il ⟨12 giugno 1934⟩ da mio nonno.', '1934-06-12'],
    ['A escola fechou em ⟨março de 1971⟩.', '1971-03'],
    ['Salimos el ⟨lunes 3 de julio del año 1950⟩ hacia el norte.', '1950-07-03'],
    ['The 12 Mayo brothers sold 3 mayo rolls.'],
    ['I saw 5 Julio lamps at the fair, and 6 Marzo ones.'],
    ['En mayo 5 huevos, en julio 12 panes.'],
    ['El 10 de copas y el 3 de oros.'],
    ['El ⟨1 de marzo⟩ de 1200 personas vinieron pocas.', '--03-01'],
  ],
  'days in Turkish': [
    ['Tarih: ⟨21 Nisan 1999⟩, Çarşamba', '1999-04-21'],
    ['Köprü ⟨3 Mayıs 1964⟩ günü açıldı.', '1964-05-03'],
    ['Okul ⟨12 Ekim 2001⟩ tarihinde kapandı.', '2001-10-12'],
    ['Zafer ⟨30 Ağustos 1922⟩ günüdür, ⟨1 Kasım 1922⟩ de öyle.', '1922-08-30', '1922-11-01'],
    ['Söz ⟨4 Şubat 1950⟩, düğün ⟨5 Haziran 1950⟩.', '1950-02-04', '1950-06-05'],
    ['5 Mart, 6 Ocak, 7 Eylül ve 8 Aralık gelir.'],
    ['Passover falls on 15 Nisan; in that year it was 14 Nisan 33.'],
    ['The 3 Ocak brothers and 12 Ekim seeds.'],
  ],
  'decades in other languages': [
    ['In den ⟨1920er Jahren⟩ war das Dorf arm.', '1920/1929'],
    ['Ein Stuhl der ⟨1950er-Jahre⟩ steht im Saal.', '1950/1959'],
    ['Die Mode der ⟨1960er⟩ kam spät zu uns.', '1960/1969'],
    ['En los años ⟨1930⟩ no había luz.', '1930/1939'],
    ['Dans les années ⟨1950⟩, le bac passait encore.', '1950/1959'],
    ['Negli anni ⟨1970⟩ chiuse la filanda.', '1970/1979'],
    ['Dans les années ⟨1950⟩ et ⟨1951⟩, il pleuvait.', '1950', '1951'],
    ['En los años ⟨1940⟩ y ⟨1942⟩ hubo nieve.', '1940', '1942'],
    ['En los años ⟨1951⟩ se vendió.', '1951'],
    ['Der 1980erbe wohnt nicht hier.'],
  ],
  'ranges of years': [
    ['I keep the minutes, ⟨1931 to 1944⟩, in a tin.', '1931/1944'],
    ['She ran the ferry (⟨1902 to 1911⟩) alone.', '1902/1911'],
    ['Il a tenu le bac de ⟨1921 à 1934⟩.', '1921/1934'],
    ['Hubo trenes entre ⟨1950 y 1961⟩.', '1950/1961'],
    ['Er war von ⟨1948 bis 1960⟩ Lehrer.', '1948/1960'],
    ['Zwischen ⟨1901 und 1905⟩ war Ruhe.', '1901/1905'],
    ['In my view we should compare the years, ⟨1951⟩ to ⟨1963⟩.', '1951', '1963'],
    ['They moved it, ⟨1971⟩ to ⟨1974⟩, with no reason.', '1971', '1974'],
    ['We heard of it in ⟨1971⟩ to our shame, and in ⟨1974⟩.', '1971', '1974'],
    ['En ⟨1950⟩ y ⟨1961⟩ hubo trenes.', '1950', '1961'],
  ],
  'years that are parts of numbers': [
    ['We recall resolution 1888 (2009) on this.'],
    ['Recalling resolutions 1612 (2005), 1820 (2008) and 1960 (2010), we ask.'],
    ['La résolution 2250 (2015) a un but.'],
    ['La resolución 1540 (2004) sigue en vigor.'],
    ['A claim under 42 U.S.C. 1983 was filed.'],
    ['See 28 U.S.C. § 1915, and 20 C.F.R. 1910 as well.'],
    ['The resolution of the club (⟨1974⟩) is lost.', '1974'],
    ['We passed a resolution in ⟨1974⟩.', '1974'],
    ['His song of the weir (⟨1966⟩) is sung.', '1966'],
    ['A resolution, 14 members and a hall (⟨1980⟩).', '1980'],
  ],
  'days in Persian whose month is also a word': [
    ['هر سال ⟨۱۰ مهر⟩ روز آسیابان است.', 'jalali:--07-10'],
    ['جشن ما ⟨۵ دی⟩ هم روز دیدار است.', 'jalali:--10-05'],
    ['کارگاه ⟨۲۲ تیر⟩ امسال باز می‌شود.', 'jalali:--04-22'],
    ['نمایشگاه در ⟨پنجم ربیع‌الثانی⟩ آغاز می‌شود.', 'hijri:--04-05'],
    ['سفر در ⟨نهم جمادی الثانی⟩ بود و چای خوردیم.', 'hijri:--06-09'],
    ['نامه ⟨سوم ذی‌القعده⟩ رسید و چراغ روشن شد.', 'hijri:--11-03'],
    ['او ۲۰ مهر و امضا جمع کرد.'],
    ['۱۲ تیر به تخته خورد و ۳ تیر به زمین.'],
    ['لیوان دوم آب را خوردیم، و لیوان سوم آب ماند.'],
    ['پرسش چهارم آب است، نه نان، می‌گفت.'],
  ],
};

describe('dates in other languages, ranges and numbers', () => {
  for (const [name, cases] of Object.entries(groups))
    for (const [fixture, ...targets] of cases)
      it(`${name}: ${fixture.slice(0, 60)}`, () => checkDates(fixture, targets));
});
