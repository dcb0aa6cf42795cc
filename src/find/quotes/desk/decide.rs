//! What a run of quoted words is, and which cue is its own.

use super::place::Place;
use super::state::Desk;
use crate::article::QuoteKind;
use crate::find::lexicon::{Class, Word, word, words};
use crate::find::quotes::cue::Cue;
use crate::find::quotes::kind::Look;
use crate::find::quotes::prose::Shape;
use crate::find::quotes::rule::Rule;
use crate::find::quotes::sieves::{INSIDE, OPENING, first};
use crate::read::cue::Cue as Said;
use crate::read::phrase::{self, Form, Kind};
use crate::read::token::At;
use crate::text::Span;
use crate::words::{Sign, looked_up};

impl Desk<'_, '_> {
    /// The cue of the run, if the text has one.
    pub(super) fn cue(&self, at: &Place) -> Option<Cue> {
        let (q, look) = (at.q, &at.look);
        if look.begins_sentence {
            return first(OPENING, |find| find(self, at));
        }
        let is_title = look.is_title_case && !self.is_brought_in(q) || self.is_work(q, look);
        if is_title { None } else { first(INSIDE, |find| find(self, at)) }
    }

    /// “…” — Ada Moreno
    pub(in crate::find::quotes) fn signed(&self, at: &Place) -> Option<Cue> {
        if self.prose.is_mark(at.q + 1, &['—', '–']) { self.cues.bare_name(at.q) } else { None }
    }

    /// The cue right behind words that end before it.
    pub(in crate::find::quotes) fn touching(&self, at: &Place) -> Option<Cue> {
        const NEAR: usize = 2;
        let (q, look) = (at.q, &at.look);
        // Moreno asked, “Is it open?” Tanner then said, “No.”: a stop ends what a cue brought in.
        // "Moreno denies it — “Why would it?” asked Tanner": a dash brings in nothing.
        let dash = self.prose.is_mark(q.saturating_sub(1), &['—', '–']);
        let is_led = self.is_brought_in(q) && !dash;
        let before = || self.cues.before(q).filter(|cue| cue.to <= q && !cue.loose);
        let is_done = || is_led && before().is_some();
        // Moreno said, “It is late,” the Courier reported: the words are hers.
        let is_set_off = self.prose.is_mark(q.saturating_sub(1), &[',', ':']);
        let is_hers = || is_set_off && before().is_some_and(|cue| cue.rule == Rule::Verb && q <= cue.to + NEAR);
        let ends = || look.ends_in_comma && !is_hers() || look.ends_in_stop && !is_done();
        self.cue_behind(q).filter(|cue| cue.from <= q + 2 && ends())
    }

    /// The cue behind words, but for one with words of its own, behind words that another brings in: Moreno insists it “never
    /// floods,” the report says it does.
    fn cue_behind(&self, q: At) -> Option<Cue> {
        let (start, end) = self.prose.sentence(q);
        let run = self.prose.token(q)?.span();
        let has_own = |cue: &Cue| {
            let said = self.prose.reading.cues_between(cue.from, end).first();
            cue.rule == Rule::SubjectVerb && said.and_then(|said| said.clause).is_some_and(|own| own.start > run.end)
        };
        let holds = |clause: Span| clause.start < run.end && run.start < clause.end;
        let is_led = !self.prose.is_mark(q.saturating_sub(1), &[',', ':']);
        let is_said =
            || is_led && self.prose.reading.cues_between(start, q).iter().any(|said| said.clause.is_some_and(holds));
        self.cues.after(q).filter(|cue| !has_own(cue) || !is_said())
    }

    /// The cue behind words that end in a comma and that nothing brings in.
    pub(in crate::find::quotes) fn behind_comma(&self, at: &Place) -> Option<Cue> {
        // "called it “a gift,” while Tanner, who left, disagreed": who calls it so.
        let is_judged = |cue: &Cue| cue.rule == Rule::Tail && self.is_judgement(at.q);
        let open = at.look.ends_in_comma && !self.is_brought_in(at.q);
        self.cue_behind(at.q).filter(|cue| open && !is_judged(cue))
    }

