//! Charts for the figures of an article, chosen by declared rules.
//!
//! | what the text gives | what is drawn |
//! | --- | --- |
//! | a level and what multiple it is of another time | two bars, the base worked out and hatched |
//! | a level and by how much it changed from there | two bars, the end worked out and hatched |
//! | three or more dated values of one thing | a line with points; from zero where zero is none of it |
//! | a start and an end ("from 8 to 11", two dated values of one thing) | two bars; a slope only where both times are stated and zero is not none of it (degrees), so that lengths would mislead |
//! | figures that differ in two things, a whole table of them | a panel for each of one thing, on one scale |
//! | parts of one whole at several times | the same, each panel one bar, stacked |
//! | two or more like figures of one time, told apart by place or by who states them | bars |
//! | parts that together make one whole | one bar, stacked |
//! | a share of a whole, or several of the same | a share bar each |
//! | a range | a range bar |
//! | a change with its interval, neither level given | a bracket |
//! | a period with its start and its end, to the month | a time bar |
//! | a figure that the article could not get | an empty frame that says so |
//! | any other number | a chip |
//!
//! The rules are tried in this order, and each figure is in one chart at most. What is already charted is left alone.

use std::collections::{BTreeMap, BTreeSet};

use super::draw::draw;
use super::drawing::{WIDTH, fitted, text_width};
use super::ends::{is_glued, states_both};
use super::fraction::is_of_one;
use super::group;
use super::label::{labels, labels_by, title};
use super::lint::drawing_rules;
use super::measure::{has_zero, percent, with_sign};
use super::namesakes::tell_apart;
use super::near;
use super::periods;
use super::places::{Place, places};
use super::plan;
use super::points::WIDEST;
use super::series::{Scene, alike, goes_on, one_whole};
use super::values::{Value, values};
use super::wording::{capitalised, distinct};
use crate::article::{Amount, Article, Chart, Figure, FigureKind, Plot, Point, Side, When};
use crate::text::{Span, sort, words};
use crate::words::{Sign, can_be};

/// The widest words of a value that a bar has room for.
const WIDEST_AMOUNT: f64 = WIDTH * 0.72;

/// At most so many charts are drawn, the first of the text; every other number is a chip. No article has as many, and a
/// browser that has to lay out more is slow.
pub const MOST: usize = 2_000;

/// What shares a chart stands so few figures apart.
const NEAR: usize = 24;

/// The charts that the figures, missing figures and events of `article` bear out and that it does not have yet, in the order
/// of the text.
pub fn choose(article: &Article) -> Vec<Chart> {
    choose_but(article, &[])
}

/// The same, but nothing with an id of `alone` is drawn: such a number is a chip.
pub fn choose_but(article: &Article, alone: &[String]) -> Vec<Chart> {
    let taken = article.charts.iter().flat_map(Chart::shown).map(str::to_owned).collect();
    let mut chosen = Chosen { article, alone, places: places(article), taken, charts: Vec::new() };
    let scenes: Vec<Scene> = article.figures.iter().map(|figure| Scene::new(article, figure)).collect();
    chosen.groups();
    chosen.worked_out(FigureKind::Multiple);
    chosen.worked_out(FigureKind::Change);
    chosen.sides();
    chosen.like(&scenes);
    chosen.shares(&scenes);
    chosen.singles();
    for (from, to) in periods::periods(article) {
        let name = capitalised(&periods::called(article, from, to));
        if let Ok(plot) = plan::period_of(from, to) {
            chosen.add(|| name, plot);
        }
    }
    for missing in &article.missing {
        let told = article.words(missing.span);
        let name = ["the ", "The "].iter().find_map(|article| told.strip_prefix(article)).unwrap_or(told);
        chosen.add(|| capitalised(name), Plot::Missing { missing: missing.id.clone() });
    }
    chosen.keep_first(MOST);
    chosen.chips();
    let mut charts = chosen.charts;
    sort(&mut charts, |chart| chart.anchor.into());
    name_each(article, &mut charts);
    tell_apart(article, &mut charts);
    charts
}

struct Chosen<'a> {
    article: &'a Article,
    alone: &'a [String],
    places: BTreeMap<&'a str, Place<'a>>,
    taken: BTreeSet<String>,
    charts: Vec<Chart>,
}

