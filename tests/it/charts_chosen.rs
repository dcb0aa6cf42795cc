//! Which chart the rules choose for which figures, and what they never put together.

use verbatim::article::{
    Amount, Article, Basis, Bound, Chart, Direction, Event, FigureKind, Missing, Plot, Point, Time,
};
use verbatim::chart::choose::choose;
use verbatim::chart::draw::draw;
use verbatim::chart::drawing::End;
use verbatim::chart::lint::lint;
use verbatim::chart::values::values;
use verbatim::chart::words::{name, remarks};
use verbatim::export::csv;
use verbatim::text::Span;

use crate::said::{Said, article, ferries, ponies, said};

/// The charts chosen for `article`, a line each, after the lint.
fn chosen(mut article: Article) -> Vec<String> {
    article.charts = choose(&article);
    assert_eq!(lint(&article), []);
    article.charts.iter().map(|chart| line(&article, chart)).collect()
}

/// A chart in a line: its form, its title, its values.
pub fn line(article: &Article, chart: &Chart) -> String {
    let form = match chart.plot {
        Plot::Bars { .. } => "bars",
        Plot::Slope { .. } => "slope",
        Plot::Line { .. } => "line",
        Plot::Shares { stacked: true, .. } => "parts",
        Plot::Shares { .. } => "shares",
        Plot::Panels { stacked: true, .. } => "wholes",
        Plot::Panels { .. } => "panels",
        Plot::Range { .. } => "range",
        Plot::Change { .. } => "change",
        Plot::Period { .. } => "period",
        Plot::Chip { .. } => "chip",
        Plot::Missing { .. } => "missing",
    };
    let value = |value: &verbatim::chart::values::Value| {
        format!("{}: {}{}", value.called(), value.amount, if value.derived { " (derived)" } else { "" })
    };
    let values: Vec<String> = values(article, chart).iter().map(value).collect();
    format!("{form} “{}” {}", chart.title, values.join("; ")).trim_end().to_owned()
}

#[test]
fn a_level_and_its_multiple_are_two_bars() {
    let figures = ferries();
    let text = "In 2021 the yard built 40 ferries, twice the number of the year before.";
    assert_eq!(chosen(article(text, &figures)), ["bars “Ferries built” 2020: about 20 (derived); 2021: 40"]);
    // Without a time for the base there is nothing to call the second bar.
    let mut timeless = figures.clone();
    timeless[1].time = None;
    assert_eq!(
        chosen(article(text, &timeless)),
        ["chip “Ferries built” ferries: 40", "chip “Twice the number” count: twice the number"]
    );
    // A hedged base cannot be worked out.
    let mut vague = figures;
    vague[1].bound = Bound::Over;
    assert!(chosen(article(text, &vague)).iter().all(|line| line.starts_with("chip")));
}

#[test]
fn like_figures_of_one_time_are_bars_told_apart_by_the_text() {
    let (text, figures) = ponies();
    let found = chosen(article(text, &figures));
    assert_eq!(found, ["bars “Ponies” wild ponies: nearly 5,000; from the coast and the islands: around 1,200"]);

    let dead = |words, value| Said { counted: Some("people"), ..said(words, value, FigureKind::Count, "person") };
    let text = "The storm killed 12 people in Lima and 40 people in Cusco.";
    let found = chosen(article(text, &[dead("12", 12.0), dead("40", 40.0)]));
    assert_eq!(found, ["bars “People killed” in Lima: 12; in Cusco: 40"]);

    let crowd = |words, value, source| Said { source: Some(source), ..dead(words, value) };
    let text = "The police said 5,000 people marched. The organisers said 20,000 people marched.";
    let found = chosen(article(text, &[crowd("5,000", 5e3, "The police"), crowd("20,000", 2e4, "The organisers")]));
    assert_eq!(found, ["bars “People” The police: 5,000; The organisers: 20,000"]);
}

#[test]
fn a_title_within_a_sentence_keeps_the_capitals_of_the_text() {
    let flown = |words, value, thing| Said { counted: Some(thing), ..said(words, value, FigureKind::Count, "person") };
    let mut article = article(
        "They sent back 116 Chilean climbers. Climbers number 9,000.",
        &[flown("116", 116.0, "Chilean climbers"), flown("9,000", 9000.0, "Climbers")],
    );
    article.charts = choose(&article);
    let names: Vec<String> = article.charts.iter().map(|chart| name(&article, chart)).collect();
    assert_eq!(
        names,
        [
            "Figure of Chilean climbers sent back where Chilean climbers is 116",
            "Figure of climbers where Climbers is 9,000"
        ]
    );
}