    /// The cue of other words in the sentence. Titles stand in lists, and what a verb brings in whose subject is not found is
    /// somebody else's.
    pub(in crate::find::quotes) fn of_another(&self, at: &Place) -> Option<Cue> {
        let goes_on = !at.look.is_title_case && !self.cue_touches(at.q) && self.coordinated(at.q).is_none();
        if goes_on { self.cues.of_another(at.q) } else { None }
    }

    /// Whether the run is what something is called: a play called “Tidewater”, on the BBC’s “Harbour”, told “Good Day”.
    fn is_work(&self, q: At, look: &Look) -> bool {
        let word = look.words == 1 && look.opens_big && !look.ends_in_stop;
        let Some(at) = q.checked_sub(1).filter(|_| look.is_title_case || word) else { return false };
        let names =
            self.prose.tag(at).is_verb() && (self.prose.is(at, Sign::NAMES) || self.prose.lemma(at) == word!("tell"));
        let comma = usize::from(at > At::FIRST && self.prose.is_mark(at, &[',']));
        // "wrote a poem for the pier, “Slate by Slate”"
        const FAR: usize = 6;
        let is_titled = |at: At| self.prose.word(at).is(Sign::TITLED);
        names
            || is_titled(at - comma)
            || comma == 1 && look.is_title_case && at.saturating_sub(FAR).to(at).any(is_titled)
            || word && (self.prose.shape(at) == Shape::Possessive || self.prose.class(at).is(Class::ATTACHING))
    }

    /// Whether a mark or a verb of saying stands directly before the run.
    pub(super) fn is_brought_in(&self, q: At) -> bool {
        q.checked_sub(1).is_some_and(|at| self.prose.is_mark(at, &[',', ':', '—', '-', '–'])) || self.cue_touches(q)
    }

    /// Whether a verb of saying whose subject is not found brings the run in whole, or "one message:".
    fn is_said(&self, q: At, look: &Look) -> bool {
        let mark = self.prose.is_mark(q.saturating_sub(1), &[',', ':']);
        let Some(at) = q.checked_sub(1 + usize::from(mark)) else { return false };
        let said = self.cues.is_cue_verb(at) && self.prose.class(at).is(Class::SAY.or(Class::SAYING))
            || self.prose.is_mark(at + 1, &[':']) && self.prose.word(at).is(Sign::SPEECH);
        look.opens_big && look.ends_in_stop && !look.begins_sentence && said
    }

    /// Whether the run is what somebody goes by: a rower known as “Otter”, nicknamed “Otter”, gave her name only as “Fox”.
    fn is_alias(&self, q: At, look: &Look) -> bool {
        const LONGEST: usize = 3;
        let is_name = look.words <= LONGEST && look.opens_big && !look.ends_in_comma;
        // "a rower nicknamed “Otter”", "calls himself “Otter”", "used the name “Otter”"
        let before = q.saturating_sub(1);
        let is_own = self.prose.word(before).is(Sign::REFL);
        let named = before.saturating_sub(usize::from(is_own));
        let verb = self.prose.lemma(named);
        let is_given = words!["nickname", "name"].has(verb) && !self.prose.is_word(q + 1, word!("by"));
        if is_name && (is_given || is_own && verb.is(Sign::NAMES)) {
            return true;
        }
        let Some(at) = q.checked_sub(1).filter(|at| self.prose.is_one_of(*at, words!["as", "by"])) else {
            return false;
        };
        const NEAR: usize = 5;
        // "known to all as", "gave his nom de guerre as"
        let is_own = |at: At| self.prose.is_one_of(at, words!["name", "himself", "herself"]);
        let ends = |at: &At| is_own(*at) || self.prose.tag(*at).is_verb() || self.prose.shape(*at) == Shape::Mark;
        let Some(word) = at.saturating_sub(NEAR).to(at).rev().find(ends) else { return false };
        let lemma = self.prose.reading.prose.token(word).map_or(Word::NONE, |token| token.lemma);
        let names = lemma.is(Sign::NAMES)
            || words!["know", "identify", "go"].has(lemma)
            || lemma == word!("give") && self.prose.word(word + 1).is(Sign::POSS)
            || is_own(word);
        names && is_name
    }

