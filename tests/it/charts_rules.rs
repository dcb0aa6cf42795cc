//! Each rule of the lint for the forms that are chosen, shown to fire.

use verbatim::article::{Amount, Article, Bound, FigureKind, Panels, Plot, Point, Source};
use verbatim::chart::choose::choose;
use verbatim::chart::draw::draw;
use verbatim::chart::drawing::{Drawing, End};
use verbatim::chart::lint::{drawing_rules, lint};
use verbatim::chart::values::values;
use verbatim::chart::words::name;
use verbatim::export::csv;

use crate::charts_chosen::members;
use crate::said::{Said, article, said};

/// The article `text` with `figures` and the charts chosen for it.
fn charted(text: &str, figures: &[Said]) -> Article {
    let mut article = article(text, figures);
    article.charts = choose(&article);
    article
}

fn shares() -> Article {
    let share = |words, value| Said { counted: Some("voters"), ..said(words, value, FigureKind::Share, "%") };
    let text = "In the poll 45% of voters backed the bridge and 35% backed the tunnel.";
    charted(text, &[share("45%", 45.0), share("35%", 35.0)])
}

fn range() -> Article {
    let bare = said("50 to 60", 0.0, FigureKind::Level, "animal");
    let range = Said { amount: Amount::Range(50.0, 60.0), counted: Some("animals"), ..bare };
    charted("The herd numbers 50 to 60 animals.", &[range])
}

/// `text` as it is read.
fn read(text: &str) -> Article {
    let mut article = verbatim::find::article("case", text, None);
    article.charts = choose(&article);
    article
}

fn parts() -> Article {
    read("61% of the crew are Finns, 25% are Danes and 14% are Dutch.")
}

/// A table of two towns and two years.
fn table() -> Article {
    read("Hart had 14 pools and Mead had 9 pools in 2003. Hart had 11 pools and Mead had 12 pools in 2013.")
}

/// The parts of one whole at two times.
fn wholes() -> Article {
    read(
        "In 2001, 61% of the crew were Finns and 39% were Danes. In 2021, 52% of the crew were Finns and 48% were Danes.",
    )
}

fn line_article() -> Article {
    let mut article = members();
    article.charts = choose(&article);
    article
}

#[test]
fn each_rule_of_a_new_form_can_fire() {
    let fires = |article: &Article, rule: &str, spoil: &dyn Fn(&mut Drawing)| {
        let chart = &article.charts[0];
        let mut drawing = draw(article, chart).unwrap();
        spoil(&mut drawing);
        let broken = drawing_rules(chart, &drawing, &values(article, chart));
        assert!(broken.contains(&rule), "{rule}: {broken:?}");
    };
    let (line, shares, range) = (line_article(), shares(), range());
    fires(&line, "one point a value", &|drawing| drop(drawing.dots.pop()));
    fires(&line, "points are as high as their values within 1 px", &|drawing| drawing.dots[1].y += 1.5);
    fires(&line, "points stand in the order of time, as far apart as their times", &|drawing| drawing.dots[1].x += 1.5);
    fires(&line, "one line through all points", &|drawing| drawing.lines.clear());
    fires(&line, "the hedge is drawn", &|drawing| drawing.dots[1].end = End::Square);
    fires(&line, "both ends of a line are written", &|drawing| drawing.texts.clear());
    fires(&line, "points lie inside the drawing", &|drawing| drawing.dots[0].x = -1.0);
    fires(&line, "every mark belongs to a figure", &|drawing| drawing.dots[0].of.clear());
    fires(&shares, "every share stands in a whole", &|drawing| drawing.frames[0].width = 200.0);
    fires(&shares, "shares lie inside the whole, proportional within 1 px", &|drawing| drawing.marks[0].width += 1.5);
    fires(&shares, "shares lie inside the whole, proportional within 1 px", &|drawing| drawing.marks[1].x = 50.0);
    fires(&shares, "the hedge is drawn", &|drawing| drawing.marks[0].end = End::Open);
    fires(&shares, "every value is written", &|drawing| drop(drawing.texts.pop()));
    let (parts, both_ways) = (parts(), read("Tide Line shares rose 2.7%, while Gull Freight shares fell 3.4%."));
    fires(&parts, "parts stand in one whole", &|drawing| drawing.frames.clear());
    fires(&parts, "parts follow each other, proportional within 1 px", &|drawing| drawing.marks[1].x += 1.0);
    fires(&parts, "parts follow each other, proportional within 1 px", &|drawing| drawing.marks[2].width += 1.5);
    fires(&parts, "only firm parts stand in one bar", &|drawing| drawing.marks[0].end = End::Open);
    fires(&parts, "every value is written", &|drawing| drop(drawing.texts.remove(0)));
    fires(&both_ways, "bars start at zero", &|drawing| drawing.marks[0].x += 1.0);
    fires(&both_ways, "bars are proportional within 1 px", &|drawing| drawing.marks[0].width += 3.0);
    let (table, wholes) = (table(), wholes());
    fires(&table, "one bar a value", &|drawing| drop(drawing.marks.pop()));
    fires(&table, "bars are proportional within 1 px", &|drawing| drawing.marks[3].width *= 1.2);
    fires(&table, "bars start at zero", &|drawing| drawing.marks[3].x += 1.0);
    fires(&table, "every panel is called what it shows", &|drawing| drawing.heads.swap(0, 1));
    fires(&table, "texts do not touch", &|drawing| drawing.heads[1].y = drawing.texts[0].y);
    fires(&wholes, "every panel is called what it shows", &|drawing| drop(drawing.heads.pop()));
    fires(&wholes, "parts stand in one whole", &|drawing| drawing.frames.truncate(1));
    fires(&wholes, "parts follow each other, proportional within 1 px", &|drawing| drawing.marks[2].x += 1.0);
    fires(&wholes, "parts follow each other, proportional within 1 px", &|drawing| drawing.marks[3].width += 1.5);
    fires(&range, "a range lies from its low to its high end", &|drawing| drawing.marks[0].x += 3.0);
    fires(&range, "a range lies from its low to its high end", &|drawing| drop(drawing.marks.pop()));
    fires(&range, "the hedge is drawn", &|drawing| drawing.marks[0].end = End::Open);
    fires(&range, "every value is written", &|drawing| drawing.texts.clear());
}