impl<'a> Chosen<'a> {
    /// Adds the chart, unless something it shows is charted already or its words find no room. What it is called is asked for
    /// last, for many are tried and few are drawn.
    fn add(&mut self, title: impl FnOnce() -> String, plot: Plot) -> bool {
        let mut chart = Chart { id: String::new(), title: String::new(), anchor: Span::new(0, 0), plot };
        let shown: Vec<String> = chart.shown().into_iter().map(str::to_owned).collect();
        let anchor = shown.iter().filter_map(|id| self.places.get(id.as_str())).map(|place| place.span).min();
        let is_chip = matches!(chart.plot, Plot::Chip { .. });
        let free = shown.iter().all(|id| !self.taken.contains(id) && (is_chip || !self.alone.contains(id)));
        let Some(anchor) = anchor.filter(|_| free) else { return false };
        chart.anchor = anchor;
        if !self.is_legible(&chart) {
            return false;
        }
        chart.title = title();
        if chart.title.is_empty() || self.is_scrap(&chart) {
            return false;
        }
        self.taken.extend(shown);
        self.charts.push(chart);
        true
    }

    /// Whether a drawing would be called by nothing but its number.
    fn is_scrap(&self, chart: &Chart) -> bool {
        let count = |mark: char| chart.title.matches(mark).count();
        if count('(') != count(')') {
            return true;
        }
        // "Those", "Week".
        let nothing = [Sign::NO_SUBJECT, Sign::PRON, Sign::UNIT_TIME];
        if words(&chart.title).iter().all(|word| nothing.iter().any(|sign| can_be(word, *sign))) {
            return true;
        }
        // "46% of them applied": of whom, another sentence says.
        let (first, rest) = chart.title.split_once(' ').unwrap_or_default();
        let is_word = first.ends_with(char::is_lowercase) && !rest.is_empty();
        if is_word && can_be(&first.to_lowercase(), Sign::OBJ) {
            return true;
        }
        // "Thefts stood at 1 in 210 residents, against 1 in 480 nationwide": no residents are told apart.
        let several = matches!(chart.plot, Plot::Shares { .. }) && chart.shown().len() > 1;
        let compares = several || matches!(chart.plot, Plot::Bars { .. });
        if compares && values(self.article, chart).iter().any(|value| value.label.eq_ignore_ascii_case(&chart.title)) {
            return true;
        }
        let says = |figure: &Figure| chart.title.starts_with(&capitalised(self.article.words(figure.span)));
        let figures = || chart.shown().into_iter().filter_map(|id| self.places.get(id)?.figure);
        !matches!(chart.plot, Plot::Chip { .. }) && figures().any(says)
    }

    /// Whether every value has words, they fit, and no two are called alike.
    fn is_legible(&self, chart: &Chart) -> bool {
        let values = values(self.article, chart);
        let widest = match &chart.plot {
            Plot::Bars { .. } | Plot::Shares { .. } | Plot::Panels { .. } | Plot::Range { .. } => WIDEST_AMOUNT,
            Plot::Line { .. } | Plot::Slope { .. } => {
                // Two points side by side at an edge may leave no room for both their numbers.
                let finds_room = |drawing| drawing_rules(chart, &drawing, &values).is_empty();
                let fits = values.iter().all(|value| text_width(&value.brief()) <= WIDEST);
                return fits && draw(self.article, chart).is_some_and(finds_room);
            }
            Plot::Change { figure } => {
                let figure = near::figure(self.article, chart.anchor, figure);
                let words = figure.and_then(|figure| with_sign(self.article, figure));
                return words.is_some_and(|words| text_width(&words) <= WIDTH);
            }
            _ => return true,
        };
        // As they are drawn: what is cut may not tell two apart.
        let drawn = |value: &Value| format!("{} {}", fitted(&value.panel, WIDTH), fitted(&value.label, WIDTH));
        let labels: Vec<String> = values.iter().map(drawn).collect();
        let told = matches!(chart.plot, Plot::Range { .. }) || distinct(&labels);
        told && values.iter().all(|value| !value.amount.trim().is_empty() && text_width(&value.amount) <= widest)
    }

    fn is_free(&self, figure: &Figure) -> bool {
        !self.taken.contains(&figure.id)
    }