    /// Whether the run is a cry and no word of the sentence: broke off with a small, “ugh.”
    fn is_cry(&self, q: At, look: &Look) -> bool {
        self.prose.is_mark(q.saturating_sub(1), &[',', ':'])
            && look.ends_in_stop
            && look.words == 1
            && looked_up(look.first.trim_end_matches(['.', '!', '?']), "").is(Sign::INTERJECTION)
    }

    /// Whether the run is what a crowd cries: chanting “Sink the ferry!”, to shouts of “Resign!”
    pub(super) fn is_cried(&self, q: At, look: &Look) -> bool {
        let of = usize::from(
            self.prose.is_word(q.saturating_sub(1), word!("of")) || self.prose.is_mark(q.saturating_sub(1), &[',']),
        );
        let cried = q.checked_sub(1 + of).is_some_and(|at| self.prose.lemma(at).is(Sign::SHOUTS));
        (look.ends_in_stop || look.opens_big && look.ends_in_comma) && cried
    }

    pub(super) fn cue_touches(&self, q: At) -> bool {
        q.checked_sub(1).is_some_and(|at| self.cues.is_cue_verb(at))
    }

    /// “No,” came the reply: another says so than who spoke before.
    pub(super) fn is_reply(&self, q: At) -> bool {
        self.prose.lemma(q + 1) == word!("come") && self.prose.is(q + 3, Sign::UTTERANCE)
    }

    /// Whether the run at `q` comes directly behind the cue of the last quote: “A,” said Moreno. “B.”
    pub(super) fn follows_split(&self, q: At) -> bool {
        let Some(last) = self.quotes.last().filter(|_| !self.is_reply(q)) else { return false };
        if !last.has_marks()
            || last.cue_to <= last.last + 1
            || self.prose.token(q).map(|t| t.paragraph) != Some(last.paragraph)
        {
            return false;
        }
        let (start, end) = self.prose.sentence(last.cue_to.saturating_sub(1));
        // The cue's sentence is the one before, and it is not about something else by its end.
        start <= last.cue_to && end == self.prose.sentence(q).0
    }

    /// Whether the cue of the run at `q` is the one that stands behind the last quote: “A,” he said, “B.”
    pub(super) fn shares_cue(&self, q: At, cue: &Cue) -> bool {
        let Some(last) = self.quotes.last() else { return false };
        let between = cue.from > last.last && cue.to <= q;
        let same_sentence = self.prose.sentence(q) == self.prose.sentence(last.last);
        let brought_in = self.is_brought_in(q) || cue.to == q;
        last.has_marks()
            && between
            && brought_in
            && same_sentence
            && last.cue_to == cue.to
            && last.cue_to > last.last + 1
    }

