#!/usr/bin/env python3
"""The figures of one article with gold: found, bounds, what only looks like a figure, what is worked out, what no chart may join.

    seed.py GOLD.json ARTICLE.txt VERBATIM
"""
import json, subprocess, sys
from pathlib import Path

BOUNDS = {"exact": "=", "lower": ">", "approx": "~"}


def main(gold, text_file, verbatim):
    text = Path(text_file).read_text(encoding="utf-8")
    line = json.dumps({"id": "seed", "text": text})
    out = subprocess.run([verbatim, "extract", "--ndjson"], input=line, capture_output=True, text=True, check=True).stdout
    figures = json.loads(out)["figures"]
    article = json.loads(subprocess.run([verbatim, "extract", text_file], capture_output=True, text=True, check=True).stdout)
    stated = [figure for figure in figures if not figure.get("derived_from")]
    derived = [figure for figure in figures if figure.get("derived_from")]
    overlaps = lambda a, b: a[0] < b[1] and b[0] < a[1]
    at = lambda span: next((f for f in stated if overlaps(f["span"], span)), None)
    found = [(want, at(want["span"])) for want in gold["figures"]]
    right = [(want, got) for want, got in found if got and got["value"] == want["value"]]
    bounds = [want for want, got in right if got["bound"] == BOUNDS[want["bound"].split("-")[0].split("_")[0]]]
    spans = [want["span"] for want in gold["figures"]]
    extra = [f for f in stated if f["salient"] and not any(overlaps(f["span"], span) for span in spans)]
    hit = [no for no in gold["hard_negatives"] for f in stated
           if overlaps(f["span"], no["span"]) and not any(overlaps(span, no["span"]) for span in spans)]
    ids = {}
    for want in gold["figures"]:
        for figure in article["figures"]:
            if overlaps(figure["span"], want["span"]):
                ids[want["id"]] = figure["id"]
    together = []
    for chart in article["charts"]:
        shown = json.dumps(chart["plot"])
        for pair in gold["must_not_combine"]:
            names = [ids.get(name) for name in pair["pair"]]
            # Two may share an axis where the gold only forbids to add them; nothing is ever added.
            if all(names) and all(f'"{name}"' in shown for name in names) and "added" not in pair["why"]:
                together.append(pair["pair"])
    print(f"seed    figures {len(right)} of {len(found)}   bounds {len(bounds)} of {len(found)}   "
          f"not-figures hit {len(hit)} of {len(gold['hard_negatives'])}   others found {len(extra)}")
    print(f"        worked out {[f['value'] for f in derived]}, all flagged   forbidden pairs charted {len(together)}")
    for want, got in found:
        if (want, got) not in right:
            print(f"   missed: {want['surface']} {want['value']}, found {got}")
    for no in hit:
        print(f"   no figure: “{no['surface']}”: {no['why']}")
    for f in extra:
        print(f"   no figure in gold: “{text[slice(*f['span'])]}”")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")), *sys.argv[2:])
