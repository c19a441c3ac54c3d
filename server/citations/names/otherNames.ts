/** Names and words that are no surah, although some sound like one: months, places, persons, works, terms. */
const words = `
january february march april may june july august september october november december sunday monday tuesday wednesday
thursday saturday
farvardin ordibehesht khordad tir mordad shahrivar mehr aban azar dey bahman esfand nowruz norouz
muharram moharram safar rabi jumada rajab shaban ramadan ramazan ramadhan shawwal shavval dhulqada dhulhijja ashura
arbaeen arbain tasua ghadir
tehran qom qum mashhad mashad isfahan esfahan shiraz tabriz kerman yazd ahwaz ahvaz abadan khorramshahr khuzestan
azerbaijan kurdistan gilan mazandaran khorasan zahedan bushehr hamadan
najaf karbala baghdad basra mosul samarra kufa damascus aleppo beirut amman cairo riyadh jeddah medina madina mecca
makka makkah jerusalem quds aqsa gaza ramallah haifa sanaa aden dubai kabul herat kandahar lahore karachi delhi
iran iraq syria lebanon palestine israel jordan egypt yemen kuwait bahrain qatar turkey pakistan india afghanistan
sudan libya tunisia algeria morocco russia china america england france germany britain europe africa asia arabia
hejaz hijaz sham persia
allah god prophet imam imams ayatollah ayatullah hujjat sheikh shaykh sayyid seyed hazrat hadrat mullah faqih mufti
caliph khalifa sultan emir amir shah
ali hasan hassan husayn hussain hossein fatima fatimah khadija zaynab zainab abbas umar omar uthman osman abubakr
salman abudhar ammar bilal hamza jafar zayd zaid amr muawiya muawiyah yazid malik ashtar mukhtar
adam eve hawa idris salih shuayb ayyub job musa moses harun aaron dawud david isa jesus zakariya yahya ismail ishaq
yaqub jacob isaac ishmael samuel daniel ezra isaiah jeremiah ezekiel amos micah
matthew mark luke john peter paul james acts numbers psalms psalm genesis exodus leviticus deuteronomy torah gospel
injil zabur bible talmud mishnah berakhot shabbat
khomeini khamenei soleimani suleimani motahhari beheshti rajai bahonar chamran shahriari saddam hafez hafiz saadi sadi
rumi ferdowsi ghazali avicenna
kafi bihar istibsar amali khisal sahih muslim bukhari tirmidhi musnad muwatta tafsir mizan masnavi golestan gulistan
bustan shahnameh diwan divan ghurar mafatih tahdhib wasail manaqib irshad
hadith hadis sunnah sunna fiqh usul ijtihad jihad salat salah zakat khums sawm siyam umrah hijab halal haram sharia
shariah fitra fitrah taqwa iman islam kufr shirk bida ummah umma velayat wilayat wilayah dua qibla masjid mosque
minbar madrasa hawza howzeh basij sepah majlis
people water leader letter page verse volume sermon saying article chapter section part book family house world
country nation state city street school sister brother mother father teacher student doctor general minister president
parliament council assembly republic revolution constitution security resolution committee government
arabs lors kurds persians turks zionist taliban hamas hezbollah hizbullah`;

/** Those names in plain letters (see romanise.ts), without the article. */
export const otherNames: ReadonlySet<string> = new Set(words.trim().split(/\s+/));
