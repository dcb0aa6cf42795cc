//! A small article for each form of chart.

use verbatim::article::{Amount, Article, Basis, Bound, Direction, Event, FigureKind, Missing, Time};
use verbatim::text::Span;

use crate::said::{Said, article, ferries, ponies, said};

/// An article as it is read.
fn found(text: &str) -> Article {
    verbatim::find::article("case", text, None)
}

/// The name of each form, and an article that bears it out.
pub fn cases() -> Vec<(&'static str, Article)> {
    let level = |words, value, unit| said(words, value, FigureKind::Level, unit);
    let dated = |words, value, unit, time| Said { time: Some(time), ..level(words, value, unit) };
    let share = |words, value| Said { counted: Some("voters"), ..said(words, value, FigureKind::Share, "percentage") };
    let ponies = ponies();
    vec![
        (
            "A level and what multiple it is: two bars, one worked out",
            article(
                "In 2021 the yard built 40 ferries, twice the number of the year before, and the town came to watch.",
                &ferries(),
            ),
        ),
        (
            "A level and by how much it changed from there: two bars, one worked out",
            article(
                "Exports climbed 12% in 2023, from $40 billion in 2022, and the harbour filled up.",
                &[
                    Said {
                        counted: Some("Exports"),
                        time: Some(("in 2023", "2023")),
                        direction: Some(Direction::Up),
                        of: Some("$40 billion"),
                        ..said("12%", 12.0, FigureKind::Change, "%")
                    },
                    dated("$40 billion", 4e10, "dollar", ("in 2022", "2022")),
                ],
            ),
        ),
        (
            "A change alone: a line that says which way it went",
            article(
                "Revenue grew 8% in the quarter.",
                &[Said {
                    counted: Some("Revenue"),
                    direction: Some(Direction::Up),
                    ..said("8%", 8.0, FigureKind::Change, "%")
                }],
            ),
        ),
        (
            "Parts that together make one whole: one bar",
            found("61% of the crew are Finns, 25% are Danes, 9% are Latvians and 5% are Dutch."),
        ),
        ("Two parts of one whole", found("In 2021, 77% of the keepers were women, while 23% were men.")),
        (
            "One whole at several times: one bar a time",
            found(
                "In 1999, 61% of the crew were Finns, 30% were Danes and 9% were Dutch. In 2024, 47% of the crew were Finns, 38% were Danes and 15% were Dutch.",
            ),
        ),
        (
            "Figures that differ in two things: a panel for each year",
            found(
                "In 2018, 62% of sailors and 41% of divers owned a hut. In 2023, 66% of sailors and nearly 35% of divers owned a hut.",
            ),
        ),
        (
            "Three years, two towns",
            found(
                "Orlen built 1,200 homes in 2003, over 1,450 in 2013 and 90 in 2023, while Marl built 640 in 2003, 590 in 2013 and about 1,100 in 2023.",
            ),
        ),
        (
            "Two prices before and after: a panel for each place",
            found("Fares rose from £4 to over £6 in Hull and from £9 to £11 in the old harbour of Oban."),
        ),
        (
            "A table of the text",
            found("Turnout by trade\n\nYear | Rowers | Divers\n2016 | 61% | 58%\n2020 | 66% | 60.5%"),
        ),
        (
            "Changes that go both ways: bars on two sides of zero",
            found(
                "Ferry bookings rose 8.7% at Hull and 4.7% at Leith. But ferry bookings fell 1.6% at Oban and 16.2% at Mallaig.",
            ),
        ),
        ("Like figures of one time: bars", article(ponies.0, &ponies.1)),
        (
            "Two who count the same: bars",
            article(
                "The police said over 5,000 people marched. The organisers said 20,000 people marched.",
                &[
                    Said {
                        counted: Some("people"),
                        source: Some("The police"),
                        bound: Bound::Over,
                        ..said("over 5,000", 5e3, FigureKind::Count, "person")
                    },
                    Said {
                        counted: Some("people"),
                        source: Some("The organisers"),
                        ..said("20,000", 2e4, FigureKind::Count, "person")
                    },
                ],
            ),
        ),
        (
            "From a start to an end: two bars",
            article(
                "Output went from 30 tonnes in 2014 to nearly 44 tonnes in 2018.",
                &[
                    dated("30 tonnes", 30.0, "tonne", ("in 2014", "2014")),
                    Said { bound: Bound::Nearly, ..dated("nearly 44 tonnes", 44.0, "tonne", ("in 2018", "2018")) },
                ],
            ),
        ),
        (
            "From a start to an end, no times",
            article(
                "The price of a ticket went from $8 to $11.",
                &[level("$8", 8.0, "dollar"), level("$11", 11.0, "dollar")],
            ),
        ),
        (
            "From a start to an end in degrees: a slope",
            article(
                "The lake was at −2.5°C in 1990 and about 3°C in 2020.",
                &[
                    dated("−2.5°C", -2.5, "celsius", ("in 1990", "1990")),
                    Said { bound: Bound::About, ..dated("about 3°C", 3.0, "celsius", ("in 2020", "2020")) },
                ],
            ),
        ),
        (
            "Three or more dated values: a line",
            article(
                "The club had 400 members in 2012, over 500 in 2014, nearly 480 in 2015 and about 950 in 2020.",
                &[
                    Said { counted: Some("members"), ..dated("400", 400.0, "member", ("in 2012", "2012")) },
                    Said { bound: Bound::Over, ..dated("over 500", 500.0, "member", ("in 2014", "2014")) },
                    Said { bound: Bound::Nearly, ..dated("nearly 480", 480.0, "member", ("in 2015", "2015")) },
                    Said { bound: Bound::About, ..dated("about 950", 950.0, "member", ("in 2020", "2020")) },
                ],
            ),
        ),
        (
            "A line of large numbers and months",
            article(
                "Revenue was $1.2 billion in January 2019, $3.4 billion in September 2019 and $2.95 billion in December 2021.",
                &[
                    dated("$1.2 billion", 1.2e9, "dollar", ("in January 2019", "2019-01")),
                    dated("$3.4 billion", 3.4e9, "dollar", ("in September 2019", "2019-09")),
                    dated("$2.95 billion", 2.95e9, "dollar", ("in December 2021", "2021-12")),
                ],
            ),
        ),
        (
            "A line of degrees",
            article(
                "Nights were 11°C in 2001, 13°C in 2004, 12°C in 2005 and 16°C in 2010.",
                &[
                    dated("11°C", 11.0, "celsius", ("in 2001", "2001")),
                    dated("13°C", 13.0, "celsius", ("in 2004", "2004")),
                    dated("12°C", 12.0, "celsius", ("in 2005", "2005")),
                    dated("16°C", 16.0, "celsius", ("in 2010", "2010")),
                ],
            ),
        ),
        (
            "A share of a whole: a share bar",
            article(
                "Nearly two-thirds of the voters live outside the old town walls.",
                &[Said {
                    counted: Some("voters"),
                    bound: Bound::Nearly,
                    ..said("Nearly two-thirds", 2.0 / 3.0, FigureKind::Share, "% voter")
                }],
            ),
        ),
        (
            "Shares of one whole, never stacked",
            article(
                "In the poll 45% of voters backed the bridge, about 35% backed the tunnel and over 12% had no opinion at all.",
                &[
                    share("45%", 45.0),
                    Said { bound: Bound::About, ..share("about 35%", 35.0) },
                    Said { bound: Bound::Over, ..share("over 12%", 12.0) },
                ],
            ),
        ),
        (
            "A range: a range bar",
            article(
                "The herd numbers about 50 to 60 animals.",
                &[Said {
                    amount: Amount::Range(50.0, 60.0),
                    bound: Bound::About,
                    counted: Some("animals"),
                    ..level("about 50 to 60", 0.0, "animal")
                }],
            ),
        ),
        (
            "A wide range",
            article(
                "The repair will cost $2 million to $30 million.",
                &[Said { amount: Amount::Range(2e6, 30e6), ..level("$2 million to $30 million", 0.0, "dollar") }],
            ),
        ),
        (
            "A change without levels: a bracket",
            article(
                "Between March 2010 and September 2014, thefts rose by nearly 640.",
                &[Said {
                    direction: Some(Direction::Up),
                    counted: Some("thefts"),
                    bound: Bound::Nearly,
                    time: Some(("Between March 2010 and September 2014", "2010-03/2014-09")),
                    ..said("nearly 640", 640.0, FigureKind::Change, "theft")
                }],
            ),
        ),
        ("A period with its start and its end: a time bar", period()),
        (
            "One number: a chip",
            article(
                "This July, 116 climbers came home.",
                &[Said {
                    counted: Some("climbers"),
                    time: Some(("This July", "XXXX-07")),
                    ..said("116", 116.0, FigureKind::Count, "climber")
                }],
            ),
        ),
        ("A figure that the article could not get", missing()),
    ]
}

fn span(text: &str, words: &str) -> Span {
    let start = text.find(words).unwrap_or_default();
    Span::new(start, start + words.len())
}

fn period() -> Article {
    let text = "The port suspended all night ferries in August 2022. The ferries resumed in November 2023.";
    let mut article = Article::plain("period", text.to_owned());
    let event = |words: &str, when: &str, value: &str| {
        let value = value.parse().unwrap_or_else(|_| panic!("{value} is no date"));
        let time = Time { span: span(text, when), value, basis: Basis::Stated };
        Event { id: words.to_owned(), span: span(text, words), time }
    };
    article.events = vec![
        event("The port suspended all night ferries in August 2022", "in August 2022", "2022-08"),
        event("The ferries resumed in November 2023", "in November 2023", "2023-11"),
    ];
    article
}

fn missing() -> Article {
    let text = "The yard did not say how many clerks left. The number of clerks still waiting is not known.";
    let mut article = Article::plain("missing", text.to_owned());
    article.missing = vec![Missing {
        id: "waiting".to_owned(),
        span: span(text, "The number of clerks still waiting"),
        because: Some(span(text, "The yard did not say")),
    }];
    article
}
