//! The figures of a sidecar, and those the article could not get: found in the text, their numbers read from its words.

use super::about::shown;
use super::complaint::Complaint;
use super::desk::{Desk, Near};
use super::overlap::{in_order, named, none, with_found};
use super::pick::pick;
use super::sidecar::{Claim, FigureForm, Sidecar};
use super::speakers::Cast;
use super::times::time;
use crate::article::{Figure, FigureKind, Missing, Moment, Source};
use crate::find::{Form, Quantity, quantities_in};
use crate::text::Span;

/// A figure, what the sidecar claims of it, and where the figure stands that it was found to be a multiple of or a change from.
type Drafted<'s> = (Figure, Option<&'s FigureForm>, Option<Span>);

/// The figures that `sidecar` claims, and those `found` in the text that none of its claims touches, in the order of the
/// text. What was found to be a multiple of a figure that a claim takes the place of is one of that. The names of those that
/// are there by hand go to `by_hand`.
pub fn figures(
    desk: &Desk,
    sidecar: &Sidecar,
    cast: &Cast,
    published: Option<Moment>,
    found: Vec<Figure>,
    by_hand: &mut Vec<String>,
) -> Vec<Figure> {
    let claimed = sidecar.figures.iter().filter_map(|form| {
        let figure = figure(desk, form, cast, published, &found)?;
        Some((figure.span, form.words.said.place, (figure, Some(form), None)))
    });
    let claimed = in_order(desk, "figure", claimed.collect());
    let places: Vec<(String, Span)> = found.iter().map(|figure| (figure.id.clone(), figure.span)).collect();
    let place = |id: &String| places.iter().find(|(known, _)| known == id).map(|(_, place)| *place);
    let found = found.into_iter().map(|figure| {
        let of = figure.of.as_ref().and_then(place);
        (figure, None, of)
    });
    let found: Vec<Drafted> = found.collect();
    let none = none(desk, &sidecar.not_figures);
    let all = with_found(claimed, found, none, |(figure, ..)| vec![figure.span], |one, other| same(desk, one, other));
    let mut all = named(all, "figure", by_hand, |(figure, ..)| &mut figure.id);
    let now: Vec<(String, Span)> = all.iter().map(|(figure, ..)| (figure.id.clone(), figure.span)).collect();
    for (figure, form, of) in &mut all {
        figure.of = match form {
            Some(form) => form.of.as_ref().and_then(|claim| {
                let others: Vec<(String, Span)> = now.iter().filter(|(id, _)| *id != figure.id).cloned().collect();
                pick(desk, claim, "figure", &others, Near::to(&[figure.span]))
            }),
            None => of.and_then(|place| now.iter().find(|(_, span)| span.overlaps(&place)).map(|(id, _)| id.clone())),
        };
    }
    all.into_iter().map(|(figure, ..)| figure).collect()
}

/// Whether a claim says just what was found, of the same other figure.
fn same(desk: &Desk, (claimed, form, _): &Drafted, (found, _, of): &Drafted) -> bool {
    let claims_of = form.and_then(|form| form.of.as_ref());
    let of_same = match (claims_of, of) {
        (Some(claim), Some(place)) => desk.stands_in(claim, *place).is_some(),
        (claim, place) => claim.is_none() && place.is_none(),
    };
    let bare = |figure: &Figure| Figure { id: String::new(), of: None, measure: None, ..figure.clone() };
    of_same && bare(claimed) == bare(found)
}

/// The figures that the article could not get: those that `sidecar` claims, and those `found`, in the order of the text. The
/// names of those that are there by hand go to `by_hand`.
pub fn missing(desk: &Desk, sidecar: &Sidecar, found: Vec<Missing>, by_hand: &mut Vec<String>) -> Vec<Missing> {
    let claimed = sidecar.missing.iter().filter_map(|form| {
        let span = desk.find(&form.words, Near::default())?;
        let because = form.because.as_ref().and_then(|claim| desk.find(claim, Near::to(&[span])));
        Some((span, form.words.said.place, Missing { id: String::new(), span, because }))
    });
    let claimed = in_order(desk, "missing", claimed.collect());
    let same = |one: &Missing, other: &Missing| one.span == other.span && one.because == other.because;
    let none = none(desk, &sidecar.not_figures);
    let missing = with_found(claimed, found, none, |missing| vec![missing.span], same);
    named(missing, "missing", by_hand, |missing| &mut missing.id)
}

