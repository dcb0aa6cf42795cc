//! An article with its corrections: each is held against the text and what stands so far, and makes a sidecar of which the
//! builder's own edition is made. So the page that a reader corrects is the one that the builder writes.

use super::ask::{self, Ask};
use super::claims::Claims;
use super::edit::Edit;
use super::figures::{self, Change, New};
use super::now::{Now, Refused, refused};
use super::{offer, quotes, speakers, write};
use crate::article::Article;
use crate::curate::{Claimer, File};
use crate::edition::{self, Edition};
use crate::link::Published;

/// So many corrections an article takes: each makes an edition, and a link may carry thousands.
const MOST: usize = 500;

/// An article with its corrections.
pub struct Corrected {
    name: String,
    /// The sidecar of what is known beyond the text.
    known: String,
    found: Article,
    claimer: Claimer,
    claims: Claims,
    /// How many corrections were made or tried, [`MOST`] at most.
    tried: usize,
    /// The sidecar of what is known and of all corrections.
    pub sidecar: String,
    /// The edition of the text and this sidecar.
    pub edition: Edition,
    /// The corrections that do not stand in this text: their places in the list, and why.
    pub set_aside: Vec<(usize, Refused)>,
}

impl Corrected {
    /// Reads `text`, called `name` in links, of which the sidecar `known` says what is known beyond it, and corrects it by
    /// `edits`. What does not stand is set aside.
    ///
    /// # Errors
    /// In words, why the text cannot be read or what is known of it does not stand.
    pub fn read(name: &str, text: &str, known: Option<String>, edits: &[Edit]) -> Result<Corrected, Refused> {
        let known = known.unwrap_or_default();
        let (edition, found) = edition::with_found(name, file(text), Some(file(&known)), &Published::default())
            .map_err(|wrong| wrong.words())?;
        let mut corrected = Corrected {
            name: name.to_owned(),
            claimer: Claimer::new(&edition.article.text),
            sidecar: known.clone(),
            claims: Claims::default(),
            tried: 0,
            set_aside: Vec::new(),
            known,
            found,
            edition,
        };
        for (at, edit) in edits.iter().enumerate() {
            if let Err(why) = corrected.correct(edit) {
                corrected.set_aside.push((at, why));
            }
        }
        Ok(corrected)
    }

    /// Makes one correction more.
    ///
    /// # Errors
    /// In words, why it does not stand. All is as it was then.
    pub fn correct(&mut self, edit: &Edit) -> Result<(), Refused> {
        if self.tried == MOST {
            return refused(&format!("An article takes {MOST} corrections. Undo one to make another."));
        }
        self.tried += 1;
        let mut claims = self.claims.clone();
        let now = self.now();
        match edit {
            Edit::NotQuote { quote } => quotes::not_quote(&now, &mut claims, quote),
            Edit::Quote { words, kind, speaker } => quotes::quote(&now, &mut claims, words, *kind, speaker),
            Edit::QuoteWords { quote, words, kind } => quotes::quote_words(&now, &mut claims, quote, words, *kind),
            Edit::QuoteSpeaker { quote, speaker } => quotes::quote_speaker(&now, &mut claims, quote, speaker),
            Edit::SpeakerName { speaker, name } => speakers::name(&now, &mut claims, speaker, name),
            Edit::SpeakerRole { speaker, role } => speakers::role(&now, &mut claims, speaker, role.as_ref()),
            Edit::SpeakerIs { speaker, other } => speakers::same(&now, &mut claims, speaker, other),
            Edit::SpeakerIsNobody { speaker } => speakers::nobody(&now, &mut claims, speaker),
            Edit::NewFigure { figure, kind, direction, unit, counted, time, of } => {
                let (counted, time, of) = (counted.as_ref(), time.as_ref(), of.as_ref());
                let new = New { kind: *kind, direction: *direction, unit: unit.as_ref(), counted, time, of };
                figures::new_figure(&now, &mut claims, figure, &new)
            }
            Edit::NotFigure { figure } => figures::not_figure(&now, &mut claims, figure),
            Edit::Figure { figure, words, unit, time, counted } => {
                let change = Change {
                    words: words.as_ref(),
                    unit: unit.as_ref(),
                    time: time.as_ref(),
                    counted: counted.as_ref(),
                };
                figures::figure(&now, &mut claims, figure, &change)
            }
            Edit::NotChart { shows } => figures::not_chart(&now, &mut claims, shows),
            Edit::Chart { title, shows } => figures::chart(&now, &mut claims, title, shows),
        }?;
        claims.keep_who_speaks(&self.found.quotes);
        let sidecar = write::sidecar(&self.known, &claims, &self.edition.article, &self.claimer)?;
        let edition = edition::of_found(
            &self.name,
            file(&self.claimer.text),
            Some(file(&sidecar)),
            self.found.clone(),
            &Published::default(),
        );
        self.edition = edition.map_err(|wrong| wrong.first().to_owned())?;
        (self.claims, self.sidecar) = (claims, sidecar);
        Ok(())
    }

    /// The form for the thing that `ask` is about, both as JSON; `None` where there is none.
    pub fn offer(&self, ask: &str) -> Option<String> {
        let ask: Ask = serde_json::from_str(ask).ok()?;
        offer::offer(&self.now(), &ask.is, &ask.of, &ask.places).map(|form| form.to_string())
    }

    /// Makes the corrections of a form that was filled in, as JSON; and gives them.
    ///
    /// # Errors
    /// In words, what does not stand. All is as it was then.
    pub fn ask(&mut self, ask: &str) -> Result<Vec<Edit>, Refused> {
        let ask: Ask = serde_json::from_str(ask).map_err(|error| error.to_string())?;
        let edits = ask::edits(&self.now(), &ask)?;
        let before = (self.claims.clone(), self.tried, self.sidecar.clone(), self.edition.clone());
        for edit in &edits {
            if let Err(why) = self.correct(edit) {
                (self.claims, self.tried, self.sidecar, self.edition) = before;
                return Err(why);
            }
        }
        Ok(edits)
    }

    /// What stands so far.
    pub(super) fn now(&self) -> Now<'_> {
        Now { article: &self.edition.article, claimer: &self.claimer }
    }
}

fn file(content: &str) -> File<'_> {
    File { path: "article", bytes: content.as_bytes() }
}
