//! The speakers of a sidecar: their names found in the text, their order, their colours.

use std::collections::BTreeMap;

use super::about::checked_slug;
use super::complaint::Complaint;
use super::desk::{Desk, Near};
use super::sidecar::{Claim, Claimed, Sidecar, SpeakerForm, Worded};
use crate::article::{Alias, Quote, Speaker, colour};
use crate::text::{Span, slug, sort, strip_invisible, words};

/// The name in links that stands for "nobody the text names".
const RESERVED: &str = "unknown";

/// The speakers of a sidecar, before it is known who is quoted.
pub struct Cast {
    members: Vec<Member>,
    /// The names of all, also of those whose name does not stand in the text.
    names: Vec<Worded>,
}

struct Member {
    /// What the sidecar calls the speaker.
    said: Worded,
    speaker: Speaker,
    /// Whether the sidecar says that the text does not tell what they are.
    no_role: bool,
    /// How many of those found in the text it stands for, and whether the sidecar says another thing of it than was found.
    found: usize,
    by_hand: bool,
}

/// Finds the speakers of `sidecar` in the text.
pub fn cast(desk: &Desk, sidecar: &Sidecar) -> Cast {
    let mut members: Vec<Member> = Vec::new();
    for form in &sidecar.speakers {
        let Some(speaker) = speaker(desk, form) else { continue };
        let said = form.name.said.clone();
        let place = form.slug.as_ref().unwrap_or(&said).place;
        if speaker.slug.is_empty() || speaker.slug == RESERVED {
            let message = format!("“{}” cannot be a speaker's name in links", speaker.slug);
            desk.complain(Complaint::at(place, message).help("give the speaker a `slug` of another name"));
        } else if members.iter().any(|other| other.speaker.slug == speaker.slug) {
            let message = format!("a second speaker is called `{}` in links", speaker.slug);
            desk.complain(Complaint::at(place, message).help("give one of them a `slug` of another name"));
        }
        let no_role = form.role == Claimed::Nothing;
        members.push(Member { said, speaker, no_role, found: 0, by_hand: true });
    }
    Cast { members, names: sidecar.speakers.iter().map(|form| form.name.said.clone()).collect() }
}

/// What speakers of earlier builds were called, and what they are called now.
pub fn aliases(desk: &Desk, sidecar: &Sidecar, cast: &Cast) -> BTreeMap<String, Alias> {
    let mut aliases = BTreeMap::new();
    let member = |form: &SpeakerForm| cast.members.iter().find(|member| member.said == form.name.said);
    for form in &sidecar.speakers {
        let Some(member) = member(form) else { continue };
        for said in &form.was {
            let old = checked_slug(desk.notebook, said);
            let taken = cast.members.iter().any(|member| member.speaker.slug == old);
            if taken || aliases.insert(old, Alias::same(member.speaker.slug.clone())).is_some() {
                desk.complain(Complaint::at(said.place, format!("another speaker is or was called `{}`", said.words)));
            }
        }
    }
    aliases
}

impl Cast {
    /// The speaker that `said` names, by name or by slug. Nobody is complained of.
    pub fn named(&self, desk: &Desk, said: &Worded) -> Option<&Speaker> {
        let called = |member: &&Member| member.said.words == said.words || member.speaker.slug == said.words;
        if let Some(member) = self.members.iter().find(called) {
            return Some(&member.speaker);
        }
        // One whose name does not stand in the text was complained of already.
        if self.names.iter().any(|name| name.words == said.words) {
            return None;
        }
        let names = self.names.iter().map(|name| &name.words);
        let nearest = names.max_by(|a, b| alike(a, said).total_cmp(&alike(b, said)));
        let complaint = Complaint::at(said.place, format!("no [[speaker]] is called “{}”", said.words));
        desk.complain(match nearest {
            Some(name) => complaint.help(format!("the nearest is “{name}”")),
            None => complaint.help("add a [[speaker]] with this `name`"),
        });
        None
    }

    /// The only speaker that the words of the text under `span` name.
    pub fn named_in(&self, desk: &Desk, span: Span) -> Option<&Speaker> {
        let mut named = self.members.iter().map(|member| &member.speaker).filter(|it| names(desk, it, span));
        named.next().filter(|_| named.next().is_none())
    }

    /// Takes in who was found in the text: `found` gives way to a speaker of the sidecar that has one of the same names, and
    /// lends them what the sidecar leaves open. Gives what each found slug is called here.
    pub fn take_in(&mut self, desk: &Desk, found: Vec<Speaker>) -> BTreeMap<String, String> {
        let mut slugs = BTreeMap::new();
        for speaker in found {
            let old = speaker.slug.clone();
            // Of namesakes each has their own name in links.
            let by_slug = self.members.iter().position(|member| member.speaker.slug == old);
            let is_named = |member: &Member| are_one(desk, &member.speaker, &speaker);
            let slug = match by_slug.or_else(|| self.members.iter().position(is_named)) {
                Some(at) => self.members[at].stand_for(desk, speaker),
                None => {
                    let said = Worded { words: speaker.name.clone(), place: Span::new(0, 0) };
                    self.members.push(Member { said, speaker, no_role: false, found: 1, by_hand: false });
                    old.clone()
                }
            };
            slugs.insert(old, slug);
        }
        slugs
    }