fn figure(desk: &Desk, form: &FigureForm, cast: &Cast, published: Option<Moment>, found: &[Figure]) -> Option<Figure> {
    let span = desk.find(&form.words, Near::default())?;
    // What the text gives at these very words by itself: the rules for articles read more than a claim has to.
    let by_itself = found.iter().find(|figure| figure.span == span);
    let near: &[Span] = &[span];
    let find = |claim: &Option<Claim>| claim.as_ref().and_then(|claim| desk.find(claim, Near::to(near)));
    let source = find(&form.source).map(|span| {
        let speaker = cast.named_in(desk, span).map(|speaker| speaker.slug.clone());
        Source { span, speaker }
    });
    let counted = find(&form.counted);
    let time = form.time.as_ref().and_then(|form| {
        let known = by_itself.and_then(|figure| figure.time.as_ref()).filter(|_| form.anchor.is_none());
        let known = known.filter(|time| desk.stands_in(&form.words, time.span) == Some(true)).cloned();
        known.or_else(|| time(desk, form, span, published))
    });
    let quantity = match by_itself.map_or_else(|| quantity(desk, span), |figure| Ok(as_found(figure))) {
        Ok(quantity) => Some(quantity),
        Err(complaint) => {
            desk.complain(complaint.at_place(form.words.said.place));
            None
        }
    };
    check_kind(desk, form, quantity, by_itself.filter(|figure| figure.kind == form.kind));
    let quantity = quantity?;
    Some(Figure {
        id: String::new(),
        span,
        amount: quantity.amount,
        bound: quantity.bound,
        direction: form.direction,
        kind: form.kind,
        unit: unit(desk, form, quantity.form, by_itself)?,
        counted,
        time,
        source,
        of: None,
        measure: None,
    })
}

/// The quantity that the words under `span` state, read in their sentence, so that no claim can leave off a hedge before it
/// or the "million" after it.
fn quantity(desk: &Desk, span: Span) -> Result<Quantity, Complaint> {
    let within = desk.sentences_of(span);
    let mut met = quantities_in(desk.text, within);
    met.retain(|it| it.number.overlaps(&span));
    let whole = |words: &str| Complaint::whole(format!("“{}” {words}", desk.words(span)));
    match met.as_slice() {
        [quantity] if span.contains(&quantity.span) => Ok(*quantity),
        [quantity] => Err(whole("is only part of what the text states").seen(quantity.span, "claim all of it")),
        [] => Err(whole("states no number")
            .help("numbers are read as in \"37,000\", \"nearly 1.7 million\", \"ten times\", \"10 to 20%\"")),
        [one, other, ..] => {
            let complaint = whole("states more than one number").seen(one.span, "one").seen(other.span, "another");
            Err(complaint.help("claim the words of one, and what is counted with `counted`"))
        }
    }
}

/// The quantity of a figure that was found.
fn as_found(figure: &Figure) -> Quantity {
    let form = match figure.unit.as_str() {
        "times" => Form::Times,
        "%" => Form::Percent,
        _ => Form::Number,
    };
    Quantity { span: figure.span, number: figure.span, amount: figure.amount, bound: figure.bound, form }
}

/// Whether the kind of figure fits its words and its other fields. The rules for articles may know what a claim would have to say.
fn check_kind(desk: &Desk, form: &FigureForm, quantity: Option<Quantity>, by_itself: Option<&Figure>) {
    let knows = by_itself.is_some();
    let is_times = quantity.map(|quantity| quantity.form == Form::Times);
    let is_multiple = form.kind == FigureKind::Multiple;
    let said = form.words.said.place;
    let (place, message) = match () {
        () if !knows && is_multiple && is_times == Some(false) => (said, "a multiple says \"times\" or \"-fold\""),
        () if !knows && !is_multiple && is_times == Some(true) => {
            (said, "so many times something is of kind \"multiple\"")
        }
        () if !knows && is_multiple && form.of.is_none() => {
            (form.place, "a multiple needs `of`: the words of the figure that is so many times another")
        }
        () if !knows && form.kind == FigureKind::Change && form.direction.is_none() => {
            (form.place, "a change needs `direction`: \"up\" or \"down\"")
        }
        () => match (&form.of, form.direction) {
            (Some(of), _) if !is_multiple && form.kind != FigureKind::Change => {
                (of.said.place, "only a multiple or a change is `of` another figure")
            }
            (_, Some(_)) if !knows && form.kind != FigureKind::Change => {
                (form.place, "only a change has a `direction`")
            }
            _ => return,
        },
    };
    desk.complain(Complaint::at(place, message));
}

/// What one of the figure is. A multiple counts times and a percentage hundredths, whatever they are of. A figure of which the
/// text does not say it needs none.
fn unit(desk: &Desk, form: &FigureForm, read: Form, by_itself: Option<&Figure>) -> Option<String> {
    let own = match read {
        Form::Times => Some("times"),
        Form::Percent => Some("%"),
        Form::Number => None,
    };
    let (place, message, help) = match (own, &form.unit) {
        (Some(own), None) => return Some(own.to_owned()),
        (Some(own), Some(said)) if said.words == own => return Some(own.to_owned()),
        (Some(own), Some(said)) => (said.place, format!("the unit of these words is \"{own}\""), "leave `unit` out"),
        (None, Some(said)) if said.words == "%" || said.words == "times" => {
            (said.place, format!("the words do not say \"{}\"", said.words), "write what one of them is")
        }
        (None, Some(said)) => return shown(desk.notebook, said),
        (None, None) if by_itself.is_some_and(|figure| figure.unit.is_empty()) => return Some(String::new()),
        (None, None) => {
            (form.place, "this [[figure]] lacks `unit`".to_owned(), "write what one of them is, such as \"people\"")
        }
    };
    desk.complain(Complaint::at(place, message).help(help));
    None
}
