//! Texts that nobody writes and anybody may hand over, made by rule, in any length.

/// A shape of text.
pub struct Shape {
    /// What it is called.
    pub name: &'static str,
    make: Make,
}

/// How a text of a shape comes about.
enum Make {
    /// The same words again and again.
    Again(&'static str),
    /// Words that open, and then the same words again and again, which lean on them.
    After(&'static str, &'static str),
    /// Words that differ by their number.
    Numbered(fn(usize) -> String),
    /// So much that opens, the words, as much that closes.
    Around(&'static str, &'static str, &'static str),
}

impl Shape {
    /// A text of this shape of about `bytes` bytes, at least one of what it repeats.
    pub fn text(&self, bytes: usize) -> String {
        let mut text = String::new();
        match self.make {
            Make::Again(unit) => text = unit.repeat((bytes / unit.len()).max(1)),
            Make::After(first, unit) => text = [first, &unit.repeat((bytes / unit.len()).max(1))].concat(),
            Make::Numbered(unit) => {
                let mut number = 0;
                while text.len() < bytes || number == 0 {
                    text.push_str(&unit(number));
                    number += 1;
                }
            }
            Make::Around(open, words, close) => {
                let many = (bytes.saturating_sub(words.len()) / (open.len() + close.len())).max(1);
                text = [&open.repeat(many), words, &close.repeat(many)].concat();
            }
        }
        text
    }
}

/// All shapes.
pub const SHAPES: &[Shape] = &[
    // Quotation marks.
    around("marks nested", "“", "she said", "”"),
    around("marks nested in sentences", "“He said, ", "yes,", "” said Ada Moreno."),
    around("marks of two kinds nested", "“a ‘b ", "c", "’ d”"),
    around("low marks nested", "„", "so", "“"),
    around("guillemets nested", "«", "so", "»"),
    again("marks left open", "“We go on. "),
    again("marks left open in paragraphs", "“We go on.\n\n"),
    again("marks closed that were not open", "We went on.” "),
    again("straight marks", "\"We go,\" said Ada Moreno. "),
    again("nothing but straight marks", "\""),
    again("nothing but single marks", "'"),
    again("nothing but curly marks", "“”"),
    again("nothing but apostrophes", "’"),
    again("nothing but accents", "`"),
    again("single marks and apostrophes", "‘It’s the workers’ hall,’ the boys’ club said. "),
    again("straight single marks", "'tis the dogs' "),
    again("marks without words", "“ ” "),
    again("marks crossing", "“a «b” c» "),
    again("attributes", "a=\"b\" "),
    again("inches", "5\" by 6' and 7″ "),
    again("a quote in two parts", "“We go,” said Ada Moreno, “and we stay.” "),
    again("a quote a paragraph", "“We go,” said Ada Moreno.\n\n"),
    again("a quote that nobody says", "“We go and we stay.”\n\n"),
    again("terms", "the “so-called” “plan” "),
    again("a transcript", "MORENO: We go.\n\nTANNER: We stay.\n\n"),
    numbered("a transcript of many", |n| format!("{}: We go.\n\n", name(n).to_uppercase())),
    // Speakers.
    again("one sentence", "“We held out,” said Ines Tavor of the board, who had 12 boats in 2019. "),
    again("one name", "Ines Tavor "),
    again("one name in sentences", "Ines Tavor met Ines Tavor. "),
    numbered("names", |n| format!("{} ", name(n))),
    numbered("names in a list", |n| format!("{}, ", name(n))),
    numbered("names that speak", |n| format!("“We go on,” said {}. ", name(n))),
    numbered("names with roles", |n| format!("{}, the mayor of {}, said they would go. ", name(n), letters(n))),
    numbered("one surname", |n| format!("“We go on,” said {} Moreno. ", letters(n))),
    numbered("one first name", |n| format!("“We go on,” said Ada {}. ", letters(n))),
    numbered("names and he", |n| format!("{} came. He said it was late. ", name(n))),
    again("pronouns", "He said she said he said she said. "),
    again("pronouns after quotes", "“We go,” he said. “We stay,” she said. "),
    again("they said", "“We go,” they said.\n\n"),
    after("pronouns of one name", "Ines Tavor came. ", "She said it was late. "),
    after("quotes behind one speaker", "“We go,” said Ines Tavor. ", "“We stay.” "),
    again("said", "said "),
    again("said and comma", "said, "),
    again("according to", "according to "),
    again("that", "She said that "),
    again("initials", "A. B. C. D. "),
    again("titles", "Dr. Prof. Sir Mr. "),
    again("roles", "the former chief deputy mayor "),
    again("capitals", "THE MAYOR SAID WE GO. "),
    again("nothing but capitals", "A"),
    again("capital letters apart", "A "),
    again("capitals and hyphens", "Ada-Moreno-"),
    again("of", "Bank of the House of "),
    again("and", "Ada and Bo and "),
    again("possessives", "Ada’s Bo’s Cy’s "),
    again("asked", "Moreno was asked, “Why?” "),
    again("who", "Ada Moreno, who "),
    // Numbers.
    again("from and to", "from 1 to 2 to 3 "),
    again("from and to in sentences", "It rose from 10 to 20. "),
    numbered("from and to, each another", |n| format!("to {} ", n * 7 % 1000)),
    numbered("numbers", |n| format!("{n} ")),
    numbered("numbers with commas", |n| format!("{n}, ")),
    numbered("numbers and nouns", |n| format!("{} boats and ", n % 900 + 2)),
    numbered("numbers in sentences", |n| format!("They have {} boats. ", n % 900 + 2)),
    numbered("numbers in paragraphs", |n| format!("They have {} boats.\n\n", n % 900 + 2)),
    numbered("things", |n| format!("the {} {}s, ", n % 900 + 2, letters(n).to_lowercase())),
    again("ranges", "between 10 and 20 boats or 5-8 cars, "),
    again("shares", "12% of the town, "),
    again("shares in sentences", "Of the town 12% and 30% of the boats left. "),
    after("parts of one whole", "Of 2,300 boats, 61% were new, ", "12% were blue, "),
    after("numbers that lean on one subject", "In Lenwick 61% of the boats leaked. ", "In Marlow it was 58%. "),
    again("changes", "rose 5% from 40 to 42, "),
    again("multiples", "40 in 2019, 10 times the number of the previous year, "),
    again("money", "$5 million, €3.2 bn, £4, "),
    again("units", "5 km/h, 6 kg per day, "),
    again("spelled numbers", "one hundred and twenty-five thousand "),
    again("nothing but a spelled number", "million "),
    again("hedges", "more than nearly about "),
    again("digits", "7"),
    again("digits and commas", "1,"),
    again("digits in groups", "100 "),
    again("ages", "9, "),
    again("ages and joints", "8 and "),
    again("numbers to call", "call 112 or "),
    again("digits and points", "1."),
    again("digits and hyphens", "1-"),
    again("digits and slashes", "1/"),
    again("exponents", "1e999 "),
    again("minus", "-5 −5 "),
    again("fractions", "½ 3/4 two-thirds of "),
    again("full-width digits", "１２３ "),
    // Dates.
    again("years", "2019 "),
    again("dates", "on 3 May 2021, "),
    numbered("dates in sentences", |n| format!("The line closed on {} May {}. ", n % 31 + 1, 1900 + n % 120)),
    numbered("figures by year", |n| format!("{} boats in {}, ", n % 50, 1900 + n % 120)),
    again("dates in brackets left open", "(built in 2019 they saw boats and "),
    again("dates that lean", "last year, the previous month, two weeks ago, "),
    after("dates that lean on one", "In 2019 it had 40 boats. ", "A year earlier it had 50. "),
    again("months", "May March June "),
    again("decades", "in the 1990s and the early 2000s, "),
    again("dates as numbers", "2021-05-03 5/3/21 "),
    again("times", "12:30 p.m. "),
    again("missing figures", "No figures were available for 2021. "),
    // Words and sentences.
    again("one word", "a"),
    again("a word and its marks", "a’b-"),
    again("letters apart", "a "),
    again("paragraphs of a letter", "a\n\n"),
    again("lines of a letter", "a\n"),
    again("one paragraph", "The boat left the pier and came back to the town at night. "),
    again("sentences of a word", "Go. "),
    again("no end of sentences", "and the boat left "),
    again("short forms", "U.S. e.g. St. "),
    again("stops", "."),
    again("stops and blanks", ". "),
    again("three points", "…"),
    again("questions", "?! "),
    again("commas", ","),
    again("dashes", "—"),
    again("hyphens", "-"),
    again("punctuation", "!?;:,.-()[]{}/\\*&^%$#@~|<>_="),
    around("parentheses nested", "(", "a", ")"),
    around("brackets nested", "[", "a", "]"),
    again("parentheses left open", "(a "),
    again("a list", "- one\n- two\n"),
    // Blanks.
    again("blanks", " "),
    again("line ends", "\n"),
    again("tabs", "\t"),
    again("tabs between words", "a\t"),
    again("returns", "a\rb\r\nc\n\r"),
    again("blank lines that are not empty", "a\n \t\n"),
    again("hard blanks", "5\u{a0}000\u{a0}boats\u{202f}"),
    again("lines and paragraphs of Unicode", "a\u{2028}b\u{2029}\u{85}"),
    // What cannot be seen, and other scripts.
    again("nothing", "\u{200b}"),
    again("zero-width characters", "said\u{200b} Ada\u{200d}\u{2060}\u{feff} "),
    again("byte order marks", "\u{feff}=1+1 "),
    again("soft hyphens", "a\u{ad}"),
    again("NUL", "\0"),
    again("control characters", "a\u{1}\u{8}\u{b}\u{c}\u{1b}\u{7f}\u{9f} 5 boats. "),
    again("characters that XML has not", "\u{fffe}\u{ffff} 5 boats of 10. "),
    again("characters beyond the first plane", "𝕏 𝟙𝟚 𐍈 "),
    again("private characters", "\u{e000}\u{f8ff}\u{10ffff} "),
    again("combining characters", "e\u{301}"),
    again("nothing but a combining character", "\u{301}"),
    again("combining characters in a name", "“Go,” said Zoe\u{301} Ode\u{308}\u{308}\u{308}. "),
    again("right to left", "אמר דוד “שלום” 5 סירות. "),
    again("Arabic", "قال أحمد «مرحبا» ٥ قوارب. "),
    again("marks of direction", "\u{202e}abc\u{202c}\u{2066}\u{2069}\u{200f} "),
    again("directions never ended", "\u{202e}“Go,” said Ada. "),
    again("emoji", "👩‍👩‍👧‍👦🏳️‍🌈👍🏽"),
    again("emoji that speak", "“👍🏽,” said 👩‍🚀 Ada Moreno. "),
    again("flags", "🇦🇧"),
    again("Chinese", "王说：“我们走。”有5艘船。"),
    again("Greek", "«Πάμε», είπε ο Άδωνις. "),
    again("ligatures and ß", "ﬁ ß İ ǅ ŉ "),
    // Markup and formulas.
    again("scripts", "<script>alert(1)</script> “<script>alert(2)</script>,” said Ada <b>Moreno</b>. "),
    again("ends of scripts", "</script><!--<script> 5 boats "),
    again("ends of styles", "</style></title></textarea> "),
    again("entities", "&amp;&lt;&#0;&#x3c;&nbsp &"),
    again("ends of CDATA", "5 boats of 10]]> "),
    again("comments", "<!-- 5 -- boats --> "),
    again("handlers", "\"><img src=x onerror=alert(1)> 5 boats. "),
    again("addresses", "javascript:alert(1) https://a.example/?q=\"5\" "),
    again("angles", "<"),
    again("ampersands", "&"),
    again("formulas", "“=1+1,” said Ada Moreno. “@SUM(A1),” she said. “+5,” he said. "),
    again("full-width formulas", "“＝1＋1,” said ＠Ada Moreno. －5 boats. "),
    again("templates", "{{5}} ${6} <%= 7 %> {% 8 %} "),
    again("paths", "../../etc/passwd C:\\con %00%2e "),
    again("JSON", "{\"id\":\"\\u0000\",\"text\":5}, "),
    again("Markdown", "**5** [a](javascript:b) `c` # d\n> e\n\n"),
];

const fn again(name: &'static str, unit: &'static str) -> Shape {
    Shape { name, make: Make::Again(unit) }
}

const fn after(name: &'static str, first: &'static str, unit: &'static str) -> Shape {
    Shape { name, make: Make::After(first, unit) }
}

const fn numbered(name: &'static str, unit: fn(usize) -> String) -> Shape {
    Shape { name, make: Make::Numbered(unit) }
}

const fn around(name: &'static str, open: &'static str, words: &'static str, close: &'static str) -> Shape {
    Shape { name, make: Make::Around(open, words, close) }
}

/// A first name and a surname, another for each number.
fn name(number: usize) -> String {
    format!("{} {}son", letters(number), letters(number / 3))
}

/// A word with a capital, another for each number.
fn letters(number: usize) -> String {
    const SYLLABLES: [&str; 8] = ["ba", "do", "ke", "li", "mu", "ra", "ste", "vo"];
    let mut word = String::new();
    let mut rest = number + 8;
    while rest > 0 {
        word.push_str(SYLLABLES[rest % 8]);
        rest /= 8;
    }
    word[..1].to_uppercase() + &word[1..]
}