    /// The speakers of `quotes` in the order of their first, with the colours of the most quoted. One who is never quoted
    /// is complained of. The names of those of whom the sidecar says another thing than was found go to `by_hand`.
    pub fn by_appearance(
        self,
        desk: &Desk,
        sidecar: &Sidecar,
        quotes: &[Quote],
        by_hand: &mut Vec<String>,
    ) -> Vec<Speaker> {
        let first = |speaker: &Speaker| quotes.iter().position(|quote| quote.speaker() == Some(&speaker.slug));
        let claimed = |member: &Member| {
            let speakers = sidecar.quotes.iter().filter_map(|quote| quote.speaker.as_ref());
            speakers.map(|said| &said.words).any(|said| *said == member.said.words || *said == member.speaker.slug)
        };
        let mut speakers = Vec::new();
        for member in self.members {
            let is_claimed = self.names.contains(&member.said);
            if is_claimed && !claimed(&member) && first(&member.speaker).is_none() {
                let message = format!("no [[quote]] has “{}” as its `speaker`", member.said.words);
                desk.complain(Complaint::at(member.said.place, message).help("remove the speaker, or add the quote"));
            }
            let first = first(&member.speaker);
            by_hand.extend(first.filter(|_| member.by_hand).map(|_| member.speaker.slug.clone()));
            speakers.extend(first.map(|first| (first, member.speaker)));
        }
        sort(&mut speakers, |(first, _)| (*first, 0));
        let mut speakers: Vec<Speaker> = speakers.into_iter().map(|(_, speaker)| speaker).collect();
        colour(&mut speakers, quotes);
        speakers
    }
}

impl Member {
    /// Takes one who was found for this speaker of the sidecar, who has of them what the sidecar leaves open; gives the name in
    /// links. Where it says of them what was found anyway, they stay as they are.
    fn stand_for(&mut self, desk: &Desk, found: Speaker) -> String {
        let known = &mut self.speaker;
        let says = |claimed: Option<Span>, found: Option<Span>| {
            claimed.is_none() || claimed.map(|span| desk.words(span)) == found.map(|span| desk.words(span))
        };
        let also = known.also.is_empty() || forms(desk, known) == forms(desk, &found);
        let is_same = self.found == 0
            && (&known.slug, &known.name, known.kind) == (&found.slug, &found.name, found.kind)
            && (also
                && says(known.role, found.role)
                && !(self.no_role && found.role.is_some())
                && says(known.affiliation, found.affiliation));
        self.found += 1;
        self.by_hand = !is_same;
        if is_same {
            *known = found;
        } else {
            known.role = known.role.or(found.role.filter(|_| !self.no_role));
            known.affiliation = known.affiliation.or(found.affiliation);
            if known.also.is_empty() {
                known.also = found.also;
            }
        }
        known.slug.clone()
    }
}

/// Whether two have a name in links or a form of their names in common.
pub fn are_one(desk: &Desk, one: &Speaker, other: &Speaker) -> bool {
    let theirs = forms(desk, other);
    one.slug == other.slug || forms(desk, one).iter().any(|form| theirs.contains(form))
}

/// The words of all forms of a name, the fullest first.
fn forms(desk: &Desk, speaker: &Speaker) -> Vec<Vec<String>> {
    [speaker.span].into_iter().chain(speaker.also.iter().copied()).map(|form| words(desk.words(form))).collect()
}

/// Whether the words of the text under `span` name `speaker`, by any form of the name.
pub fn names(desk: &Desk, speaker: &Speaker, span: Span) -> bool {
    let said = words(desk.words(span));
    forms(desk, speaker).into_iter().any(|form| said.windows(form.len().max(1)).any(|run| run == form))
}

fn speaker(desk: &Desk, form: &SpeakerForm) -> Option<Speaker> {
    let span = name(desk, &form.name, None);
    let also: Vec<Span> = form.also.iter().filter_map(|also| name(desk, also, Some(&form.name))).collect();
    let span = span?;
    let find = |claim: &Claim| desk.find(claim, Near::to(&[span]));
    let role = match &form.role {
        Claimed::Words(claim) => find(claim),
        Claimed::Open | Claimed::Nothing => None,
    };
    let affiliation = form.affiliation.as_ref().and_then(find);
    let visible = strip_invisible(desk.words(span));
    let name = visible.split_whitespace().collect::<Vec<_>>().join(" ");
    let slug = form.slug.as_ref().map_or_else(|| slug(&name), |said| checked_slug(desk.notebook, said));
    Some(Speaker { slug, name, span, kind: form.kind, also, role, affiliation, hue: None })
}

/// Where a name stands. It means the same wherever it stands, so the first place will do; for another form of a name the
/// first outside the full one.
fn name(desk: &Desk, claim: &Claim, full: Option<&Claim>) -> Option<Span> {
    if claim.inside.is_some() {
        return desk.find(claim, Near::default());
    }
    let places = desk.find_any(&claim.said);
    let in_full = |place: &Span| full.is_some_and(|full| desk.is_part_of(*place, &full.said));
    places.iter().find(|place| !in_full(place)).or(places.first()).copied()
}

fn alike(name: &str, said: &Worded) -> f64 {
    strsim::jaro_winkler(name, &said.words)
}
