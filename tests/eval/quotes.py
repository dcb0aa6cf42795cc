#!/usr/bin/env python3
"""The most telling mistakes in quotes and speakers, by the rule that made them.

    quotes.py CORPUS PREDICTED.ndjson

CORPUS     a folder with score.py, dev_articles.jsonl and dev_speakers.jsonl
PREDICTED  what `verbatim extract --ndjson` prints for the articles
A mistake tells more where the attribution was called stated, and where its rule is seldom wrong.
"""
import importlib.util, json, sys
from collections import Counter
from pathlib import Path

MOST = 100


def scorer(corpus):
    spec = importlib.util.spec_from_file_location("score", corpus / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def mistakes(score, article, names, quotes):
    """Each run of gold and each of ours that has no partner, as (what, rule, stated, wanted, found, words, around)."""
    text = article["text"]
    who = {s["q"]: s["canonical"] for s in names}
    gold, neutral = [], []
    for number, quote in enumerate(article["quotes"]):
        if quote["type"] == "direct":
            gold += [(score.trim(text, *part), who.get(number), True) for part in quote["spans"]]
        else:
            neutral += [score.trim(text, *part) for part in quote["spans"]]
            if quote["type"] == "mixed":
                pieces = [score.trim(text, *part) for part in quote["segments"]]
                gold += [(p, who.get(number), False) for p in pieces if len(text[p[0]:p[1]].split()) >= 3]
    ours = [(run, quote) for quote in quotes if quote["kind"] != "indirect" for run in score.runs_of(quote, text)]
    used = set()
    for run, name, direct in gold:
        best = max(((score.iou(run, r), k) for k, (r, _) in enumerate(ours) if k not in used), default=(0, None))
        found = ours[best[1]][1] if best[0] >= .8 else None
        if found:
            used.add(best[1])
        said = (found.get("speaker") or {}).get("name") if found else None
        rule, stated = (found["rule"], found["confidence"] == "stated") if found else ("not found", False)
        kind = found["kind"] if found else None
        what = ("missed" if not found else "term" if kind == "term" else
                "right" if not name or score.same_name(said, name) else
                "not the fullest name" if score.same_person(said, name) else "somebody else")
        if what == "term" and not direct:
            what = "term instead of mixed"
        yield what, rule, stated, name, said, run, direct
    for k, (run, quote) in enumerate(ours):
        if k in used or quote["kind"] == "term" or any(score.overlap(run, n) >= .9 * (run[1] - run[0]) for n in neutral):
            continue
        yield "no quote", quote["rule"], quote["confidence"] == "stated", None, (quote.get("speaker") or {}).get("name"), run, True


def main(corpus, predicted):
    score = scorer(corpus)
    names = {d["id"]: d["speakers"] for d in score.read(corpus / "dev_speakers.jsonl")}
    guess = {d["id"]: d["quotes"] for d in score.read(predicted)}
    right, wrong, rows = Counter(), Counter(), []
    for article in score.read(corpus / "dev_articles.jsonl"):
        for row in mistakes(score, article, names.get(article["id"], []), guess.get(article["id"], [])):
            if row[0] == "right":
                right[row[1]] += 1
            else:
                wrong[row[1]] += 1
                rows.append((article, row))
    print(f"{'rule':34s} right  wrong  precision")
    for rule, _ in (right + wrong).most_common():
        print(f"{rule:34s} {right[rule]:5d}  {wrong[rule]:5d}  {100 * right[rule] / (right[rule] + wrong[rule]):8.1f}")
    print(f"\nthe {MOST} most telling of {len(rows)} mistakes")
    rate = lambda rule: wrong[rule] / (right[rule] + wrong[rule])
    rows.sort(key=lambda r: (not r[1][2], r[1][0] != "somebody else", rate(r[1][1])))
    for article, (what, rule, stated, name, said, run, _) in rows[:MOST]:
        text = article["text"]
        around = " ".join(text[max(0, run[0] - 140):run[0]].split()), " ".join(text[run[0]:run[1]].split()), " ".join(text[run[1]:run[1] + 140].split())
        words = around[1] if len(around[1]) < 90 else around[1][:45] + " … " + around[1][-40:]
        print(f"\n{what} [{rule}{', stated' if stated else ''}]  wanted: {name}  found: {said}   ({article['id']})\n   {around[0]} >>>{words}<<< {around[2]}")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), sys.argv[2])