    /// The figures of one measure that differ in one thing, or in two.
    fn groups(&mut self) {
        let free: Vec<&Figure> = self.article.figures.iter().filter(|figure| self.is_free(figure)).collect();
        group::charts(self.article, &free, &mut |name, plot| self.add(|| name, plot));
    }

    /// Levels beside what their multiple is of, or what their change leads to: two bars, one worked out.
    fn worked_out(&mut self, kind: FigureKind) {
        let article = self.article;
        for turned in self.article.figures.iter().filter(|figure| figure.kind == kind) {
            let level = turned.of.as_ref().and_then(|id| self.places.get(id.as_str())?.figure);
            let Some(level) = level.filter(|level| self.is_free(level) && has_zero(level)) else { continue };
            let named = match kind {
                FigureKind::Change => vec![turned, level],
                // A base at the time of the level would be a second value for one time.
                _ if turned.time.is_none() || value_of_time(turned) == value_of_time(level) => continue,
                _ => vec![level],
            };
            if let Ok(plot) = plan::bars_of(vec![level, turned]) {
                self.add(|| title(article, &named), plot);
            }
        }
    }

    /// A start and an end that one figure states: "to 60 trawlers from 95".
    fn sides(&mut self) {
        let article = self.article;
        for figure in &self.article.figures {
            let ends = matches!(figure.kind, FigureKind::Level | FigureKind::Flow) && figure.direction.is_some();
            if !ends || !is_range(figure, false) || !self.is_free(figure) {
                continue;
            }
            let [from, to] = [Side::From, Side::To].map(|side| Point::Side { figure: figure.id.clone(), side });
            let dated = figure.time.as_ref().is_some_and(|time| time.value.end.is_some() && time.value.has_year());
            if has_zero(figure) {
                self.add(|| title(article, &[figure]), Plot::Bars { points: vec![from, to] });
            } else if dated {
                self.add(|| title(article, &[figure]), Plot::Slope { from, to });
            }
        }
    }

    fn may_join(&self, scene: &Scene) -> bool {
        let counts = scene.is_value() && !is_base(self.article, scene.figure);
        self.is_free(scene.figure) && counts && scene.figure.kind != FigureKind::Share
    }