    pub(super) fn kind(&self, q: At, look: &Look, cue: Option<&Cue>) -> QuoteKind {
        // “The Long Tide,” by Moreno, is what she wrote, and not what somebody says.
        if look.opens_big && look.ends_in_comma && self.prose.is_word(q + 1, word!("by")) {
            return QuoteKind::Term;
        }
        if self.is_alias(q, look) {
            return QuoteKind::Term;
        }
        if self.is_cry(q, look) {
            return QuoteKind::Direct;
        }
        let Some(cue) = cue else { return self.kind_without_cue(q, look) };
        // "Moreno mocks Tanner: “He’s toast”"
        let is_behind_colon = self.prose.is_mark(q.saturating_sub(1), &[':']) && cue.to <= q && !look.is_title_case;
        let is_whole = look.opens_big && look.ends_sentence;
        if cue.rule == Rule::BareName || is_whole && (cue.rule.is_label() || is_behind_colon) {
            return QuoteKind::Direct;
        }
        let behind = cue.from > q;
        let touches = if behind { cue.from <= q + 2 } else { cue.to + 1 >= q };
        let whole = look.opens_big && (look.ends_in_comma || look.ends_in_stop || look.begins_sentence);
        match () {
            _ if behind
                && touches
                && (look.begins_sentence || look.opens_big)
                && (look.ends_in_comma || look.ends_in_stop) =>
            {
                QuoteKind::Direct
            }
            _ if !behind
                && whole
                && !look.begins_sentence
                && (touches || self.prose.is_mark(q.saturating_sub(1), &[',', ':'])) =>
            {
                QuoteKind::Direct
            }
            _ if look.begins_sentence && whole => QuoteKind::Direct,
            _ if self.cue_touches(q) => QuoteKind::Mixed,
            _ if look.words <= 2 && !cue.loose && !behind && self.is_predicate(q) => QuoteKind::Mixed,
            _ if !behind && self.is_judgement(q) => QuoteKind::Mixed,
            _ if cue.rule == Rule::WithinClause && (self.is_inside_verb(q) || self.is_manner(q)) => QuoteKind::Mixed,
            _ if look.words <= 2 && (!touches || cue.loose)
                || look.is_title_case && !look.ends_in_comma && !look.ends_in_stop =>
            {
                QuoteKind::Term
            }
            _ => QuoteKind::Mixed,
        }
    }

    /// What kind of quote the run at `q` is where nothing says whose it is.
    fn kind_without_cue(&self, q: At, look: &Look) -> QuoteKind {
        // "Latin for “…”": what a foreign word means.
        if self.prose.is_word(q.saturating_sub(1), word!("for"))
            && (self.prose.class(q.saturating_sub(2)).is(Class::NATION)
                || self.prose.is_word(q.saturating_sub(2), word!("latin")))
        {
            return QuoteKind::Term;
        }
        let paragraph = self.prose.token(q).map_or(0, |token| token.paragraph);
        // “Why?” asked Tanner. / “Rain.” / “When?”
        let last = self.quotes.last().filter(|last| last.paragraph + 1 == paragraph && look.words == 1);
        let is_answer =
            || last.is_some_and(|last| look.first.ends_with('?') || self.asks(last)) || self.is_answer_behind(q);
        let alone = look.begins_sentence && look.ends_sentence && look.opens_big && look.ends_in_stop;
        let whole = alone && (look.words >= 2 || is_answer());
        // Three small words can be a label; behind a quote of the same paragraph they are more of it.
        let more = self
            .last_speech
            .and_then(|at| self.quotes.get(at))
            .is_some_and(|last| last.paragraph == paragraph && last.has_marks() && look.words >= 3 && !look.opens_big);
        let part = !look.is_title_case && look.words >= 5 || more || self.coordinated(q).is_some();
        match () {
            _ if whole || self.is_reply(q) || self.is_cried(q, look) || self.is_said(q, look) => QuoteKind::Direct,
            _ if part => QuoteKind::Mixed,
            _ => QuoteKind::Term,
        }
    }

    /// "Asked how, Moreno grinned. “Soap.”": whether the sentence before asks, or tells of a face that somebody makes.
    fn is_answer_behind(&self, q: At) -> bool {
        let before = q.checked_sub(1).filter(|before| self.prose.sentence(q).0 > *before);
        let paragraph = |at: At| self.prose.token(at).map(|token| token.paragraph);
        let before = before.filter(|before| paragraph(*before) == paragraph(q)).map(|at| self.prose.sentence(at));
        let puts = |at: At| {
            let verb = self.prose.lemma(at);
            self.prose.tag(at).is_verb() && (verb.is(Sign::SILENT) || verb == word!("ask"))
        };
        before.is_some_and(|(from, to)| from.to(to).any(puts))
    }

