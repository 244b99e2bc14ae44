#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Incubator authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""run-fuzzers.py BUILD SECONDS: builds and runs the libFuzzer targets, for so long in all.

Inputs that reach something new are added to tests/fuzz/corpus/NAME, which ./dev test replays. An
input that breaks a target is left in BUILD/found and named; then the exit status is 1.
"""

import json
import os
import pathlib
import subprocess
import sys

CORPUS = pathlib.Path('tests/fuzz/corpus')


def find_targets(build):
    """Names and programs of the targets, A to Z."""
    listing = subprocess.run(['meson', 'introspect', '--targets', build],
                             check=True, capture_output=True, text=True)
    return sorted((target['name'], target['filename'][0]) for target in json.loads(listing.stdout)
                  if target['type'] == 'executable' and target['name'].startswith('fuzz-'))


def fuzz(program, name, build, seconds):
    """TRUE when nothing broke."""
    kept, scratch, found = CORPUS / name, build / 'corpus' / name, build / 'found'
    for folder in (kept, scratch, found):
        folder.mkdir(parents=True, exist_ok=True)
    print(f'--- {name}: {seconds} s', flush=True)
    status = subprocess.run([program, f'-max_total_time={seconds}', '-timeout=10',
                             f'-artifact_prefix={found}/{name}-', scratch, kept],
                            check=False).returncode
    before = len(list(kept.iterdir()))
    subprocess.run([program, '-merge=1', kept, scratch], check=True, stderr=subprocess.DEVNULL)
    print(f'--- {name}: {len(list(kept.iterdir())) - before} new inputs kept', flush=True)
    return status == 0


def main():
    build, seconds = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    targets = find_targets(build)
    if not targets:
        sys.exit('The compiler cannot build fuzzers.')
    subprocess.run(['ninja', '--quiet', '-C', build,
                    *(os.path.relpath(program, build) for _name, program in targets)], check=True)
    each = max(seconds // len(targets), 1)
    broken = [name for name, program in targets
              if not fuzz(program, name.removeprefix('fuzz-'), build, each)]
    if broken:
        sys.exit(f'Broken: {", ".join(broken)}; the inputs are in {build}/found.')


if __name__ == '__main__':
    main()
