#!/usr/bin/env python3
"""Articles taken out of saved pages, beside Readability.js on the same pages, and what is lost or let in.

    pages.py CORPUS VERBATIM

CORPUS    a folder with score.py, truth.jsonl and html/ID.html.gz
VERBATIM  the program
Readability.js runs where its packages are in node_modules beside this file (`npm ci`).
"""
import gzip, json, subprocess, sys, tempfile
from pathlib import Path

HERE = Path(__file__).parent


def imported(corpus, verbatim, out):
    with tempfile.TemporaryDirectory() as folder, open(out, "w", encoding="utf-8") as lines:
        for page in sorted((corpus / "html").glob("*.html.gz")):
            name = page.name.removesuffix(".html.gz")
            file = Path(folder, "page.html")
            file.write_bytes(gzip.decompress(page.read_bytes()))
            run = subprocess.run([verbatim, "import", file], capture_output=True)
            if run.returncode:
                print(f"   refused: {name[:10]} {run.stderr.decode().strip()}")
            lines.write(json.dumps({"id": name, "text": run.stdout.decode("utf-8")}) + "\n")


def main(corpus, verbatim):
    score = lambda found, *flags: subprocess.run([sys.executable, corpus / "score.py", corpus / "truth.jsonl", found, *flags], check=True)
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs = Path(folder, "import.ndjson"), Path(folder, "readability.ndjson")
        imported(corpus, verbatim, ours)
        print("verbatim import", flush=True)
        score(ours, "--misses")
        if not (HERE / "node_modules/@mozilla/readability").exists():
            print("Readability.js is not installed: npm ci in tests/eval")
            return
        with open(theirs, "wb") as out:
            subprocess.run(["node", HERE / "readability.mjs", corpus / "html"], stdout=out, check=True)
        print("Readability.js", flush=True)
        score(theirs)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), sys.argv[2])
