"""Letters of other scripts, and letters with no plain form, as an English register would write them."""

from __future__ import annotations

from typing import Final

LATIN: Final = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h", "ŋ": "n",
    "ə": "a", "ĸ": "k", "ŧ": "t", "’": "'", "‘": "'", "ʼ": "'", "´": "'",
}  # fmt: skip

CYRILLIC: Final = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "є": "ye", "ж": "zh", "з": "z", "и": "i",
    "і": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u",
    "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu",
    "я": "ya", "ђ": "dj", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c", "џ": "dz", "ѓ": "g", "ќ": "k", "ѕ": "dz", "ў": "u",
    "й": "y", "ё": "e", "ї": "yi",
}  # fmt: skip

GREEK: Final = {
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i", "κ": "k", "λ": "l",
    "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "ς": "s", "τ": "t", "υ": "y", "φ": "f",
    "χ": "ch", "ψ": "ps", "ω": "o",
}  # fmt: skip

# Short vowels are not written in these two: the sound of a name, which has no vowels, is what still agrees.
ARABIC: Final = {
    "ا": "a", "أ": "a", "إ": "i", "آ": "a", "ٱ": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh",
    "د": "d", "ذ": "dh", "ر": "r", "ز": "z", "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "a",
    "غ": "gh", "ف": "f", "ق": "q", "ك": "k", "ک": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h", "ہ": "h", "ھ": "h",
    "و": "u", "ؤ": "u", "ي": "i", "ی": "i", "ى": "a", "ئ": "i", "ة": "a", "ء": "", "پ": "p", "چ": "ch", "ژ": "zh",
    "گ": "g", "ٹ": "t", "ڈ": "d", "ڑ": "r", "ں": "n", "ے": "e", "ۃ": "a",
}  # fmt: skip

HEBREW: Final = {
    "א": "a", "ב": "b", "ג": "g", "ד": "d", "ה": "h", "ו": "v", "ז": "z", "ח": "h", "ט": "t", "י": "y", "כ": "k",
    "ך": "k", "ל": "l", "מ": "m", "ם": "m", "נ": "n", "ן": "n", "ס": "s", "ע": "a", "פ": "p", "ף": "f", "צ": "ts",
    "ץ": "ts", "ק": "k", "ר": "r", "ש": "sh", "ת": "t",
}  # fmt: skip

LETTERS: Final[dict[str, str]] = LATIN | CYRILLIC | GREEK | ARABIC | HEBREW

# Words before and after a name that are no part of it, as registers hold them.
TITLES: Final = frozenset(
    """
    mr mrs miss ms mx dr doctor prof professor rev reverend revd sir dame lady lord hon honourable rt father fr sister
    master capt captain major maj col colonel lt sgt sergeant pc dc baron baroness baronet bart bt earl countess duke
    duchess viscount viscountess marquess marquis knight esq esquire jr jnr junior sr snr senior obe mbe cbe kbe qc kc
    mp phd 1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th 12th 13th 14th 15th ii iii iv the of aka alias nee formerly
    known as
    """.split()  # noqa: SIM905 - words are read and sorted more easily than a list of strings
)

# What a form holds where nothing was known.
NOTHING: Final = frozenset(
    [
        "unknown",
        "unk",
        "none",
        "null",
        "nan",
        "na",
        "n/a",
        "nil",
        "tbc",
        "tba",
        "not known",
        "not given",
        "not stated",
        "not provided",
        "refused",
        "no name",
        "anonymous",
        "anon",
        "n/k",
        "nk",
        "-",
        ".",
        "?",
    ]
)
