#!/usr/bin/env python3
"""The mistakes in figures: what gold has and was not found, and what was found and gold has not.

    figures.py CORPUS PREDICTED.ndjson
"""
import json, sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from quotes import scorer

MOST = 100


def main(corpus, predicted):
    score = scorer(corpus)
    guess = {d["id"]: d["figures"] for d in map(json.loads, open(predicted, encoding="utf-8"))}
    shown = 0
    for line in open(corpus / "dev_sentences.jsonl", encoding="utf-8"):
        sentence = json.loads(line)
        found = list(guess.get(sentence["id"], []))
        missed = []
        for gold in sentence["quantities"]:
            hit = next((f for f in found if score.close(score.number(f["value"]), score.number(gold["value"]))), None)
            if hit:
                found.remove(hit)
            else:
                missed.append(gold)
        if (missed or found) and shown < MOST:
            shown += 1
            print("\n" + sentence["text"])
            for gold in missed:
                print(f"   missed: {gold['value']} {gold.get('change')} {gold.get('normalized_unit')}")
            for f in found:
                print(f"   no figure in gold: {f['value']} {f['unit']} “{sentence['text'][slice(*f['span'])]}”")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), sys.argv[2])
