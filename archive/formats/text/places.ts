/** Places that stand alone on a line or before a story often enough to be known by name. */

const cities = (
  'Abu Dhabi|Sharjah|Ajman|Fujairah|Ras Al Khaimah|Umm Al Quwain|Al Ain|Jeddah|Mecca|Makkah|Medina|' +
  'Dammam|Doha|Manama|Kuwait City|Muscat|Salalah|Sanaa|Aden|Basra|Mosul|Erbil|Kirkuk|Najaf|Aleppo|Idlib|' +
  'Homs|Gaza|Gaza City|Ramallah|Nablus|Hebron|Tel Aviv|Haifa|Alexandria|Giza|Luxor|Benghazi|Rabat|' +
  'Oran|Washington|Washington DC|Washington, D.C.|San Francisco|San Diego|Seattle|Boston|Philadelphia|Atlanta|Miami|' +
  'Dallas|Houston|Austin|Las Vegas|New Orleans|Baltimore|Minneapolis|Pittsburgh|Cleveland|St Louis|Portland|' +
  'Sacramento|San Jose|Ottawa|Montreal|Quebec City|Calgary|Rio de Janeiro|Brasilia|Beijing|' +
  'Shenzhen|Guangzhou|Wuhan|Mumbai|New Delhi|Delhi|Chennai|Bengaluru|Bangalore|Hyderabad|Pune|Islamabad|' +
  'Lahore|Peshawar|Quetta|Rawalpindi|Kandahar|Herat|Hanoi|Naypyidaw|Cebu|Osaka|Kyoto|Hiroshima|Pyongyang|' +
  'Busan|Canberra|Wellington|Geneva|Frankfurt|Munich|Hamburg|Cologne|Dresden|Leipzig|Stuttgart|Barcelona|Seville|Valencia|Milan|' +
  'Naples|Turin|Venice|Florence|Marseille|Lyon|Nice|Bordeaux|Toulouse|Strasbourg|Lille|The Hague|Rotterdam|' +
  'Antwerp|Edinburgh|Glasgow|Aberdeen|Cardiff|Swansea|Belfast|Liverpool|Manchester|Birmingham|Leeds|' +
  'Sheffield|Bristol|Newcastle|Nottingham|Cork|Galway|Krakow|Gdansk|Lviv|Odesa|Odessa|Kharkiv|Mariupol|' +
  'Donetsk|Kherson|St Petersburg|St. Petersburg|Kazan|Nur-Sultan|Astana|Ankara|Izmir|Nicosia|Pristina|' +
  'Abuja|Kano|Mombasa|Durban|Pretoria|Cape Town|Marrakesh|Marrakech|Fez|Tangier|Goma|' +
  'Addis Ababa|Juba|Khartoum|United Nations|Brussels|Davos|Kyiv|Kiev|Jerusalem|' +
  'Beirut|Damascus|Baghdad|Riyadh|Tehran|Amman|Cairo|Tripoli|Tunis|Algiers|Casablanca|Sao Paulo|São Paulo|Mexico City|' +
  'Genève|Londres|Bruxelles|Berlin|München|Köln|Wien|Zürich|Bern|Genf|Sevilla|Bilbao|Zaragoza|Málaga|Bogotá|' +
  'دبي|أبوظبي|أبو ظبي|الشارقة|القاهرة|الرياض|جدة|مكة|بيروت|دمشق|بغداد|عمان|عمّان|الدوحة|المنامة|الكويت|مسقط|صنعاء|' +
  'عدن|غزة|القدس|رام الله|تونس|الجزائر|الرباط|الدار البيضاء|طرابلس|الخرطوم|لندن|باريس|واشنطن|نيويورك|موسكو|طهران|أنقرة|إسطنبول|الإسكندرية|بنغازي|ألماتي'
).split('|');

let known: ReadonlySet<string> | null = null;

/** Whether `name` is a country, a city that a time zone is named after, or a city often in the news. */
export function isKnownPlace(name: string): boolean {
  known ??= collect();
  return known.has(key(name));
}

/** `Cairo`, `Cairo, Egypt`, `Almaty/Dubai`: every part is capitalised and one is known. */
export function isPlaceLine(text: string): boolean {
  if (text.length > 60 || /[.!?:;]$/.test(text.replace(/D\.C\.$/, ''))) return false;
  if (isKnownPlace(text)) return true;
  const parts = text.split(/\s*[,/]\s*/);
  const placed = isKnownPlace(parts[0] ?? '') || isCountry(parts.at(-1) ?? '');
  const named = parts.every((part) => part.split(' ').length <= 4 && /^[\p{Lu}\p{Lo}]/u.test(part));
  return named && parts.length <= 3 && placed;
}

/** Words that places are named with and people are not. */
const placeWords =
  /^(?:Port|Mount|Lake|Fort|Cape|Ras|Umm|Bandar|Puerto|Bad)\s\p{Lu}|\s(?:City|Beach|Bay|Creek|Falls|Springs|Island|Islands|Valley|Harbou?r|Heights|County|Province|Governorate)$/u;

/** `Port Merrow`, `Curl Bay`: named as places are, whether known or not. */
export function soundsLikePlace(name: string): boolean {
  return name.split(' ').length <= 4 && /^\p{Lu}/u.test(name) && placeWords.test(name);
}

const abbreviated = /^(?:UK|US|USA|UAE|UN|EU|DC|DRC|NSW)[,.]?$/;

const particles = new Set(
  'de da do dos das del di du la le las los en sur sous upon on of the and am an der im bei van'.split(
    ' ',
  ),
);

/** `ABU DHABI` as `Abu Dhabi`, `RIO DE JANEIRO` as `Rio de Janeiro`; mixed case stays as it is. */
export function placeCase(text: string): string {
  return text
    .split(/(\s+)/)
    .map((word, index) => {
      if (!/^\p{Lu}[\p{Lu}\p{M}'’.-]+[,.]?$/u.test(word) || /^(?:\p{Lu}\.){2,},?$/u.test(word)) {
        return word;
      }
      if (abbreviated.test(word)) return word;
      const lower = word.toLowerCase();
      if (index > 0 && particles.has(lower)) return lower;
      return lower.replace(/(^|[-'’])(\p{Ll})(?!\b)/gu, (_, before: string, letter: string) => {
        return before + letter.toUpperCase();
      });
    })
    .join('')
    .replace(/-(Au|Aux|Sur|De|Le|La|En)-/g, (part) => part.toLowerCase());
}

let knownCountries: ReadonlySet<string> | null = null;

export function isCountry(name: string): boolean {
  knownCountries ??= countries();
  return knownCountries.has(key(name));
}

function collect(): ReadonlySet<string> {
  const places = new Set([...cities.map(key), ...countries()]);
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    places.add(key(zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')));
  }
  return places;
}

function countries(): ReadonlySet<string> {
  const places = new Set<string>();
  for (const language of ['en', 'fr', 'de', 'es', 'ar']) {
    const regions = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const first of letters) {
      for (const second of letters) {
        const country = regions.of(first + second);
        if (country !== undefined) places.add(key(country));
      }
    }
  }
  for (const short of ['uk', 'us', 'usa', 'uae', 'u.s.', 'u.k.', 'u.a.e.']) places.add(short);
  return places;
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

function key(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ').trim();
}
