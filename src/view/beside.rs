//! Two numbers side by side, as the reader chose them: what a number can be put beside, and the chart of two. Drawn in the
//! browser.

use leptos::prelude::*;

use super::card::button;
use super::drawing::DrawingSvg;
use super::drawn::{Draw, Drawn};
use super::numbers::{about, amount};
use super::words::COPY_LINK;
use crate::article::{Comparable, Index, Item, Kind, Sort};
use crate::chart::bars::{Scale, bars};
use crate::chart::values::Value;
use crate::link::View;

/// What is said of a number that can stand beside no other.
const NO_VALUE: &str =
    "It has no one value to draw: it is a range or a multiple, or the text does not say which way it went.";

/// The list of the numbers that `item` can be put beside, each a link to the chart of both, and of those that it cannot, each
/// with the reason. `view` is what the reader looks at, with `item` pointed at; `left_out` is not listed.
pub fn others_sheet(index: &Index, item: &Item, view: &View, left_out: Option<&str>) -> Drawn {
    let others = index.items.iter().filter(|other| other.kind == Kind::Figure && other.id != item.id);
    let others = others.filter(|other| left_out != Some(other.id.as_str()));
    let (mut fit, mut refused) = (Vec::new(), Vec::new());
    for other in others {
        match comparable(item, other) {
            Ok(_) => {
                let link = View { beside: Some(other.id.clone()), ..view.clone() }.write();
                let number = view! { <a href=format!("#{link}")>{amount(index, other)}</a> }.drawn();
                fit.push(line(number, about(other), other));
            }
            Err(why) => refused.push(line(amount(index, other).drawn(), why, other)),
        }
    }
    let is_alone = fit.is_empty();
    let none = is_alone.then_some("No other number of the article can stand on one axis with it.");
    let refused = (!refused.is_empty()).then(|| {
        let called = format!("Why not the other {}?", refused.len());
        view! { <details open=is_alone><summary>{called}</summary><ul>{refused}</ul></details> }.drawn()
    });
    view! {
        <div class="others" data-card=item.id.clone()>
            <h2>{format!("Compare {} with …", amount(index, item))}</h2>
            <p class="role">{about(item)}</p>
            {none.map(|none| view! { <p>{none}</p> }.drawn())}
            <ul>{fit}</ul>
            {refused}
        </div>
    }
    .drawn()
}

/// The chart of two numbers, with the sentence of each; why there is none where they do not fit one axis.
pub fn pair_sheet(index: &Index, one: &Item, other: &Item) -> Drawn {
    let both = [one, other];
    let chart = match comparable(one, other) {
        Ok(both_are) => {
            let labels = labels(index, both);
            let values =
                both.iter().zip(&both_are).zip(&labels).map(|((item, it), label)| value(index, item, it, label));
            let values: Vec<Value> = values.collect();
            let says: Vec<String> = values.iter().map(|value| format!("{} is {}", value.label, value.amount)).collect();
            let name = format!("Bar chart of two numbers that a reader chose, where {}", says.join(" and "));
            view! { <figure><DrawingSvg drawing=bars(&values, &Scale::of(&values)) name=name /></figure> }.drawn()
        }
        Err(why) => view! { <p>{format!("They cannot stand on one axis. {why}")}</p> }.drawn(),
    };
    let told = both.map(|item| {
        view! {
            <div data-card=item.id.clone()>
                <p class="sentence"><b>{amount(index, item)}</b>{" "}{about(item)}</p>
                <p class="sentence">{item.near.clone()}</p>
                <p class="actions">{button("context", "In context")}</p>
            </div>
        }
        .drawn()
    });
    view! {
        <div class="pair">
            <h2>{"Two numbers side by side"}</h2>
            <p class="role">{"Put beside each other by a reader, not by the article."}</p>
            {chart}
            {told.into_iter().collect::<Vec<Drawn>>()}
            <p class="actions">
                <button type="button" data-do="copy-view">{COPY_LINK}</button>
                <button type="button" data-do="others" data-of=one.id.clone()>{"Compare with another …"}</button>
            </p>
        </div>
    }
    .drawn()
}

/// What decides how two numbers stand on one axis, or why they cannot.
fn comparable(one: &Item, other: &Item) -> Result<[Comparable; 2], String> {
    let read = |item: &Item| Comparable::read(&item.told.comparable).ok_or(NO_VALUE);
    let (one, other) = (read(one)?, read(other)?);
    match one.refuses(&other) {
        Some(why) => Err(why),
        None => Ok([one, other]),
    }
}

fn line(number: Drawn, about: String, item: &Item) -> Drawn {
    view! { <li><b>{number}</b>{" "}<span class="role">{about}</span><span class="sentence">{item.near.clone()}</span></li> }.drawn()
}

/// What the bars of two numbers are called: the first of these that tells them apart: what each is of, when, the words behind
/// each in the text, where it stands.
fn labels(index: &Index, items: [&Item; 2]) -> [String; 2] {
    let tells = |[one, other]: &[String; 2]| !one.is_empty() && !other.is_empty() && one != other;
    let by = |said: fn(&Index, &Item) -> String| items.map(|item| said(index, item));
    let all = [by(|_, item| item.told.what.clone()), by(|_, item| item.told.when.clone()), by(behind)];
    all.into_iter().find(tells).unwrap_or_else(|| ["The first", "The second"].map(str::to_owned))
}

/// The words of the text behind a number, as far as they go on without a stop.
fn behind(index: &Index, item: &Item) -> String {
    let rest = item.parts.first().and_then(|part| index.text.get(part.end..)).unwrap_or_default();
    rest.split(['.', ',', ';', ':', '\n']).next().unwrap_or_default().trim().to_owned()
}

/// A value of the chart; what fell is drawn on the other side of zero.
fn value(index: &Index, item: &Item, it: &Comparable, label: &str) -> Value {
    let (sign, value) = match it.sort {
        Sort::Amount | Sort::Share => ("", it.value),
        Sort::Rise => ("+", it.value),
        Sort::Fall => ("−", -it.value),
    };
    Value {
        of: item.id.clone(),
        label: label.to_owned(),
        amount: format!("{sign}{}", amount(index, item)),
        value,
        high: value,
        at: None,
        bound: it.bound,
        derived: false,
        panel: String::new(),
        time: item.told.when.clone(),
        source: item.told.who.clone(),
    }
}