#[test]
fn different_things_are_never_charted_together() {
    let dead = |words, value| Said { counted: Some("people"), ..said(words, value, FigureKind::Count, "person") };
    let chips = |article: Article| {
        let found = chosen(article);
        assert!(found.len() == 2 && found.iter().all(|line| line.starts_with("chip")), "{found:?}");
    };
    // What is done to them differs.
    chips(article(
        "The storm killed 12 people in Lima and injured 40 people in Cusco.",
        &[dead("12", 12.0), dead("40", 40.0)],
    ));
    chips(article("12 people died and 40 people were hurt.", &[dead("12", 12.0), dead("40", 40.0)]));
    // Another thing, another unit, another kind, another time.
    let (text, ponies) = ponies();
    let with = |change: &dyn Fn(&mut Said)| {
        let mut figures = ponies.clone();
        change(&mut figures[1]);
        chips(article(text, &figures));
    };
    with(&|figure| figure.counted = Some("coast"));
    with(&|figure| figure.unit = "foal");
    with(&|figure| figure.kind = FigureKind::Flow);
    with(&|figure| figure.kind = FigureKind::Count);
    with(&|figure| figure.time = None);
    with(&|figure| figure.time = Some(("as of 2022", "2021")));
    // Per cent beside a count.
    let mut mixed = ponies.clone();
    mixed[1] = Said { unit: "percentage", kind: FigureKind::Share, amount: Amount::One(12.0), ..mixed[1].clone() };
    let found = chosen(article(text, &mixed));
    assert!(!found.iter().any(|line| line.starts_with("bars")), "{found:?}");
    // Two sentences that count people.
    let flow = |words, value, time| Said {
        counted: Some("people"),
        time: Some(time),
        ..said(words, value, FigureKind::Flow, "person")
    };
    let text = "In 2014 the flood displaced 30 people. In 2018 the fair drew 4,000 people.";
    chips(article(text, &[flow("30", 30.0, ("In 2014", "2014")), flow("4,000", 4e3, ("In 2018", "2018"))]));
    // One thing, but other verbs.
    let flow = |words, value, time| Said {
        counted: Some("ferries"),
        time: Some(time),
        ..said(words, value, FigureKind::Flow, "ferry")
    };
    let text = "In 2014 the yard built 30 ferries. In 2018 it scrapped 44 ferries.";
    chips(article(text, &[flow("30", 30.0, ("In 2014", "2014")), flow("44", 44.0, ("In 2018", "2018"))]));
    // Two sums of money in one sentence.
    let money = |words, value, time| Said { time: Some(time), ..said(words, value, FigureKind::Level, "dollar") };
    let text = "Revenue was $3 million in 2019, and costs were $4 million in 2020.";
    chips(article(
        text,
        &[money("$3 million", 3e6, ("in 2019", "2019")), money("$4 million", 4e6, ("in 2020", "2020"))],
    ));
}

#[test]
fn from_a_to_b_is_two_bars_and_of_degrees_a_slope() {
    let read = |text| chosen(verbatim::find::article("case", text, None));
    let found = read("The price of a ticket went from $8 to $11.");
    assert_eq!(found, ["bars “Price of a ticket” before: $8; afterwards: $11"]);
    let found = read("Output went from 30 tonnes in 2014 to 44 tonnes in 2018.");
    assert_eq!(found, ["bars “Output” 2014: 30 tonnes; 2018: 44 tonnes"]);
    let found = read("Output shrank to 30 tonnes in 2018 from 44 tonnes in 2014.");
    assert_eq!(found, ["bars “Output” 2014: 44 tonnes; 2018: 30 tonnes"]);

    let found = read("The lake was at −2°C in 1990 and 3°C in 2020.");
    assert_eq!(found, ["slope “Lake” 1990: −2°C; 2020: 3°C"]);

    // One figure that states both.
    let both = Said {
        amount: Amount::Range(95.0, 60.0),
        direction: Some(Direction::Down),
        counted: Some("trawlers"),
        time: Some(("Between 2001 and 2009", "2001/2009")),
        ..said("to 60 trawlers from 95", 0.0, FigureKind::Level, "trawler")
    };
    let text = "Between 2001 and 2009 the fleet shrank to 60 trawlers from 95.";
    assert_eq!(chosen(article(text, std::slice::from_ref(&both))), ["bars “Trawlers” 2001: 95; 2009: 60 trawlers"]);
    let timeless = Said { time: None, ..both };
    assert_eq!(chosen(article(text, &[timeless])), ["bars “Trawlers” before: 95; afterwards: 60 trawlers"]);
}

