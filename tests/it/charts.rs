//! The chart rules: every chart made from figures keeps them, and each rule can fire.

use proptest::prelude::*;
use verbatim::article::{
    Amount, Article, Basis, Bound, Chart, Direction, Event, Figure, FigureKind, Missing, Plot, Point, Time,
};
use verbatim::chart::draw::draw;
use verbatim::chart::drawing::{Drawing, End, Mark, Text, WIDTH};
use verbatim::chart::lint::{drawing_rules, lint};
use verbatim::chart::plan::{self, Refusal};
use verbatim::chart::values::values;
use verbatim::chart::words::{name, remarks};
use verbatim::text::Span;

const TEXT: &str = "In 2021 the yard built 40 ferries, twice the number of the year before. Over 90 dockers and nearly 70 \
    clerks work there as of 2021. Orders rose by 12 between 2019 and 2021. The yard closed in March 2020 and opened again in May 2021. \
    It would not say how many left.";

fn span(words: &str) -> Span {
    let start = TEXT.find(words).unwrap();
    Span::new(start, start + words.len())
}

fn time(words: &str, value: &str) -> Option<Time> {
    Some(Time { span: span(words), value: value.parse().unwrap(), basis: Basis::Stated })
}

fn figure(id: &str, words: &str, value: f64, bound: Bound, kind: FigureKind, unit: &str) -> Figure {
    Figure {
        id: id.to_owned(),
        span: span(words),
        amount: Amount::One(value),
        bound,
        direction: None,
        kind,
        unit: unit.to_owned(),
        counted: None,
        time: None,
        source: None,
        of: None,
        measure: None,
    }
}

/// A small article with a figure of each sort, and the charts that they bear out.
fn yard() -> Article {
    let mut article = Article::plain("yard", TEXT.to_owned());
    article.figures = vec![
        Figure {
            time: time("In 2021", "2021"),
            counted: Some(span("ferries")),
            ..figure("built", "40", 40.0, Bound::Exact, FigureKind::Flow, "ferries")
        },
        Figure {
            of: Some("built".to_owned()),
            time: time("the year before", "2020"),
            ..figure("twice", "twice the number of the year before", 2.0, Bound::Exact, FigureKind::Multiple, "times")
        },
        Figure {
            counted: Some(span("dockers")),
            time: time("as of 2021", "2021"),
            ..figure("dockers", "Over 90", 90.0, Bound::Over, FigureKind::Level, "people")
        },
        Figure {
            counted: Some(span("clerks")),
            time: time("as of 2021", "2021"),
            ..figure("clerks", "nearly 70", 70.0, Bound::Nearly, FigureKind::Level, "people")
        },
        Figure {
            direction: Some(Direction::Up),
            time: time("between 2019 and 2021", "2019/2021"),
            ..figure("orders", "12", 12.0, Bound::Exact, FigureKind::Change, "orders")
        },
    ];
    article.missing =
        vec![Missing { id: "left".to_owned(), span: span("how many left"), because: Some(span("It would not say")) }];
    let event = |id: &str, words: &str, when: &str, value: &str| Event {
        id: id.to_owned(),
        span: span(words),
        time: time(when, value).unwrap(),
    };
    article.events = vec![
        event("closed", "The yard closed in March 2020", "in March 2020", "2020-03"),
        event("opened", "opened again in May 2021", "in May 2021", "2021-05"),
    ];
    let ids = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<String>>();
    let plots = [
        ("Ferries built", plan::bars(&article, &ids(&["built", "twice"])).unwrap()),
        ("People at the yard", plan::bars(&article, &ids(&["dockers", "clerks"])).unwrap()),
        ("Orders", plan::change(&article, "orders").unwrap()),
        ("Yard closed", plan::period(&article, "closed", "opened").unwrap()),
        ("Dockers", plan::chip(&article, "dockers").unwrap()),
        ("People who left", plan::missing(&article, "left").unwrap()),
    ];
    article.charts = plots
        .into_iter()
        .map(|(title, plot)| Chart { id: format!("c-{title}"), title: title.to_owned(), anchor: span("40"), plot })
        .collect();
    article
}