#[test]
fn a_table_is_said_panel_by_panel() {
    let said = |article: &Article| name(article, &article.charts[0]);
    let fares = read("Fares rose from £4 to over £6 in Hull and from £9 to £11 in the old harbour of Oban.");
    assert_eq!(
        said(&fares),
        "Grouped bar chart of fares where for Hull before is £4 and afterwards is over £6; \
         for old harbour of Oban before is £9 and afterwards is £11"
    );
    let crew =
        "Stacked bars of crew where for 2001 Finns is 61% and Danes is 39%; for 2021 Finns is 52% and Danes is 48%";
    assert_eq!(said(&wholes()), crew);
    let rows = csv::chart(&fares, &fares.charts[0]);
    assert!(rows.lines().next().is_some_and(|head| head.ends_with(",panel")), "{rows}");
    assert!(rows.lines().nth(1).is_some_and(|row| row.ends_with(",Hull")), "{rows}");
    assert!(rows.lines().last().is_some_and(|row| row.ends_with(",Old harbour of Oban")), "{rows}");
}

#[test]
fn each_rule_of_what_shares_a_chart_can_fire() {
    let fires = |article: Article, rule: &str, spoil: &dyn Fn(&mut Article)| {
        let mut article = article;
        spoil(&mut article);
        let broken = lint(&article);
        assert!(broken.iter().any(|complaint| complaint.rule == rule), "{rule}: {broken:?}");
    };
    fires(line_article(), "a line needs three stated points", &|article| {
        let Plot::Line { figures } = &mut article.charts[0].plot else { panic!("a line") };
        figures.pop();
    });
    fires(line_article(), "one unit and one kind on an axis", &|article| article.figures[1].unit = "%".to_owned());
    fires(line_article(), "one unit and one kind on an axis", &|article| {
        article.figures[1].kind = FigureKind::Multiple
    });
    fires(line_article(), "one counted thing on an axis", &|article| {
        article.figures[1].counted = Some(article.figures[1].span);
    });
    fires(line_article(), "a change has no level to chart", &|article| {
        article.figures.iter_mut().for_each(|figure| figure.kind = FigureKind::Change);
    });
    fires(line_article(), "points stand in the order of time, as far apart as their times", &|article| {
        article.figures[1].time = None;
    });
    fires(shares(), "a share is a part of 100", &|article| article.figures[0].amount = Amount::One(101.0));
    fires(range(), "a range has a low and a high end over zero", &|article| {
        article.figures[0].amount = Amount::One(50.0);
    });
    let differ = "panels differ in one thing, what is in them in another";
    let crossed = |article: &mut Article, at: [usize; 4]| {
        let ids: Vec<String> = article.charts[0].shown().into_iter().map(str::to_owned).collect();
        let panels = Panels::of(at.chunks(2).map(|row| row.iter().map(|at| ids[*at].clone()).collect()).collect());
        article.charts[0].plot = Plot::Panels { panels: panels.unwrap(), stacked: false };
    };
    fires(table(), differ, &|article| crossed(article, [0, 1, 3, 2]));
    fires(table(), differ, &|article| crossed(article, [0, 3, 2, 1]));
    fires(table(), differ, &|article| article.figures[1].unit = "%".to_owned());
    fires(table(), differ, &|article| article.figures[1].kind = FigureKind::Change);
    fires(table(), differ, &|article| article.figures[3].measure = None);
    fires(table(), differ, &|article| article.figures[3].time = article.figures[0].time.clone());
    fires(table(), differ, &|article| {
        let source = |span| Some(Source { span, speaker: None });
        article.figures[0].source = source(article.figures[1].span);
        article.figures[2].source = source(article.figures[3].span);
    });
    fires(wholes(), "parts in one bar are of one whole at each time", &|article| {
        article.figures[3].amount = Amount::One(60.0);
    });
    fires(wholes(), "parts in one bar are of one whole at each time", &|article| {
        article.figures[3].bound = Bound::About;
    });
    fires(parts(), "parts in one bar together make one whole", &|article| {
        article.figures[1].amount = Amount::One(40.0);
    });
    fires(line_article(), "no bar is below zero", &|article| {
        article.figures[0].amount = Amount::One(-5.0);
        let points = article.charts[0].shown().iter().map(|id| Point::Stated { figure: (*id).to_owned() }).collect();
        article.charts[0].plot = Plot::Bars { points };
    });
}
