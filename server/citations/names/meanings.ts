/**
 * English names of the surahs in translations, one line for each surah in order, without the article, separated by "/".
 */
const englishNames = `
opening/opener/exordium/key
cow/heifer
family of imran/house of imran/imrans/family of amran
women/woman
table spread/table/feast/repast/dinner table
cattle/livestock/herds
heights/elevations/ramparts/elevated places
spoils of war/spoils/voluntary gifts/accessions/battle gains
repentance/immunity/disavowal/dispensation
jonah/jonas

joseph
thunder
abraham
rocky tract/stoneland/rock/stone valley
bee/bees
night journey/children of israel/ascension
cave
mary

prophets
pilgrimage
believers/faithful
light
criterion/salvation/differentiator
poets
ant/ants
stories/story/narration/narratives
spider
romans/byzantines/greeks/rome

prostration/worship/bowing down in worship/adoration
confederates/clans/combined forces/allies/joint forces/coalition
sheba
originator/angels/creator

those ranged in ranks/those who set the ranks/rangers/those ranged in order

throngs/troops/crowds/groups
forgiver/believer/forgiving one
made distinct/explained in detail/distinguished/verses made distinct/well expounded
consultation/counsel
ornaments of gold/gold/ornaments/gold adornments
smoke
kneeling/crouching/kneeling down
sand dunes/sandhills/wind curved sandhills/dunes

victory/conquest
chambers/rooms/private apartments/inner apartments/private rooms

scattering winds/winnowing winds/scatterers/winds that scatter
mount/mountain
star
moon
all merciful/most merciful/beneficent/most gracious/compassionate/merciful/lord of mercy
inevitable event/inevitable/event/that which is coming/great event
iron
disputing woman/pleading woman/she who pleads/dispute/she that disputeth
gathering/exile/banishment/mustering
woman tested/she that is to be examined/examined one/women tested/she who is tested
ranks/rank/row/solid lines/battle array
friday/congregation/congregational prayer/day of congregation
hypocrites
mutual loss and gain/mutual disillusion/loss and gain/cheating/mutual deceit
divorce
prohibition/banning/forbidding
sovereignty/dominion/kingdom/control
pen
sure reality/reality/inevitable truth/inevitable hour
ways of ascent/ascending stairways/stairways/heights of ascent
noah
spirits
enwrapped/enshrouded one/enfolded/wrapped up/enfolded one
cloaked/cloaked one/shrouded one/wrapped in his cloak/one enveloped
resurrection/rising of the dead/day of resurrection
man/human/human being/time
those sent forth/emissaries/winds sent forth/emissaries of god
tidings/great news/announcement/news/great tidings/great announcement
those who pull out/those who drag forth/soul snatchers/extractors/forceful chargers
he frowned
folding up/overthrowing/darkening/shrouded in darkness/folded up
cleaving asunder/cleaving/torn apart/bursting apart/splitting
defrauders/defrauding/those who give short measure/dealers in fraud/cheats
splitting open/sundering/splitting asunder/ripped apart/rending asunder
constellations/mansions of the stars/great constellations/towering constellations
night comer/nightcommer/morning star/nightly visitant/that which comes in the night
most high
overwhelming/overwhelming event/overshadowing event
dawn/daybreak
city/land
sun
night
morning brightness/morning hours/early hours of morning/glorious morning light/forenoon
relief/expansion/solace/opening up/opening forth
fig/figs
clot/clinging form/clot of blood/clinging clot
destiny/power/night of power/night of destiny/night of glory/decree
clear proof/clear evidence/clear sign
earthquake/quake
chargers/courser/coursers/charging steeds
striking calamity/calamity/crashing blow/great calamity
vying for increase/rivalry in world increase/competition/rivalry/striving for more
time/declining day/age/flight of time/passage of time
slanderer/traducer/backbiter/gossipmonger
elephant

small kindnesses/common kindnesses/assistance/almsgiving/neighbourly assistance/neighborly needs
abundance/abundant good
disbelievers/unbelievers
help/divine support/divine help/succour
palm fibre/palm fiber/flame/twisted strands
sincerity/purity/purity of faith/unity/fidelity
daybreak/dawn of day/rising dawn
mankind`;

/** Names in Arabic script besides those in quran.ts, without the article: the number of the surah, then its names. */
const arabicNames = `
1 حمد امالكتاب فاتحهالكتاب
2
9 براءه برائت
17 بنیاسرائیل سبحان
23 مومنین
32 تنزیل المسجده
35 ملائکه
36 یاسین یسین
37
38 صاد
40 مومن
41 حمسجده
47 قتال
50 قاف
56
63 منافقین
68 ن نون
76 دهر انسان
78 عم
83 تطفیف
94 انشراح
96 اقرا
98
99 زلزال
111 لهب تبت
112 توحید
109 کافرین`;

/**
 * Surah number by folded English name. A name that surahs share ("dawn", "time") means the one that is usually called
 * so.
 */
export const surahByMeaning: ReadonlyMap<string, number> = indexByMeaning();

/** Other names in Arabic script, folded, by surah number. */
export const arabicAliases: ReadonlyMap<number, readonly string[]> = new Map(
  arabicNames
    .trim()
    .split('\n')
    .map(line => {
      const [number, ...names] = line.split(' ');
      return [Number(number), names] as const;
    }),
);

function indexByMeaning(): Map<string, number> {
  const numbers = new Map<string, number>();
  englishNames
    .replace(/^\n/, '')
    .split('\n')
    .forEach((line, index) => {
      for (const name of line.split('/')) if (name !== '' && !numbers.has(name)) numbers.set(name, index + 1);
    });
  // Shared names mean the surah that is more often called so.
  for (const [name, number] of [
    ['time', 103],
    ['dawn', 89],
    ['daybreak', 113],
    ['heights', 7],
  ] as const)
    numbers.set(name, number);
  return numbers;
}
