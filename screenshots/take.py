#!/usr/bin/env python3
"""Takes the screenshots of the README from a real run of the demo.

usage: screenshots/take.py [PATH_OF_CONWIZ]
Needs tmux, and Pillow (pip install pillow) with the DejaVu Sans Mono font (Debian: fonts-dejavu-core).
Each entry of SHOTS types keys into the running wizard and keeps the screen as a PNG beside this script.
"""
import os
import re
import subprocess
import sys
import tempfile
import time
import unicodedata

from PIL import Image, ImageDraw, ImageFont

HERE = os.path.dirname(os.path.abspath(__file__))
CONWIZ = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "..", ".build", "release", "conwiz")
FONTS = "/usr/share/fonts/truetype/dejavu/"
COLUMNS, ROWS = 88, 28
CELL = (10, 20)
COLOURS = ["#1d2021", "#fb4934", "#b8bb26", "#fabd2f", "#83a598", "#d3869b", "#8ec07c", "#ebdbb2"]
PLAIN, GROUND = "#ebdbb2", "#1d2021"

# (name, text that must be on the screen first, keys)
SHOTS = [
    ("describe", "Contoso Orders", []),
    ("security", "Authentication", ["M-2"]),
    ("definition", "Actions", ["M-3", "Down", "Down", "Enter"]),
    ("parameter", "Parameter customer", ["F7", ".customer listorders", "Enter"]),
    ("lookup", "Dynamic values", ["Down"] * 11 + ["Enter", "Down", "M-Down"]),
    ("find", "Find anything", ["Escape", "Escape", "F7", "order"]),
    ("findings", "Findings", ["Escape", "F3"]),
    ("test", "200", ["Escape", "M-3", "Escape", "Escape", "F5", "demo-key", "F5"]),
    ("create", "saved", ["M-5"]),
    ("flow", "getOrder failed", ["M-6", "a", "1", "Escape", "a", "   GetOrder", "Enter", "M-v", "Order number", "Enter", "F5"]),
    ("palette", "Commands", ["F9"]),
]


def tmux(*arguments):
    return subprocess.run(["tmux", "-L", "conwiz-shots", *arguments], capture_output=True, text=True).stdout


def wait_for(text):
    for _ in range(100):
        if text in tmux("capture-pane", "-p"):
            return
        time.sleep(0.1)
    sys.exit(f"the screen never showed {text!r}:\n" + tmux("capture-pane", "-p"))


def cells(line):
    """The characters of a captured line with their style: (character, colour, bold, reverse, underline)."""
    colour, bold, reverse, underline = None, False, False, False
    for part in re.split(r"(\x1b\[[0-9;]*m)", line):
        if not part.startswith("\x1b["):
            for character in re.sub(r"\x1b.|[\x0e\x0f]", "", part):
                yield character, colour, bold, reverse, underline
            continue
        for code in [int(n or 0) for n in part[2:-1].split(";")]:
            if code == 0:
                colour, bold, reverse, underline = None, False, False, False
            elif code == 1:
                bold = True
            elif code == 4:
                underline = True
            elif code == 7:
                reverse = True
            elif 30 <= code <= 37:
                colour = COLOURS[code - 30]
            elif 90 <= code <= 97:
                colour = COLOURS[code - 90]
            elif code == 39:
                colour = None


def picture(name):
    lines = tmux("capture-pane", "-p", "-e").split("\n")[:ROWS]
    regular = ImageFont.truetype(FONTS + "DejaVuSansMono.ttf", 16)
    heavy = ImageFont.truetype(FONTS + "DejaVuSansMono-Bold.ttf", 16)
    image = Image.new("RGB", (COLUMNS * CELL[0] + 20, ROWS * CELL[1] + 20), GROUND)
    draw = ImageDraw.Draw(image)
    for row, line in enumerate(lines):
        column = 0
        for character, colour, bold, reverse, underline in cells(line):
            width = 2 if unicodedata.east_asian_width(character) in "WF" else 1
            x, y = 10 + column * CELL[0], 10 + row * CELL[1]
            ink, ground = colour or PLAIN, GROUND
            if reverse:
                ink, ground = ground, ink
                draw.rectangle([x, y, x + width * CELL[0] - 1, y + CELL[1] - 1], fill=ground)
            if character != " ":
                draw.text((x, y), character, font=heavy if bold else regular, fill=ink)
            if underline:
                draw.line([x, y + CELL[1] - 2, x + width * CELL[0], y + CELL[1] - 2], fill=ink)
            column += width
    image.save(os.path.join(HERE, name + ".png"), optimize=True)
    print(name + ".png")


def main():
    with tempfile.TemporaryDirectory() as state:
        command = f"env LANG=C.UTF-8 XDG_STATE_HOME={state} {os.path.abspath(CONWIZ)} demo"
        tmux("-f", "/dev/null", "new-session", "-d", "-x", str(COLUMNS), "-y", str(ROWS), command)
        try:
            wait_for("Contoso Orders")
            for name, expected, keys in SHOTS:
                for key in keys:
                    tmux("send-keys", key)
                    time.sleep(0.25)
                wait_for(expected)
                time.sleep(0.4)
                picture(name)
        finally:
            tmux("kill-server")


main()