#[test]
fn a_part_alone_is_called_by_its_whole_and_by_what_it_does() {
    let read = |text| chosen(verbatim::find::article("case", text, None));
    let found = read("52% of sailors ages 18 to 49 viewed Lind favorably in May.");
    assert_eq!(found, ["shares “Sailors ages 18 to 49” viewed Lind favorably: 52%"]);
    let found = read("31% of likely riders say they would “never ride” again.");
    assert_eq!(found, ["shares “Likely riders” say they would “never ride” again: 31%"]);
    // The wardens are no part of the crew.
    let found = read("Wardens this week said young Lindens row, despite making up just 3% of the crew.");
    assert_eq!(found, ["chip “Crew” %: 3%"]);
    // Of whom, nothing says.
    assert_eq!(read("31% viewed Lind favorably in May."), ["chip “31%” %: 31%"]);
}

/// A club's members at three times and more.
pub fn members() -> Article {
    verbatim::find::article("case", "The club had 400 members in 2012, over 500 in 2014 and about 950 in 2020.", None)
}

#[test]
fn three_dated_values_of_one_thing_are_a_line() {
    let mut article = members();
    assert_eq!(chosen(article.clone()), ["line “Members” 2012: 400; 2014: over 500; 2020: about 950"]);
    article.charts = choose(&article);
    let drawing = draw(&article, &article.charts[0]).unwrap();
    assert_eq!(drawing.dots.iter().map(|dot| dot.end).collect::<Vec<_>>(), [End::Square, End::Open, End::FadesAround]);
    let gaps: Vec<f64> = drawing.dots.windows(2).map(|pair| pair[1].x - pair[0].x).collect();
    assert!((gaps[1] / gaps[0] - 3.0).abs() < 1e-9, "2 years and 6 years: {gaps:?}");
    assert_eq!(
        name(&article, &article.charts[0]),
        "Line chart of members where 2012 is 400 and 2014 is over 500 and 2020 is about 950"
    );
    // A year that is not stated is not filled in, and a month stands on no axis of years.
    for time in ["XXXX-07", "2014-03"] {
        let mut other = members();
        other.figures[1].time.as_mut().unwrap().value = time.parse().unwrap();
        let found = chosen(other);
        assert!(!found.iter().any(|line| line.starts_with("line")), "{found:?}");
    }
}

#[test]
fn shares_are_bars_of_a_whole_and_never_stacked() {
    let share = |words, value| Said { counted: Some("voters"), ..said(words, value, FigureKind::Share, "percentage") };
    let text = "In the poll 45% of voters backed the bridge and 35% backed the tunnel.";
    let figures = [share("45%", 45.0), share("35%", 35.0)];
    let found = chosen(article(text, &figures));
    assert_eq!(found, ["shares “Voters” backed the bridge: 45%; backed the tunnel: 35%"]);
    let mut article = article(text, &figures);
    article.charts = choose(&article);
    let drawing = draw(&article, &article.charts[0]).unwrap();
    assert!(drawing.marks.iter().all(|mark| mark.x == 0.0), "each starts at zero");
    assert!(remarks(&article, &article.charts[0]).contains(&"The whole bar is 100%.".to_owned()));
}

#[test]
fn a_fraction_is_a_share_and_more_than_all_is_none() {
    let share = |value| Said { counted: Some("pupils"), ..said("Two-thirds", value, FigureKind::Share, "% pupil") };
    let text = "Two-thirds of the pupils walk to school.";
    assert_eq!(chosen(article(text, &[share(2.0 / 3.0)])), ["shares “Pupils” walk to school: Two-thirds"]);
    assert_eq!(chosen(article(text, &[share(1.2)])), ["chip “Pupils” pupils: Two-thirds"]);
}

#[test]
fn a_range_is_a_bar_between_its_ends() {
    let range = |low, high| Said {
        amount: Amount::Range(low, high),
        counted: Some("animals"),
        ..said("50 to 60", 0.0, FigureKind::Level, "animal")
    };
    let text = "The herd numbers 50 to 60 animals.";
    assert_eq!(chosen(article(text, &[range(50.0, 60.0)])), ["range “Animals” animals: 50 to 60"]);
    assert_eq!(
        chosen(article(text, &[range(60.0, 50.0)])),
        ["chip “Animals” animals: 50 to 60"],
        "a score is no range"
    );
    let mut article = article(text, &[range(50.0, 60.0)]);
    article.charts = choose(&article);
    let mark = draw(&article, &article.charts[0]).unwrap().marks[0].clone();
    assert!((mark.x / (mark.x + mark.width) - 50.0 / 60.0).abs() < 1e-9);
    let file = csv::chart(&article, &article.charts[0]);
    assert!(file.contains("Animals,animals,50 to 60,50,60,exact,stated"), "{file}");
}

