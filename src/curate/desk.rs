//! The desk at which claims are checked: the text, and where each claim stands in it.

use super::complaint::{Complaint, Notebook};
use super::locate::{Finder, Pattern};
use super::nearest::nearest;
use super::sidecar::{Claim, Worded};
use crate::text::{Span, paragraphs, sentences, sort};

/// The text and everything needed to check claims against it.
pub struct Desk<'a> {
    /// The text.
    pub text: &'a str,
    /// Where what is wrong is put down.
    pub notebook: &'a Notebook,
    finder: Finder,
    paragraphs: Vec<Span>,
}

/// Where a claim is sought first.
#[derive(Clone, Copy, Debug, Default)]
pub struct Near<'s> {
    /// What the claim belongs to: it is sought in these words, then in their sentences, their paragraphs, the article.
    pub owner: &'s [Span],
    /// Words that cannot bear it out: a quote does not name its own speaker.
    pub apart: &'s [Span],
}

impl<'s> Near<'s> {
    /// Near `owner`.
    pub fn to(owner: &'s [Span]) -> Near<'s> {
        Near { owner, apart: &[] }
    }
}

impl<'a> Desk<'a> {
    /// A desk with `text` on it.
    pub fn new(text: &'a str, notebook: &'a Notebook) -> Desk<'a> {
        Desk { text, notebook, finder: Finder::new(text), paragraphs: paragraphs(text) }
    }

