#!/usr/bin/env python3
"""Prints the table of all figures that conwiz is held to, beside its neighbours on this machine, as Markdown.

usage: Tests/figures.py [CORPUS] [ROUNDS]
CORPUS has `connectors`, `postman` and `openapi3` with real files; without it the rows that need them are left out.
Builds with `swift build -c release` first. Every figure is the median of ROUNDS runs (5 unless told), and a neighbour's
runs alternate with ours, so that both see the same machine. Neighbours are those that are installed: libcurl by itself,
Python's json, yaml, http.client and openapi_spec_validator, and the full-screen programs mc, tig, vim, nano and less.
A ratio is ours by the neighbour's, turned so that above 1 we are ahead.
"""
import glob
import http.client
import json
import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
CORPUS = sys.argv[1] if len(sys.argv) > 1 else None
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 5
BUILT = os.path.join(ROOT, ".build", "release")
PRODUCTS = ["conwiz", "Benchmarks", "CallBenchmark", "ImportBenchmark", "PaintBenchmark", "ByteTable"]
HOME = tempfile.mkdtemp(prefix="figures-")
ENVIRONMENT = {**os.environ, "HOME": HOME, "TMPDIR": HOME, "XDG_STATE_HOME": HOME + "/state", "XDG_CONFIG_HOME": HOME + "/config"}
table = []


def row(figure, ours, budget="", neighbour="", ratio=None):
    table.append((figure, ours, budget, neighbour, "" if ratio is None else f"{ratio:.2g}"))
    print(f"  {figure}: {ours}", file=sys.stderr)


def run(*words, folder=None):
    """The output of a program, its seconds on the wall, and its seconds of the processor."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    done = subprocess.run(words, capture_output=True, text=True, env=ENVIRONMENT, cwd=folder)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return done.stdout, wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def built(name):
    return os.path.join(BUILT, name)


def python(code, *words):
    """The processor's seconds that a piece of Python prints, in a process of its own; None where it fails."""
    done = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True)
    return float(done.stdout) if done.returncode == 0 and done.stdout.strip() else None


def median(values):
    values = [value for value in values if value is not None]
    return statistics.median(values) if values else None


def paint(size, first, key, *program):
    output, _, _ = run(built("PaintBenchmark"), size, first, key, *program)
    return json.loads(output)


def painting(name, size, first, key, program, budgets, neighbours):
    """Rows of one scene of ours, with the quickest neighbour that is there."""
    scenes = {"": (first, key, program), **{n: (f, k, p) for n, f, k, p in neighbours if shutil.which(p[0])}}
    seen = {scene: [] for scene in scenes}
    for _ in range(ROUNDS):
        for scene, (typed, pressed, words) in scenes.items():
            seen[scene].append(paint(size, typed, pressed, shutil.which(words[0]) or words[0], *words[1:]))
    figure = lambda scene, part: statistics.median(run[part] for run in seen[scene])
    for part, label, unit, budget in budgets:
        ours = figure("", part) / (1024 if unit == "MiB" else 1)
        others = {scene: figure(scene, part) / (1024 if unit == "MiB" else 1) for scene in seen if scene}
        others = {scene: value for scene, value in others.items() if value > 0}
        shown = ", ".join(f"{scene} {value:.3g}" for scene, value in others.items())
        best = min(others.values()) if others else None
        row(f"{name}: {label}", f"{ours:.3g} {unit}", budget, shown, best / ours if best and ours else None)


