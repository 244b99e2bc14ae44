#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Incubator authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""shots.py FOLDER: draws every page of the window into FOLDER, in each form that must stand.

./dev shots runs it, with the program installed in BUILD/stage and first on the PATH. A name is 01-today, then -vi
(Vietnamese), then the form: nothing (1200 × 800), -narrow (360 × 720), -dark, -contrast, -large
(text at 200 %).
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

LANGUAGES = {'': 'C.UTF-8', '-vi': 'vi_VN.UTF-8'}
FORMS = {
    '': {},
    '-narrow': {'width': 360, 'height': 720},
    '-dark': {'env': {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}},
    '-contrast': {'env': {'ADW_DEBUG_HIGH_CONTRAST': '1'}},
    '-large': {'text': 200},
}


def draw(program, folder, suffix, language, form, schemas):
    """One run of the program: one language, one form, in a data folder of its own."""
    with tempfile.TemporaryDirectory() as data:
        environment = {
            **os.environ,
            'LC_ALL': language,
            'LANGUAGE': '',
            'GSETTINGS_BACKEND': 'memory',
            'GSETTINGS_SCHEMA_DIR': str(schemas),
            'GSK_RENDERER': 'cairo',
            'GTK_A11Y': 'none',
            'XDG_DATA_HOME': data,
            **form.get('env', {}),
        }
        size = form.get('width', 1200), form.get('height', 800), form.get('text', 100)
        subprocess.run([program, folder, suffix, *map(str, size)], check=True, env=environment)


def main():
    folder = pathlib.Path(sys.argv[1])
    build = pathlib.Path(shutil.which('incubator')).resolve().parents[2]
    folder.mkdir(parents=True, exist_ok=True)
    for language_suffix, language in LANGUAGES.items():
        for form_suffix, form in FORMS.items():
            draw(build / 'tests' / 'display' / 'shots', folder, language_suffix + form_suffix,
                 language, form, build / 'data')
    print(f'{len(list(folder.glob("*.png")))} pictures in {folder}')


if __name__ == '__main__':
    main()