    /// The words under `span`.
    pub fn words(&self, span: Span) -> &'a str {
        span.of(self.text)
    }

    /// Where `claim` stands: at one place of the nearest scope in which it stands at all. Anything else is complained of.
    pub fn find(&self, claim: &Claim, near: Near) -> Option<Span> {
        match &claim.inside {
            None => self.place(&claim.said, near, claim),
            Some(passage) => {
                let passage = self.place(passage, Near { apart: &[], ..near }, claim)?;
                let pattern = self.pattern(&claim.said)?;
                let found = self.stand(&pattern, &[passage], near.apart);
                self.only(&claim.said, found, claim).unwrap_or_else(|| {
                    let message = format!("“{}” does not stand in the passage", claim.said.words);
                    self.complain(Complaint::at(claim.said.place, message).seen(passage, "the passage"));
                    None
                })
            }
        }
    }

    /// Every place where `said` stands, a few at most; where it stands nowhere, that is complained of.
    pub fn find_any(&self, said: &Worded) -> Vec<Span> {
        let Some(pattern) = self.pattern(said) else { return Vec::new() };
        let found = self.stand(&pattern, &[self.all()], &[]);
        if found.is_empty() {
            self.complain(self.not_there(said, &pattern));
        }
        found
    }

    /// Whether `place` lies inside a place where `longer` stands.
    pub fn is_part_of(&self, place: Span, longer: &Worded) -> bool {
        let Some(pattern) = Pattern::new(&longer.words) else { return false };
        let sentence = self.sentences_of(place);
        self.finder.places(&pattern, sentence).iter().any(|longer| longer.contains(&place))
    }

    /// Whether the words of `claim` stand inside `span`, and whether they are all of it.
    pub fn stands_in(&self, claim: &Claim, span: Span) -> Option<bool> {
        let found = self.stand(&Pattern::new(&claim.said.words)?, &[span], &[]);
        (!found.is_empty()).then(|| found.contains(&span))
    }

    /// Puts a complaint down.
    pub fn complain(&self, complaint: Complaint) {
        self.notebook.add(complaint);
    }

    /// From the start of the first sentence that `span` touches to the end of the last.
    pub fn sentences_of(&self, span: Span) -> Span {
        let touched = self.paragraphs_of(span).flat_map(|paragraph| sentences(self.text, paragraph));
        let touched = touched.filter(|sentence| sentence.overlaps(&span));
        touched.fold(span, |all, sentence| Span::new(all.start.min(sentence.start), all.end.max(sentence.end)))
    }

    /// The paragraphs that `span` touches.
    pub fn paragraphs_of(&self, span: Span) -> impl Iterator<Item = Span> + '_ {
        self.paragraphs.iter().copied().filter(move |paragraph| paragraph.overlaps(&span))
    }

    /// How many paragraphs lie between two places: 0 in the same one.
    pub fn paragraphs_between(&self, one: Span, other: Span) -> usize {
        let number = |at: usize| self.paragraphs.partition_point(|paragraph| paragraph.end <= at);
        number(one.start).abs_diff(number(other.start))
    }

    fn place(&self, said: &Worded, near: Near, claim: &Claim) -> Option<Span> {
        let pattern = self.pattern(said)?;
        for scope in self.scopes(near) {
            if let Some(answer) = self.only(said, self.stand(&pattern, &scope, near.apart), claim) {
                return answer;
            }
        }
        self.complain(match self.stand(&pattern, &[self.all()], &[]).first() {
            Some(place) => Complaint::at(said.place, format!("“{}” stands only inside the quote itself", said.words))
                .seen(*place, "here"),
            None => self.not_there(said, &pattern),
        });
        None
    }

    /// The one place of `found`. `None` where there is none; `Some(None)` where there are several, which is complained of.
    fn only(&self, said: &Worded, found: Vec<Span>, claim: &Claim) -> Option<Option<Span>> {
        match found.as_slice() {
            [] => None,
            [place] => Some(Some(*place)),
            [first, second, ..] => {
                let message = format!("“{}” stands in more than one place", said.words);
                let help = match &claim.inside {
                    Some(passage) if passage == said => "write a longer passage after `in`",
                    _ => "say which: { words = \"…\", in = \"a longer passage around them\" }",
                };
                self.complain(
                    Complaint::at(said.place, message).seen(*first, "here").seen(*second, "and here").help(help),
                );
                Some(None)
            }
        }
    }

    fn pattern(&self, said: &Worded) -> Option<Pattern> {
        let pattern = Pattern::new(&said.words);
        if pattern.is_none() {
            let help = "a claim is words of the text; [...] may stand for the middle of a long passage";
            self.complain(Complaint::at(said.place, "no words to look for").help(help));
        }
        pattern
    }

    fn stand(&self, pattern: &Pattern, scope: &[Span], apart: &[Span]) -> Vec<Span> {
        let mut found: Vec<Span> = scope.iter().flat_map(|within| self.finder.places(pattern, *within)).collect();
        found.retain(|place| !apart.iter().any(|apart| apart.overlaps(place)));
        sort(&mut found, |place| (*place).into());
        found.dedup();
        found
    }

    fn scopes(&self, near: Near) -> Vec<Vec<Span>> {
        let sentences = near.owner.iter().map(|owner| self.sentences_of(*owner)).collect();
        let paragraphs = near.owner.iter().flat_map(|owner| self.paragraphs_of(*owner)).collect();
        vec![near.owner.to_vec(), sentences, paragraphs, vec![self.all()]]
    }

    fn not_there(&self, said: &Worded, pattern: &Pattern) -> Complaint {
        let lost = |run: &&String| self.stand_alone(run).is_empty();
        let Some(run) = pattern.runs().iter().find(lost) else {
            let message = "these words stand in the text, but not in this order within one paragraph";
            return Complaint::at(said.place, message)
                .help("write each part as a text of its own, in the order of the text");
        };
        let complaint = Complaint::at(said.place, "these words do not stand in the text");
        match nearest(self.text, run) {
            Some(span) => complaint.seen(span, "the nearest words").help("quote the text as it stands"),
            None => complaint.label("nothing in the text is like them"),
        }
    }

    fn stand_alone(&self, run: &str) -> Vec<Span> {
        Pattern::new(run).map(|pattern| self.finder.places(&pattern, self.all())).unwrap_or_default()
    }

    fn all(&self) -> Span {
        Span::new(0, self.text.len())
    }
}