def terminal_rows(connectors):
    log = os.path.join(ROOT, "README.md")
    neighbours = [
        ("mc", "", "\\e[B", ["mc", "-u", ROOT]),
        ("tig", "", "\\e[B", ["tig", "-C", ROOT]),
        ("vim", "", "j", ["vim", "-u", "NONE", log]),
        ("nano", "", "\\e[B", ["nano", log]),
        ("less", "", "j", ["less", log]),
    ]
    all_parts = [
        ("paintMs", "first paint", "ms", "25"), ("paintBytes", "bytes of it", "B", "3500"),
        ("keyMs", "selection move", "ms", "1"), ("keyBytes", "bytes of it", "B", "200"),
        ("residentKiB", "resident", "MiB", "30"),
    ]
    painting("demo 80x24", "80x24", "\\e3", "\\e[B", [built("conwiz"), "demo"], all_parts, neighbours)
    if not connectors:
        return
    largest = os.path.dirname(max(connectors, key=os.path.getsize))
    ours = [built("conwiz"), largest, "--read-only"]
    parts = [("paintMs", "first paint", "ms", "40"), ("residentKiB", "resident", "MiB", "60")]
    painting("largest 80x24", "80x24", "\\e3", "\\e[B", ours, parts, neighbours[:2])
    painting("largest 200x60", "200x60", "\\e3", "\\e[B", ours, parts[:1], neighbours[:2])
    with tempfile.TemporaryDirectory() as folder:
        copy = shutil.copytree(largest, os.path.join(folder, "copy"))
        subprocess.run(["chmod", "-R", "u+w", copy], check=True)
        parts = [
            ("keyMs", "median", "ms", "16"), ("keyP95Ms", "95th percentile", "ms", "16"),
            ("keyBytes", "bytes of it", "B", "60"),
        ]
        typed = [("vim", "i", "x", ["vim", "-u", "NONE", os.path.join(copy, "apiDefinition.swagger.json")])]
        painting("typing in the largest", "80x24", "\\t", "x", [built("conwiz"), copy], parts, typed)


def json_rows(connectors):
    largest = max(connectors, key=os.path.getsize)
    size = os.path.getsize(largest) / 1e6
    parse = "import json,sys,time; b=open(sys.argv[1],'rb').read(); json.loads(b); t=time.process_time()\n" \
        "for _ in range(10): json.loads(b)\nprint((time.process_time()-t)/10)"
    outputs, peers = [], []
    for _ in range(ROUNDS):
        outputs.append(run(built("Benchmarks"), largest)[0])
        peers.append(python(parse, largest))
    peer = median(peers)
    budgets = {"index": "150 MB/s", "edit and check again": "5", "draw 200x60": "16", "the slowest card": "16"}
    limit = "16"
    names = []
    for line in outputs[0].splitlines():
        found = re.match(r"(.{34,}?)(\d+\.\d\d) ms", line)
        if found:
            names.append(found.group(1).strip())
    for name in names:
        figures = [re.search("^" + re.escape(name) + r" +(\d+\.\d\d) ms", output, re.M) for output in outputs]
        value = statistics.median(float(found.group(1)) for found in figures if found)
        if name == "index" and peer:
            row("JSON index of the largest", f"{size / value * 1000:.0f} MB/s", "150 MB/s",
                f"Python json {size / peer:.0f} MB/s", peer * 1000 / value)
        else:
            row(name, f"{value:.2f} ms", budgets.get(name, limit))