fn chart<'a>(article: &'a Article, title: &str) -> &'a Chart {
    article.charts.iter().find(|chart| chart.title == title).unwrap()
}

#[test]
fn charts_of_every_form_keep_every_rule() {
    assert_eq!(lint(&yard()), []);
}

#[test]
fn the_base_of_a_multiple_is_worked_out_with_its_interval_and_called_derived() {
    let article = yard();
    let Plot::Bars { points } = &chart(&article, "Ferries built").plot else { panic!("bars") };
    let Point::Derived { derived } = &points[0] else { panic!("the base comes first") };
    assert_eq!(derived.value, 20.0);
    assert!((derived.low - 35.0 / 2.5).abs() < 1e-9 && (derived.high - 45.0 / 1.5).abs() < 1e-9, "{derived:?}");
    let chart = chart(&article, "Ferries built");
    assert_eq!(name(&article, chart), "Bar chart of ferries built where 2020 is about 20, derived and 2021 is 40");
    assert_eq!(
        remarks(&article, chart)[0],
        "Derived: about 20 in 2020, worked out from “twice the number of the year before” (40 ÷ 2; 14 to 30 if the numbers \
         are rounded)."
    );
}

#[test]
fn the_length_of_a_period_is_as_vague_as_its_months() {
    let article = yard();
    let Plot::Period { length, .. } = &chart(&article, "Yard closed").plot else { panic!("a period") };
    assert_eq!((length.low, length.value, length.high), (13.0, 14.0, 15.0));
}

#[test]
fn hedges_are_drawn_and_a_change_has_no_levels() {
    let article = yard();
    let drawing = draw(&article, chart(&article, "People at the yard")).unwrap();
    assert_eq!(drawing.marks.iter().map(|mark| mark.end).collect::<Vec<End>>(), [End::Open, End::FadesBelow]);
    let change = draw(&article, chart(&article, "Orders")).unwrap();
    assert!(change.marks.iter().all(|mark| mark.height == 0.0));
    assert_eq!(change.texts[0].words, "+12");
    assert_eq!(draw(&article, chart(&article, "Dockers")), None, "one number alone is not drawn");
}

#[test]
fn what_may_not_share_an_axis_is_refused_in_words() {
    let article = yard();
    let bars = |ids: &[&str]| {
        let ids: Vec<String> = ids.iter().map(|id| (*id).to_owned()).collect();
        plan::bars(&article, &ids).unwrap_err()
    };
    assert_eq!(bars(&["built", "dockers"]).to_string(), "two kinds on one axis: a flow and a level");
    assert_eq!(bars(&["dockers"]), Refusal::TooFew);
    assert_eq!(bars(&["dockers", "twice"]), Refusal::Multiple);
    assert_eq!(bars(&["orders", "orders"]).to_string(), "two kinds on one axis: a change and a level");
    assert_eq!(bars(&["dockers", "nothing"]), Refusal::Unknown("nothing".to_owned()));
    let mut other = article.clone();
    other.figures[3].unit = "offices".to_owned();
    let ids = ["dockers".to_owned(), "clerks".to_owned()];
    assert_eq!(plan::bars(&other, &ids).unwrap_err().to_string(), "two units on one axis: people and offices");
    assert_eq!(plan::change(&article, "built"), Err(Refusal::NotAChange));
    assert_eq!(plan::period(&article, "opened", "closed"), Err(Refusal::NotAPeriod));
}

/// Whether the lint of the drawing of `title`, once spoilt, says `rule`.
fn fires(title: &str, rule: &str, spoil: impl Fn(&mut Drawing)) {
    let article = yard();
    let chart = chart(&article, title);
    let mut drawing = draw(&article, chart).unwrap();
    spoil(&mut drawing);
    let broken = drawing_rules(chart, &drawing, &values(&article, chart));
    assert!(broken.contains(&rule), "{rule}: {broken:?}");
}