    fn like(&mut self, scenes: &[Scene<'a>]) {
        let article = self.article;
        for (at, scene) in scenes.iter().enumerate() {
            let fits = |scene: &Scene| self.may_join(scene) && has_zero(scene.figure);
            if !fits(scene) {
                continue;
            }
            let mut group = vec![scene];
            for other in scenes[at + 1..].iter().take(NEAR).filter(|other| fits(other)) {
                if group.iter().all(|one| alike(self.article, one, other)) {
                    group.push(other);
                }
            }
            // "410 on the ward, 780 at home and 150 as outpatients".
            let next = group
                .last()
                .and_then(|last| Some((last, scenes[at..].iter().find(|it| it.figure.span > last.figure.span)?)));
            if next.is_some_and(|(last, next)| goes_on(article, last, next)) {
                continue;
            }
            let figures: Vec<&Figure> = group.iter().map(|scene| scene.figure).collect();
            let phrase = |figure: &Figure| {
                let scene = group.iter().find(|scene| scene.figure.id == figure.id);
                scene.map_or("", |scene| self.article.words(scene.phrase(self.article).0)).to_owned()
            };
            if figures.len() >= 2 && distinct(&labels_by(self.article, &figures, &phrase)) {
                let points = figures.iter().map(|figure| Point::Stated { figure: figure.id.clone() }).collect();
                self.add(|| title(article, &figures), Plot::Bars { points });
            }
        }
    }

    fn shares(&mut self, scenes: &[Scene<'a>]) {
        let article = self.article;
        for (at, scene) in scenes.iter().enumerate() {
            let fits = |scene: &Scene| {
                percent(scene.figure).is_some() && self.is_free(scene.figure) && !is_of_one(article, scene.figure)
            };
            if !fits(scene) {
                continue;
            }
            let mut group = vec![scene.figure];
            group.extend(
                scenes[at + 1..]
                    .iter()
                    .take(NEAR)
                    .filter(|other| fits(other) && one_whole(scene, other))
                    .map(|other| other.figure),
            );
            let plot = |figures: &[&Figure]| Plot::Shares {
                figures: figures.iter().map(|figure| figure.id.clone()).collect(),
                stacked: false,
            };
            // "Two-thirds in Hull and half in Leith want it": what, nothing near says.
            let says = |one: &&Figure| one.measure.as_ref().is_none_or(|it| it.verb.is_some() || it.thing.is_some());
            let told = group.len() > 1 && group.iter().all(says);
            let told = told && !labels(article, &group).iter().any(|label| label.starts_with("of "));
            let drawn = told && self.add(|| title(article, &group), plot(&group));
            if !drawn && says_of_whom(article, scene.figure) {
                self.add(|| title(article, &group[..1]), plot(&group[..1]));
            }
        }
    }

    /// Ranges and changes, each a chart of its own.
    fn singles(&mut self) {
        let article = self.article;
        for figure in &self.article.figures {
            if !self.is_free(figure) {
                continue;
            }
            let id = figure.id.clone();
            let plot = match figure.kind {
                FigureKind::Change if plan::gives_levels(article, figure) => None,
                FigureKind::Change => plan::change_of(figure).ok(),
                FigureKind::Multiple => None,
                // "They finished 1-2" ranges over nothing.
                _ if figure.unit.is_empty() && is_glued(self.article.words(figure.span)) => None,
                _ => (is_range(figure, true) && has_zero(figure) && states_both(self.article, figure))
                    .then_some(Plot::Range { figure: id }),
            };
            if let Some(plot) = plot {
                self.add(|| title(article, &[figure]), plot);
            }
        }
    }

    /// Leaves out all but the first charts of the text.
    fn keep_first(&mut self, most: usize) {
        sort(&mut self.charts, |chart| chart.anchor.into());
        for chart in self.charts.drain(most.min(self.charts.len())..) {
            for id in chart.shown() {
                self.taken.remove(id);
            }
        }
    }

    fn chips(&mut self) {
        let article = self.article;
        for figure in &self.article.figures {
            if self.is_free(figure) {
                self.add(|| title(article, &[figure]), Plot::Chip { figure: figure.id.clone() });
            }
        }
    }
}

/// Whether another number is a part of it: the 36 of "14 of its 36 boats".
fn is_base(article: &Article, figure: &Figure) -> bool {
    let mut before = near::figures(article, figure.span).iter().rev().filter(|one| one.span.end < figure.span.start);
    let before = before.next().map(|one| Span::new(one.span.end, figure.span.start));
    before.is_some_and(|it| matches!(words(article.words(it)).as_slice(), [of, own] if of == "of" && (own == "the" || can_be(own, Sign::POSS))))
}

/// Whether it is a range of finite numbers: `rising`, or from and to in either order.
fn is_range(figure: &Figure, rising: bool) -> bool {
    let Amount::Range(low, high) = figure.amount else { return false };
    low.is_finite() && high.is_finite() && (low < high || !rising && low != high)
}

fn value_of_time(figure: &Figure) -> Option<When> {
    figure.time.as_ref().map(|time| time.value)
}

/// Gives each chart the id of its place: `c-` and the first thing it shows that no other chart is called after.
fn name_each(article: &Article, charts: &mut [Chart]) {
    let mut used: BTreeSet<String> = article.charts.iter().map(|chart| chart.id.clone()).collect();
    for chart in charts {
        let names = chart.shown().into_iter().map(|id| format!("c-{id}"));
        let number = (2..).map(|number| format!("c-{number}-{}", chart.shown().concat()));
        chart.id = names.chain(number).find(|id| !used.contains(id)).unwrap_or_default();
        used.insert(chart.id.clone());
    }
}

/// Whether what a share alone is called says more than of what it is a share: "voters", "of the vote", "outside the guild" do
/// not.
fn says_of_whom(article: &Article, share: &Figure) -> bool {
    let label = labels(article, &[share]).concat();
    // "Over 6 in 10 rowers in Orlen": what they do, nothing near says; "6 in 10 want one" are no wants.
    let is_verb = share.counted.is_some_and(|counted| group::is_open_whole(article.words(counted), share));
    // One that a sidecar gives has no measure.
    let leads = label.split_once(' ').is_some_and(|(first, _)| can_be(first, Sign::PREP));
    let told = (share.measure.is_none() && !leads || group::part(article, share).is_some()) && !is_verb;
    told && share.counted.is_none_or(|counted| article.words(counted) != label)
}