def rule_rows(connectors):
    folder = os.path.join(CORPUS, "connectors")
    size = sum(os.path.getsize(path) for path in connectors) / 1e6
    peer = "import json,sys,time,glob\nfrom openapi_spec_validator import OpenAPIV2SpecValidator as V\n" \
        "s=0;t=time.process_time()\nfor p in sys.argv[1:]:\n b=open(p,'rb').read(); s+=len(b)\n" \
        " try: list(V(json.loads(b.decode('utf-8-sig'))).iter_errors())\n except Exception: pass\n" \
        "print((time.process_time()-t)/s*1e6)"
    sample = sorted(connectors, key=os.path.getsize)[len(connectors) // 2:len(connectors) // 2 + 5]
    ours, theirs = [], []
    for _ in range(ROUNDS):
        ours.append(run(built("conwiz"), "validate", folder, "--profile", "style", "--jobs", "1")[2])
    theirs = python(peer, *sample)
    speed = size / statistics.median(ours)
    row("all rules, whole corpus", f"{speed:.0f} MB per s of CPU", "40",
        f"openapi_spec_validator {1 / theirs:.2g}" if theirs else "", speed * theirs if theirs else None)


def import_rows():
    sources = [("collection", "postman/*.json", "json"), ("document, YAML", "openapi3/*.yaml", "yaml"),
               ("document, JSON", "openapi3/*.json", "json")]
    loads = {
        "json": "import json,sys,time; b=open(sys.argv[1],'rb').read(); t=time.process_time(); json.loads(b); print(time.process_time()-t)",
        "yaml": "import yaml,sys,time; b=open(sys.argv[1],'rb').read(); t=time.process_time(); "
                "yaml.load(b, getattr(yaml,'CSafeLoader',yaml.SafeLoader)); print(time.process_time()-t)",
    }
    for name, pattern, kind in sources:
        files = glob.glob(os.path.join(CORPUS, pattern))
        if not files:
            continue
        path = max(files, key=os.path.getsize)
        ours, theirs = [], []
        for _ in range(ROUNDS):
            found = re.search(r", (\d+) ms of CPU, .* (\d+) MiB at most", run(built("ImportBenchmark"), path)[0], re.S)
            ours.append((int(found.group(1)), int(found.group(2))))
            theirs.append(python(loads[kind], path))
        own, peer = statistics.median(time for time, _ in ours), median(theirs)
        row(f"import of the largest {name}, {os.path.getsize(path) / 1e6:.1f} MB",
            f"{own:.0f} ms, {max(size for _, size in ours)} MiB", "300 ms" if kind == "json" else "1 s, 300 MB",
            f"only reading it in Python {peer * 1000:.0f} ms" if peer else "", peer * 1000 / own if peer else None)


def call_rows():
    outputs = [run(built("CallBenchmark"), "10000")[0] for _ in range(max(1, ROUNDS // 3))]
    seen = {}
    for name, rate, each in re.findall(r"^(.+?) +(\d+) calls/s +(\d+) µs", "\n".join(outputs), re.M):
        seen.setdefault(name, []).append((int(rate), int(each)))
    figure = {name: [statistics.median(part) for part in zip(*runs)] for name, runs in seen.items()}
    bare = figure.get("libcurl by itself")
    budgets = {"a run, one after the other": "8000 calls/s, 120 µs"}
    for name, (rate, each) in figure.items():
        if name == "libcurl by itself":
            continue
        alone = name == "request and check alone"
        row(f"calls, {name}", f"{rate:.0f} calls/s, {each:.0f} µs", budgets.get(name, ""),
            "" if alone or not bare else f"libcurl by itself {bare[0]:.0f} calls/s, {bare[1]:.0f} µs",
            None if alone or not bare else rate / bare[0])


def command_rows():
    """Four operations of a connector against a server in a process of its own, the whole command."""
    with tempfile.TemporaryDirectory() as folder:
        port_file = os.path.join(folder, "port")
        server = subprocess.Popen([built("CallBenchmark"), "serve", port_file])
        try:
            while not (os.path.exists(port_file) and open(port_file).read().endswith("\n")):
                time.sleep(0.01)
            port = int(open(port_file).read())
            paths = {f"/orders{n}": {"get": {"operationId": f"List{n}", "responses": {"200": {"description": "OK"}}}}
                     for n in range(4)}
            with open(os.path.join(folder, "apiDefinition.swagger.json"), "w") as file:
                json.dump({"swagger": "2.0", "info": {"title": "Four", "version": "1"}, "host": f"127.0.0.1:{port}",
                           "schemes": ["http"], "basePath": "/", "paths": paths}, file)
            ours, theirs = [], []
            code = ("import http.client,sys\nc=http.client.HTTPConnection('127.0.0.1',int(sys.argv[1]))\n"
                    "for n in range(4): c.request('GET',f'/orders{n}'); c.getresponse().read()")
            for _ in range(ROUNDS * 2):
                ours.append(run(built("conwiz"), "test", folder, "--allow-private", "--allow-http", "--no-history")[1])
                theirs.append(run(sys.executable, "-c", code, str(port))[1])
            own, peer = statistics.median(ours) * 1000, statistics.median(theirs) * 1000
            row("conwiz test of four operations, start to end", f"{own:.0f} ms", "40",
                f"Python, the four calls {peer:.0f} ms", peer / own)
        finally:
            server.kill()
            server.wait()


def main():
    for product in PRODUCTS:
        subprocess.run(["swift", "build", "-c", "release", "--product", product], cwd=ROOT, check=True, stdout=sys.stderr)
    connectors = glob.glob(os.path.join(CORPUS, "connectors", "**", "apiDefinition.swagger.json"), recursive=True) if CORPUS else []
    terminal_rows(connectors)
    if connectors:
        json_rows(connectors)
        rule_rows(connectors)
        import_rows()
    call_rows()
    command_rows()
    print(f"Medians of {ROUNDS} runs; load of the machine {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors.\n")
    print("| figure | conwiz | at most, or at least | neighbours | ratio |\n|---|---|---|---|---|")
    for line in table:
        print("| " + " | ".join(line) + " |")


try:
    main()
finally:
    shutil.rmtree(HOME, ignore_errors=True)
