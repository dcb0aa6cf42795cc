//! What stands before a name in its run and is no part of it: titles, peoples, a word that only begins the sentence.

use super::split::Splitter;
use crate::read::token::{At, Shape, Token};
use crate::words::{AnyOf, Sign, Word, can_be, looked_up, word};

impl Splitter<'_, '_, '_> {
    /// A word that only begins the sentence: "Yesterday Mayor Moreno".
    pub(super) fn is_opener(&self, at: At, to: At) -> bool {
        let scan = self.scan;
        const NAMES: AnyOf =
            AnyOf::of(&[Sign::TITLE, Sign::NOUN, Sign::COMMON, Sign::NATION, Sign::ORGANISATION, Sign::NUM]);
        let next = at + 1;
        let begins = scan.is_as_written(next, Sign::FIRST_NAME) && next + 1 < to
            || scan.is_as_written(next, Sign::TITLE)
            || scan.is_place(next, to)
            || scan.is(next, Sign::NATION)
            || scan.is_as_written(at, Sign::ADV) && !scan.is_common(next);
        // "Former Rovers striker Ada Moreno"
        let was = scan.word(at) == word!("former") || scan.word(at) == word!("fellow");
        // "Developer Hobart & Sons wants", "Developers Hobart & Sons want"
        let is_kind = scan.is(at, Sign::FIRM) && !scan.is(at, Sign::PLACE) && !scan.is_common(next);
        if scan.is_first(at) && is_kind {
            return true;
        }
        // "Yesterday England lost"
        let is_day = scan.is(at, Sign::TIME) && scan.is(at, Sign::ADV);
        scan.is_forced(at) && (was || (is_day || !scan.is_any(at, &NAMES)) && begins)
    }

    /// A compound that only says which, before a first name: "Harlow-born Ada Moreno".
    pub(super) fn is_compound(&self, at: At) -> bool {
        let scan = self.scan;
        let Some((first, last)) = scan.written(at).rsplit_once('-') else { return false };
        // "Hyun-woo Moreno"; but "Milan-born Moreno"
        let is_given = can_be(first, Sign::FIRST_NAME) && !can_be(first, Sign::NAMED_PLACE);
        let is_done = last.ends_with("ed") || last.ends_with("ing");
        let second = looked_up(last, "");
        // "Co-moderator Ada Moreno"
        let is_led = can_be(first, Sign::PREFIX);
        // "Medium-pacer Ada Moreno"
        let is_unknown =
            !is_done && !is_led && !last.ends_with("er") && (!second.is_known() || second.is(Sign::FIRST_NAME));
        let is_given = is_given && !is_done && !scan.is_as_written(at + 1, Sign::FIRST_NAME) || is_unknown;
        // "Naqsh-e Jahan", "Young-ho Moreno"; but "Runner-up Moreno"
        let is_long = last.len() > 2 || second == word!("up");
        is_long && last.starts_with(char::is_lowercase) && !is_given && !scan.is_common(at + 1)
    }

    /// A title before a name, and no word of a body’s or a place’s name: "Police Chief Moss", not "Police Department".
    pub(super) fn is_title(&self, at: At, to: At) -> bool {
        let scan = self.scan;
        if at + 2 == to && scan.is_cover_name(at) {
            return false;
        }
        // "Det Con Moreno"
        let is_constable = scan.written(at) == "Con" && at > scan.from && scan.written(at - 1).starts_with("Det");
        // "Officer 2nd Class Ada Moreno"
        let is_class = scan.word(at) == word!("class") && at > scan.from && scan.shape(at - 1) == Shape::Number;
        if scan.is_joint_title(at) || is_constable || is_class || self.is_trade(at, to) || self.is_of_several(at, to) {
            return true;
        }
        if !scan.is_as_written(at, Sign::TITLE) && !scan.is_as_written(at, Sign::ROLE) {
            return false;
        }
        let is_name = |at: At| scan.is_as_written(at, Sign::FIRST_NAME);
        match scan.shape(at) {
            // "Di Luca" is no DI.
            Shape::Capital if scan.is_as_written(at, Sign::NAME_PARTICLE) => return false,
            // "Mayor Col Moreno" has that for a first name, and no full stop behind it.
            Shape::Capital if scan.is_as_written(at, Sign::SHORT_FORM) && at > scan.from && at + 2 == to => {
                let is_short = scan.written(at).ends_with('.');
                let is_office = scan.is_capital(at - 1) && scan.is(at - 1, Sign::OFFICE);
                if is_office && !is_short && scan.is(at - 1, Sign::ROLE) {
                    return false;
                }
            }
            Shape::Capitals | Shape::Initial
                if to > at + 2
                    && !is_name(at + 1)
                    && !(scan.is(at, Sign::PERSON) && !scan.is_common(at + 1) && scan.place(at + 1).is_none())
                    && scan.shape(at + 1) != Shape::Initial =>
            {
                return false;
            }
            // "PC World"
            Shape::Capitals if scan.is_common(at + 1) && (to > at + 2 || self.makes_body(at + 1)) => return false,
            _ => {}
        }
        // "St Helen", "Saint Petersburg", "Sheikh & Lowe"
        if scan.mark(at + 1) == '&' || scan.is_saint(at) || scan.is_suffix(at) {
            return false;
        }
        // "Deputy Moreno", "General Foods"
        let is_second = scan.is(at, Sign::SECOND) && at + 2 == to && !scan.is_common(at + 1);
        let is_weak = scan.is(at, Sign::ORGANISATION)
            || scan.is(at, Sign::BODY)
            || scan.is(at, Sign::ADJ) && !is_second
            || is_name(at) && scan.shape(at) != Shape::Capitals;
        // "Senator Marsh" is no marsh, but "King Street" a street.
        let is_called = scan.is_as_written(at, Sign::TITLE) && !is_weak && !scan.is(at, Sign::GRAND);
        let is_surname = is_called && !scan.is(to - 1, Sign::ORGANISATION) && !scan.is(to - 1, Sign::BODY);
        let ends_as_body = self.makes_body(to - 1) && !scan.is_as_written(at, Sign::SHORT_FORM) && !is_surname;
        // "Dean Johnson" is Dean.
        let is_given = is_name(at) && at + 2 == to;
        // "Chief Adaeze Bramu", of whom the vocabulary has neither name
        let is_unknown = at + 3 == to && [at + 1, at + 2].iter().all(|at| scan.word(*at) == Word::NONE);
        let follows = is_unknown
            || scan.is_as_written(at + 1, Sign::TITLE)
            || scan.is_as_written(at + 1, Sign::FIRST_NAME) && !is_given;
        // "Chief Executive Ada Moreno"
        let is_behind_title = at > scan.from && at + 2 < to && scan.is_capital(at - 1) && scan.is(at - 1, Sign::TITLE);
        // "County Executive for Trade Ada Moreno"
        let has_field = scan.is(at, Sign::PERSON) && scan.holder(at + 1).is_some();
        let is_strong = !is_weak
            || has_field
            || (follows || is_behind_title && scan.is_as_written(at, Sign::TITLE)) && !scan.is_saint(at + 1);
        !ends_as_body && is_strong || self.is_title_of_title(at, to)
    }

    /// What somebody is, at the start of the sentence, before a first name and another: "Angler Ada Moreno", "Sisters Ada and Eve
    /// Moreno".
    fn is_trade(&self, at: At, to: At) -> bool {
        let scan = self.scan;
        let is_pair = scan.is_small(at + 2, word!("and"));
        let is_kin = scan.is(at, Sign::KIN) && is_pair && scan.is_capital(at + 3);
        // "Seamer Tashan Brel"
        let is_unknown = at + 3 == to && [at + 1, at + 2].iter().all(|at| scan.word(*at) == Word::NONE);
        scan.is_forced(at)
            && (scan.is(at, Sign::PERSON) || scan.is(at, Sign::KIN))
            && !scan.is_as_written(at, Sign::FIRST_NAME)
            && (scan.is_as_written(at + 1, Sign::FIRST_NAME) || is_kin || is_unknown)
            && (at + 2 < to && scan.is_capital(at + 2) || is_pair)
    }

    /// "Senators Hale and Moreno": the plural of an office before one name and another.
    fn is_of_several(&self, at: At, to: At) -> bool {
        let scan = self.scan;
        let is_office = |office: &Token| office.word != office.lemma && office.lemma.is(Sign::TITLE);
        scan.written(at).ends_with('s')
            && scan.token(at).is_some_and(is_office)
            && scan.is_small(to, word!("and"))
            && scan.is_capital(to + 1)
            && !self.makes_body(to - 1)
            && !scan.is_place(at, to)
    }

    /// "Vice President Ada Moreno": the next is a title itself.
    fn is_title_of_title(&self, at: At, to: At) -> bool {
        let scan = self.scan;
        at + 2 < to
            && scan.is_as_written(at + 1, Sign::TITLE)
            && !self.makes_body(to - 1)
            && !scan.is(at, Sign::FIRST_NAME)
    }

    /// A people before somebody of it: "French President Moreau", not "French Railways".
    pub(super) fn is_people(&self, at: At, to: At) -> bool {
        let scan = self.scan;
        let next = at + 1;
        scan.is(at, Sign::NATION)
            && !scan.is_as_written(at, Sign::NAMED_PLACE)
            && !self.makes_body(to - 1)
            && (scan.is_as_written(next, Sign::TITLE)
                // "the Dutchman Wout Moreno"
                || scan.is(at, Sign::PERSON) && at + 3 == to && !scan.is_common(next)
                || scan.is_as_written(next, Sign::FIRST_NAME)
                || scan.is(next, Sign::NATION)
                || scan.is_as_written(next, Sign::ROLE))
    }
}