    /// Whether a verb of judging and what it judges stand right before the run: called the rise “a disgrace”, accused
    /// ministers of “playing games”, a rise she described as “a disgrace”.
    fn is_judgement(&self, q: At) -> bool {
        let stream = &self.prose.reading.prose;
        // "accused ministers of having “slept”"
        let having = usize::from(self.prose.is_word(q.saturating_sub(1), word!("having")));
        let Some(run) = stream.phrase_of(q).and_then(|run| run.checked_sub(having)) else { return false };
        let kind = |at: phrase::At| stream.phrase(at).map(|phrase| phrase.kind);
        let preposition = usize::from(run.checked_sub(1).and_then(kind) == Some(Kind::Preposition));
        // What is judged stands behind the verb; or before its subject, with an "as".
        let is_before = self.prose.is_word(q.saturating_sub(1), word!("as"))
            && matches!(run.checked_sub(2).and_then(kind), Some(Kind::Verb(_)));
        // "praised his side’s “huge heart”"
        let owned = usize::from(self.prose.shape(q.saturating_sub(1)) == Shape::Possessive);
        let Some(verb) = run.checked_sub(2 + preposition + owned - usize::from(is_before)) else { return false };
        // "called the tone of the note “rude”"
        let is_of = |at: phrase::At| stream.head(at).is_some_and(|of| of.word == word!("of"));
        let is_small = self.prose.inside(q).starts_with(char::is_lowercase);
        let is_led = is_small && is_of(verb) && kind(verb + 1) == Some(Kind::Noun);
        let of_whole = verb.checked_sub(1).filter(|_| is_led);
        let verb = of_whole
            .filter(|whole| kind(*whole) == Some(Kind::Noun))
            .and_then(|whole| whole.checked_sub(1))
            .unwrap_or(verb);
        (is_before || kind(verb + 1) == Some(Kind::Noun))
            && matches!(kind(verb), Some(Kind::Verb(Form::Finite | Form::Ing | Form::Infinitive)))
            && stream.head(verb).is_some_and(|verb| {
                verb.is(Sign::JUDGE) && !verb.is(Sign::NAMES) || words!["call", "term", "label"].has(verb.lemma)
            })
    }

    /// Whether the run goes on with a verb: it had “knowingly refused” to pay, it would “gladly” stay.
    fn is_inside_verb(&self, q: At) -> bool {
        let before = q.checked_sub(1).and_then(|at| self.prose.reading.prose.token(at));
        let goes_on = |sign: Sign| before.is_some_and(|before| before.word.is(sign));
        goes_on(Sign::HAVE) || goes_on(Sign::MODAL) || goes_on(Sign::TO) || goes_on(Sign::DO)
    }

    /// Whether the run says how something is done: it had fallen “quite suddenly”.
    fn is_manner(&self, q: At) -> bool {
        self.prose.run(q).is_some_and(|(_, run)| run.inside.of(self.prose.text).trim_end_matches('.').ends_with("ly"))
    }

    /// Whether the run stands in the clause that the verb before it reports: said that it gave “record funding”.
    pub(super) fn is_reported(&self, q: At, cue: &Cue) -> bool {
        let run = self.prose.token(q).map_or(0, |token| token.start as usize);
        let stream = &self.prose.reading.prose;
        let says =
            |said: &Said| stream.head(said.phrase).is_some_and(|verb| verb.is(Sign::SAY) && !verb.is(Sign::ASKS));
        let holds =
            |said: &Said| says(said) && said.clause.is_some_and(|clause| clause.start < run && run < clause.end);
        let is_its = || self.prose.reading.cues_between(cue.from, q).iter().any(holds);
        cue.rule == Rule::WithinClause || cue.rule == Rule::Verb && cue.to <= q && is_its()
    }

    /// Whether the run is what something is called, by whomever: the word “quay”, a loan dubbed “buy now”.
    pub(super) fn is_label(&self, q: At) -> bool {
        let before = q.saturating_sub(1);
        self.prose.lemma(before).is(Sign::NAMES) || words!["word", "term"].has(self.prose.word(before))
    }

    /// Whether the run says what something is or is called, and is no name in a sentence.
    pub(super) fn is_predicate(&self, q: At) -> bool {
        let before = q.saturating_sub(1);
        let word = self.prose.word(before);
        let object = word.is(Sign::OBJ) || word.is(Sign::REFL) || self.people.name_at(before).is_some();
        object || word.is(Sign::BE) || words!["as", "not"].has(word) || self.prose.class(before).is(Class::LY)
    }
}
