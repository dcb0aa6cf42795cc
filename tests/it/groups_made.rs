//! What holds for the groups of any text: articles made up of the sentences in which news sets numbers beside each other.

use proptest::prelude::*;
use verbatim::article::{Article, Chart, Figure, Plot};
use verbatim::chart::choose::choose;
use verbatim::chart::lint::lint;
use verbatim::chart::values::values;
use verbatim::find::article;

/// Sentences with places for names (`@`) and numbers (`#`), years (`~`).
const SENTENCES: [&str; 30] = [
    "@ has # mills and @ has # mills.",
    "@ recorded # floods in ~, while @ recorded # floods.",
    "In ~, #% of rowers are women, and #% are men.",
    "#% of rowers say they own a boat, compared with #% of divers.",
    "A majority of keepers (#%) back the levy, while #% oppose it and #% are unsure.",
    "Another #% say no.",
    "The toll rose to €# from €# a year earlier.",
    "The toll was €# in ~. The toll was €# in ~.",
    "In ~ the quay handled # crates. In ~ it handled # crates. By ~ the number had reached # crates.",
    "@ earned $# million, above the forecast of $# million.",
    "There are # wardens for every 8,000 people in @, # for every 8,000 in @.",
    "@ (#) and @ (#) follow.",
    "Rents reached £# in @, £# in @ and £# in @.",
    "Canoe sales are up #%, while raft sales are down #%.",
    "@ won #% of the vote to @’s #%.",
    "@, which has a population of #, had # wrecks; @, with a population of #, had #.",
    "@ beat @ by # votes.",
    "The plan includes €#m for roads, €#m for bridges and €#m for paths.",
    "Sailors are likelier than divers to own a boat (#% vs. #%).",
    "That share rose to #% in ~.",
    "It was # metres deep in May ~, # metres in July ~ and # metres in September ~.",
    "In the second quarter of ~ the mill sold # looms, down from # in the third quarter of ~.",
    "@ has # residents, according to the Tide Board.",
    "@ won # seats in ~ and # in ~. @ won # seats in ~ and # in ~.",
    "In ~, #% of rowers and #% of divers owned a hut. In ~, #% of rowers and #% of divers owned a hut.",
    "In ~, #% of the crew were Finns and #% were Danes. In ~, #% of the crew were Finns and #% were Danes.",
    "@ had # mills in 1990 and @ had # mills in 1990. @ had # mills in 2020 and @ had # mills in 2020.",
    "\n\nHuts by trade\n\nYear | @ | @\n~ | # | #\n~ | # | #\n\n",
    "\n\nShare of huts\n\n| Town | ~ | ~ |\n|---|---|---|\n| @ | #% | #% |\n| @ | #% | #% |\n\n",
    "Of the # boats, # are sloops, # are ketches and # are yawls.",
];

const NAMES: [&str; 8] = ["Kent", "Marlow", "Ada Rowe", "North Devon", "Hull", "Tom Birk", "Estmouth", "Mrs. Rowe"];

/// A text of some of the sentences, their places filled.
fn text() -> impl Strategy<Value = String> {
    let sentence = (0..SENTENCES.len(), any::<bool>());
    let fill = (0..NAMES.len(), 1u32..100, 1990u32..2030);
    (prop::collection::vec(sentence, 1..6), prop::collection::vec(fill, 60)).prop_map(|(sentences, fills)| {
        let mut fills = fills.into_iter().cycle();
        let mut text = String::new();
        for (number, ends) in sentences {
            for c in SENTENCES[number].chars() {
                let (name, amount, year) = fills.next().unwrap_or_default();
                match c {
                    '@' => text.push_str(NAMES[name]),
                    '#' => text.push_str(&amount.to_string()),
                    '~' => text.push_str(&year.to_string()),
                    _ => text.push(c),
                }
            }
            text.push_str(if ends { "\n\n" } else { " " });
        }
        text
    })
}

fn stated<'a>(article: &'a Article, plot: &Plot) -> Vec<&'a Figure> {
    let ids: Vec<&str> = match plot {
        Plot::Bars { points } => points.iter().flat_map(|point| point.rests_on()).map(String::as_str).collect(),
        Plot::Line { figures } => figures.iter().map(String::as_str).collect(),
        Plot::Panels { panels, .. } => panels.ids().map(String::as_str).collect(),
        _ => Vec::new(),
    };
    ids.into_iter().filter_map(|id| article.figure(id)).collect()
}

/// Whether each panel has a figure for each of what the others have, at a time of its own where they differ in time.
fn is_whole(article: &Article, chart: &Chart) -> bool {
    let Plot::Panels { panels, .. } = &chart.plot else { return true };
    let time = |id: &String| article.figure(id).and_then(|figure| Some(figure.time.as_ref()?.value));
    let columns = panels.each().map(<[String]>::len).collect::<Vec<_>>();
    let of_one_time = |panel: &[String]| panel.iter().all(|id| time(id) == time(&panel[0]));
    let firsts: Vec<_> = panels.each().map(|panel| time(&panel[0])).collect();
    let timed = firsts.windows(2).any(|pair| pair[0] != pair[1]);
    columns.windows(2).all(|pair| pair[0] == pair[1]) && (!timed || panels.each().all(of_one_time))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, ..ProptestConfig::default() })]

    /// Every rule is kept, each figure is drawn once, no currency stands beside another and no per cent beside a count, and a
    /// chart is called by words.
    #[test]
    fn groups_of_any_text_keep_every_rule(text in text()) {
        let mut article = article("made", &text, None);
        article.charts = choose(&article);
        prop_assert_eq!(lint(&article), vec![], "{}", text);
        for figure in &article.figures {
            let charts = article.charts.iter().filter(|chart| chart.shows(&figure.id)).count();
            prop_assert_eq!(charts, 1, "{} in {}", article.words(figure.span), text);
        }
        for chart in &article.charts {
            let figures = stated(&article, &chart.plot);
            if figures.len() < 2 {
                continue;
            }
            let sort = |figure: &Figure| {
                let words = article.words(figure.span);
                ['%', '€', '$', '£'].into_iter().find(|mark| words.contains(*mark))
            };
            prop_assert!(figures.iter().all(|figure| sort(figure) == sort(figures[0])), "{}", text);
            prop_assert!(chart.title.starts_with(char::is_alphabetic), "{} in {}", chart.title, text);
            let mut labels: Vec<String> = values(&article, chart).into_iter().map(|value| value.called()).collect();
            labels.sort();
            let all = labels.len();
            labels.dedup();
            prop_assert!(labels.len() == all && !labels[0].is_empty() && is_whole(&article, chart), "{:?} in {}", labels, text);
        }
    }
}
