/** The commonest words of English news, in about that order. */
const common =
  `the to and of a in for is that on with we as are this it be by you from your can at have or an not
our their will how has more all was about they what if when which but i other new so who do its one
information been use there also these than through into out some up most make us time people may like them
should need were no just over first only work help such data now many public would two any where while year
last said could she he his her had after before between against under state because very each even those
then well my same both made way being since during without another does much take every government city
report day week officials police council minister president`.split(/\s+/);

const onsets =
  'b c d f g h j k l m n p r s t v w z bl br ch cl cr dr fl fr gr pl pr sh sl st th tr'.split(' ');
const vowels = 'a e i o u ai ea ou io'.split(' ');
const codas = ['', '', '', 'n', 'r', 's', 't', 'l', 'm', 'd', 'nt', 'rd', 'ck'];
const endings = ['s', 'ed', 'ing', 'er', 'ly', 'ation', 's', 'ed', 'ing'];

const syllables = onsets.flatMap((onset) =>
  vowels.flatMap((vowel) => [...new Set(codas)].map((coda) => onset + vowel + coda)),
);
/** Coprime with the number of syllables: neighbours in rank look nothing alike. */
const stride = 1_237;

/**
 * The word of a rank, from 1: a real one for the commonest, and beyond them syllables, longer for
 * rarer words. Every third is a form of a commoner word, for a stemmer to bring together.
 */
export function madeWord(rank: number): string {
  const real = common[rank - 1];
  if (real !== undefined) return real;
  const number = rank - common.length;
  if (number % 3 === 0 && rank > 600) {
    return madeWord(Math.floor(rank / 3)) + (endings[number % endings.length] ?? '');
  }
  let word = '';
  for (let rest = number; rest > 0 || word.length < 3; rest = Math.floor(rest / syllables.length)) {
    word += syllables[(rest * stride + word.length * 31) % syllables.length] ?? '';
  }
  return word;
}