#[test]
fn each_rule_of_a_drawing_can_fire() {
    let bars = "People at the yard";
    fires(bars, "bars start at zero", |drawing| drawing.marks[0].x = 3.0);
    fires(bars, "bars are proportional within 1 px", |drawing| drawing.marks[1].width += 1.5);
    fires(bars, "the hedge is drawn", |drawing| drawing.marks[0].end = End::Square);
    fires(bars, "a derived value is hatched, and no other", |drawing| drawing.marks[0].derived = true);
    fires(bars, "every mark belongs to a figure", |drawing| drawing.marks[0].of.clear());
    fires(bars, "marks lie inside the drawing", |drawing| drawing.marks[0].width = WIDTH);
    fires(bars, "one bar a value", |drawing| drop(drawing.marks.pop()));
    fires(bars, "every value is written", |drawing| drop(drawing.texts.pop()));
    fires(bars, "something is marked", |drawing| drawing.marks.clear());
    fires(bars, "texts do not touch", |drawing| {
        let text = Text { y: drawing.texts[0].y + 2.0, ..drawing.texts[0].clone() };
        drawing.texts.push(text);
    });
    fires(bars, "text lies inside the drawing", |drawing| drawing.texts[0].x = WIDTH - 2.0);
    fires("Ferries built", "a derived value is called so in its label", |drawing| {
        drawing.texts[0].words = "2020".to_owned();
    });
    fires("Orders", "a change has no value axis", |drawing| drawing.marks[0].height = 5.0);
    fires("Yard closed", "the ends of a period are soft", |drawing| drawing.marks[0].end = End::Square);
    fires("People who left", "a missing value is empty", |drawing| {
        drawing.marks[0] = Mark { end: End::Square, ..drawing.marks[0].clone() };
    });
}

#[test]
fn each_rule_of_a_plan_can_fire() {
    let fires = |rule: &str, spoil: &dyn Fn(&mut Article)| {
        let mut article = yard();
        spoil(&mut article);
        let broken = lint(&article);
        assert!(broken.iter().any(|complaint| complaint.rule == rule), "{rule}: {broken:?}");
    };
    fires("one unit and one kind on an axis", &|article| article.figures[3].kind = FigureKind::Count);
    fires("a derived value is what its derivation gives", &|article| article.figures[0].amount = Amount::One(41.0));
    fires("it has a title", &|article| article.charts[0].title.clear());
    fires("one number alone gets a chip", &|article| {
        let Plot::Bars { points } = &mut article.charts[1].plot else { panic!("bars") };
        points.pop();
    });
    fires("it has no drawing", &|article| article.figures[4].time = None);
}

fn bound() -> impl Strategy<Value = Bound> {
    prop::sample::select(vec![
        Bound::Exact,
        Bound::About,
        Bound::Over,
        Bound::AtLeast,
        Bound::Nearly,
        Bound::UpTo,
        Bound::Under,
    ])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, ..ProptestConfig::default() })]

    /// Articles made of numbers of every size and hedge: whatever the plan lets through keeps the rules.
    #[test]
    fn whatever_is_planned_keeps_every_rule(
        numbers in prop::collection::vec((0.0..1e13f64, 0usize..3, bound()), 1..7),
        label in "[A-Za-z ]{1,60}",
    ) {
        let mut text = format!("{label}. ");
        let mut figures = Vec::new();
        for (at, (value, decimals, bound)) in numbers.iter().enumerate() {
            let value: f64 = format!("{value:.decimals$}").parse().unwrap();
            let words = format!("{} {value}", bound.word());
            let start = text.len();
            text.push_str(words.trim_start());
            let mut figure = figure("", "40", value, *bound, FigureKind::Level, "things");
            figure.id = format!("n-{at}");
            figure.span = Span::new(start, text.len());
            figure.counted = Some(Span::new(0, label.len()));
            figures.push(figure);
            text.push_str(" things. ");
        }
        let mut article = Article::plain("made", text);
        article.figures = figures;
        let ids: Vec<String> = article.figures.iter().map(|figure| figure.id.clone()).collect();
        if let Ok(plot) = plan::bars(&article, &ids) {
            let anchor = article.figures[0].span;
            article.charts.push(Chart { id: "c-made".to_owned(), title: "Things".to_owned(), anchor, plot });
        }
        prop_assert_eq!(lint(&article), vec![]);
    }
}
