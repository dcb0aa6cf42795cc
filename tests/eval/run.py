#!/usr/bin/env python3
"""Scores what `verbatim extract` finds against gold data, and prints the mistakes.

    run.py CORPUS VERBATIM

CORPUS    a folder with quotes/ and figures/, each with its score.py and dev files, and perhaps pages/ (see pages.py); the gold
          figures of one article may stand beside it in seeds/
VERBATIM  the program
"""
import json, subprocess, sys, tempfile
from pathlib import Path

HERE = Path(__file__).parent


def main(corpus, verbatim):
    with tempfile.TemporaryDirectory() as folder:
        quotes, figures = Path(folder, "quotes.ndjson"), Path(folder, "figures.ndjson")
        for source, found in ((corpus / "quotes/dev_articles.jsonl", quotes), (corpus / "figures/dev_sentences.jsonl", figures)):
            with open(found, "wb") as out:
                subprocess.run([verbatim, "extract", "--ndjson", source], stdout=out, check=True)
        run = lambda *words: subprocess.run([sys.executable, *map(str, words)], check=True)
        dev = corpus / "quotes"
        run(dev / "score.py", dev / "dev_articles.jsonl", dev / "dev_speakers.jsonl", quotes)
        run(HERE / "quotes.py", dev, quotes)
        print()
        dev = corpus / "figures"
        run(dev / "score.py", dev / "dev_sentences.jsonl", figures)
        run(HERE / "figures.py", dev, figures)
        dev = corpus / "pages"
        if dev.exists():
            print(flush=True)
            run(HERE / "pages.py", dev, verbatim)
        gold = corpus.parent / "seeds/expected_figures.json"
        if gold.exists():
            print()
            article = json.loads(gold.read_text(encoding="utf-8"))["article"]
            run(HERE / "seed.py", gold, gold.parent / article, verbatim)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), sys.argv[2])
