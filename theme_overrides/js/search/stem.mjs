// The stem of an English word, by the Snowball project's description of its English stemmer ("Porter2", as of Snowball 3).
// The index is built in Python with the snowballstemmer package; a test proves that both give the same stems.

const UNCHANGED = new Set(["andes", "atlas", "bias", "cosmos", "howe", "news", "sky"]);
const EXCEPTIONS = new Map([
  ["early", "earli"], ["gently", "gentl"], ["idly", "idl"], ["only", "onli"], ["singly", "singl"], ["skies", "sky"],
  ["skis", "ski"], ["ugly", "ugli"],
]);
const WHOLE_BEFORE_ING = new Set(["even", "cann", "inn", "earr", "herr", "out"]);
const WHOLE_BEFORE_EED = new Set(["succ", "proc", "exc"]);
const FIRST_REGION_AFTER = /^(?:arsen|commun|emerg|gener|inter|later|organ|past|univers)/;
const FIRST_REGION = /[aeiouy][^aeiouy]/g;
const SHORT_SYLLABLE_AT_END = /[^aeiouy][aeiouy][^aeiouywxY]$|^[aeiouy][^aeiouy]$|past$/;

/** Suffixes and what takes their place, in the first region. */
const STEP_2 = longestFirst({
  tional: "tion", enci: "ence", anci: "ance", abli: "able", entli: "ent", izer: "ize", ization: "ize", ational: "ate",
  ation: "ate", ator: "ate", alism: "al", aliti: "al", alli: "al", fulli: "ful", fulness: "ful", ousli: "ous",
  ousness: "ous", iveness: "ive", iviti: "ive", biliti: "ble", bli: "ble", ogist: "og", ogi: "og", lessli: "less", li: "",
});
const STEP_3 = longestFirst({
  tional: "tion", ational: "ate", alize: "al", icate: "ic", iciti: "ic", ical: "ic", ful: "", ness: "", ative: "",
});
/** Suffixes that fall away in the second region. */
const STEP_4 = longestFirst(Object.fromEntries(
  "al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize ion".split(" ").map((suffix) => [suffix, ""]),
));

/**
 * The stem of a word in lower case without apostrophes.
 * @param {string} word
 * @returns {string}
 */
export function stem(word) {
  if (word.length < 3 || UNCHANGED.has(word)) return word;
  const exception = EXCEPTIONS.get(word);
  if (exception) return exception;
  // A y that begins the word or follows a vowel is a consonant, written Y until the end.
  let rest = word.replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y");
  const regions = regionsOf(rest);
  rest = withoutPlural(rest);
  rest = withoutPast(rest, regions.first);
  rest = rest.replace(/(.[^aeiouy])[yY]$/, "$1i");
  rest = step2(rest, regions.first);
  rest = step3(rest, regions);
  rest = step4(rest, regions.second);
  return step5(rest, regions).replaceAll("Y", "y");
}

/** @param {Record<string, string>} suffixes @returns {[string, string][]} */
function longestFirst(suffixes) {
  return Object.entries(suffixes).sort(([a], [b]) => b.length - a.length);
}

/** Where the two regions begin: each after the first consonant that follows a vowel. @param {string} word */
function regionsOf(word) {
  const after = FIRST_REGION_AFTER.exec(word);
  const first = after ? after[0].length : afterVowelAndConsonant(word, 0);
  return { first, second: afterVowelAndConsonant(word, first) };
}

/** @param {string} word @param {number} start */
function afterVowelAndConsonant(word, start) {
  FIRST_REGION.lastIndex = start;
  return FIRST_REGION.test(word) ? FIRST_REGION.lastIndex : word.length;
}

/** @param {string} word */
function withoutPlural(word) {
  if (word.endsWith("sses")) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.length > 4 ? word.slice(0, -2) : word.slice(0, -1);
  if (/[us]s$/.test(word)) return word;
  return /[aeiouy].+s$/.test(word) ? word.slice(0, -1) : word;
}

/** @param {string} word @param {number} first */
function withoutPast(word, first) {
  const suffix = /(?:eed(?:ly)?|ed(?:ly)?|ing(?:ly)?)$/.exec(word)?.[0];
  if (!suffix) return word;
  const before = word.slice(0, -suffix.length);
  if (suffix.startsWith("eed")) {
    return before.length >= first && !WHOLE_BEFORE_EED.has(before) ? `${before}ee` : word;
  }
  if (suffix === "ing") {
    if (/^[^aeiouy]y$/.test(before)) return `${before[0]}ie`;
    if (WHOLE_BEFORE_ING.has(before)) return word;
  }
  return /[aeiouy]/.test(before) ? repaired(before, first) : word;
}

/**
 * What "ed" or "ing" left behind, made whole: hop(ing) becomes hope, hopp(ing) hop.
 * @param {string} word @param {number} first
 */
function repaired(word, first) {
  if (/(?:at|bl|iz)$/.test(word)) return `${word}e`;
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(word)) return /^[aeo]..$/.test(word) ? word : word.slice(0, -1);
  return word.length === first && SHORT_SYLLABLE_AT_END.test(word) ? `${word}e` : word;
}

/** @param {string} word @param {[string, string][]} suffixes */
function suffixOf(word, suffixes) {
  const found = suffixes.find(([suffix]) => word.endsWith(suffix));
  if (!found) return null;
  return { suffix: found[0], replacement: found[1], before: word.slice(0, -found[0].length) };
}

/** @param {string} word @param {number} first */
function step2(word, first) {
  const found = suffixOf(word, STEP_2);
  if (!found || found.before.length < first) return word;
  if (found.suffix === "ogi" && !found.before.endsWith("l")) return word;
  if (found.suffix === "li" && !/[cdeghkmnrt]$/.test(found.before)) return word;
  return found.before + found.replacement;
}

/** @param {string} word @param {{first: number, second: number}} regions */
function step3(word, regions) {
  const found = suffixOf(word, STEP_3);
  if (!found || found.before.length < (found.suffix === "ative" ? regions.second : regions.first)) return word;
  return found.before + found.replacement;
}

/** @param {string} word @param {number} second */
function step4(word, second) {
  const found = suffixOf(word, STEP_4);
  if (!found || found.before.length < second) return word;
  return found.suffix === "ion" && !/[st]$/.test(found.before) ? word : found.before;
}

/** @param {string} word @param {{first: number, second: number}} regions */
function step5(word, regions) {
  const before = word.slice(0, -1);
  if (word.endsWith("e")) {
    const falls = before.length >= regions.second || (before.length >= regions.first && !SHORT_SYLLABLE_AT_END.test(before));
    return falls ? before : word;
  }
  return word.endsWith("ll") && before.length >= regions.second ? before : word;
}