#[test]
fn a_change_without_levels_is_a_bracket_only_over_its_interval() {
    let change = |time| Said {
        direction: Some(Direction::Up),
        counted: Some("thefts"),
        time,
        ..said("$640", 640.0, FigureKind::Change, "dollar")
    };
    let text = "Between 2010 and 2014, thefts rose by $640.";
    let found = chosen(article(text, &[change(Some(("Between 2010 and 2014", "2010/2014")))]));
    assert_eq!(found, ["change “Thefts” thefts: $640"]);
    assert_eq!(chosen(article(text, &[change(None)])), ["chip “Thefts” thefts: +$640"]);
    let mut article = article(text, &[change(Some(("Between 2010 and 2014", "2010-11/2014-09")))]);
    article.charts = choose(&article);
    assert_eq!(lint(&article), []);
    assert_eq!(draw(&article, &article.charts[0]).unwrap().texts[0].words, "+$640");
}

#[test]
fn a_period_needs_a_stated_start_and_end_that_belong_together() {
    let text = "China suspended the flights in August 2022. Pelosi spoke in October 2022. The flights resumed in November 2023.";
    let mut article = Article::plain("case", text.to_owned());
    let span = |words: &str| Span::new(text.find(words).unwrap(), text.find(words).unwrap() + words.len());
    let event = |words: &str, when: &str, value: &str| Event {
        id: format!("e-{value}"),
        span: span(words),
        time: Time { span: span(when), value: value.parse().unwrap(), basis: Basis::Stated },
    };
    article.events = vec![
        event("China suspended the flights in August 2022", "in August 2022", "2022-08"),
        event("Pelosi spoke in October 2022", "in October 2022", "2022-10"),
        event("The flights resumed in November 2023", "in November 2023", "2023-11"),
    ];
    let found = chosen(article.clone());
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("period “China suspended the flights”"), "{found:?}");
    article.events[2].time.value = "XXXX-11".parse().unwrap();
    assert_eq!(chosen(article.clone()), Vec::<String>::new(), "no year is made up");
    article.events[2].time.value = "2023".parse().unwrap();
    assert_eq!(chosen(article.clone()), Vec::<String>::new(), "a year has no months");
    article.events.truncate(1);
    article.events[0].time.value = "2022-08/2023-11".parse().unwrap();
    assert_eq!(
        chosen(article.clone()),
        [
            "period “How long China suspended the flights” China suspended the flights in August 2022: August 2022; China suspended the flights in August 2022: November 2023"
        ]
    );
}

#[test]
fn what_is_missing_is_said_and_what_is_charted_is_left_alone() {
    let text = "It would not say the number of clerks who left. The yard has 40 clerks.";
    let mut article =
        article(text, &[Said { counted: Some("clerks"), ..said("40", 40.0, FigureKind::Level, "clerk") }]);
    let start = text.find("the number").unwrap();
    let span = Span::new(start, start + "the number of clerks who left".len());
    article.missing = vec![Missing { id: "m-left".to_owned(), span, because: None }];
    assert_eq!(chosen(article.clone()), ["missing “Number of clerks who left”", "chip “Clerks” clerks: 40"]);
    article.charts = choose(&article);
    assert_eq!(choose(&article), []);
}

#[test]
fn what_only_sounds_like_a_range_or_a_pair_is_a_chip() {
    let vague =
        Said { amount: Amount::Range(1e7, 1e8), ..said("tens of millions of euros", 0.0, FigureKind::Level, "euro") };
    let found = chosen(article("The repair could cost tens of millions of euros.", &[vague]));
    assert_eq!(found, ["chip “Repair” euro: tens of millions of euros"]);
    let seats = |words, value| Said { counted: Some("seats"), ..said(words, value, FigureKind::Count, "seat") };
    let found = chosen(article("The party won 31 of 90 seats.", &[seats("31", 31.0), seats("90", 90.0)]));
    assert!(found.iter().all(|line| line.starts_with("chip")), "{found:?}");
    // A title names what the first figure is of, not what another part of the sentence is about; a number is no title.
    let price =
        |words, low, high| Said { amount: Amount::Range(low, high), ..said(words, 0.0, FigureKind::Level, "dollar") };
    let text = "Fruit prices were $4 to $5, with fats and oils at $6 to $7.";
    let found = chosen(article(text, &[price("$4 to $5", 4.0, 5.0), price("$6 to $7", 6.0, 7.0)]));
    assert_eq!(found, ["range “Fruit prices” dollar: $4 to $5", "chip “$6 to $7” dollar: $6 to $7"]);
}

#[test]
fn a_point_of_each_sort_survives_its_json() {
    let mut article = members();
    article.charts = choose(&article);
    article.charts[0].plot = Plot::Slope {
        from: Point::Side { figure: "n-400".to_owned(), side: verbatim::article::Side::From },
        to: Point::Stated { figure: "n-400".to_owned() },
    };
    assert_eq!(Article::from_json(&article.to_json()).unwrap(), article);
}
