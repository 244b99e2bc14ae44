#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Incubator authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A package of grants that the program wrote, judged by an independent validator against the schema of the standard.

usage: check-grants-schema.py DUMP

DUMP is the program that writes one.  The schema is read from INC_SHARED_DIR; where that is not there, the test is skipped and
says so.  Sums are added up again in exact decimals.  Prints TAP.
"""
import collections
import decimal
import json
import os
import subprocess
import sys
import tempfile

FOLDER = os.path.join(os.environ.get('INC_SHARED_DIR', ''), '360giving-standard')
if not os.path.isdir(FOLDER):
    FOLDER = os.path.join(os.environ.get('INC_SHARED_DIR', ''), 'data', '360giving-standard')
try:
    import jsonschema
except ImportError:
    print('1..0 # SKIP python3-jsonschema is not installed')
    sys.exit(0)
if not os.path.isdir(FOLDER):
    print('1..0 # SKIP the schema of the standard is not there')
    sys.exit(0)

N_TESTS = 0
N_FAILED = 0


def claim(name, is_true, reason=''):
    global N_TESTS, N_FAILED
    N_TESTS += 1
    N_FAILED += not is_true
    print(f"{'ok' if is_true else 'not ok'} {N_TESTS} {name}", flush=True)
    if not is_true and reason:
        print(f'# {reason}')


def load(name):
    with open(os.path.join(FOLDER, name), encoding='utf-8') as file:
        return json.load(file)


def joined_schema():
    """The two files as one: references between them are addresses on the net."""
    package = load('360-giving-package-schema.json')
    grant = load('360-giving-schema.json')
    package['$defs'] = grant.pop('$defs')
    package['$defs']['Grant'] = grant
    package['properties']['grants']['items'] = {'$ref': '#/$defs/Grant'}
    for schema in (package, grant):
        schema.pop('$id', None)
        schema.pop('$schema', None)
    return package


def total(grant, key):
    return sum((transaction['value'] for transaction in grant.get(key, [])), decimal.Decimal(0))


def check_sums(grants):
    wrong = [grant['id'] for grant in grants if total(grant, 'commitmentTransaction') != grant['amountAwarded']]
    claim('decisions add up to what was awarded', not wrong, str(wrong))
    wrong = [grant['id'] for grant in grants if total(grant, 'disbursementTransaction') != grant['amountDisbursed']]
    claim('payments add up to what was paid', not wrong, str(wrong))
    wrong = [grant['id'] for grant in grants for key in ('commitmentTransaction', 'disbursementTransaction')
             for transaction in grant.get(key, []) if transaction['currency'] != grant['currency']]
    claim('each grant is in one currency', not wrong, str(wrong))


def check_refused(validator, document):
    """The validator does look: what the standard needs cannot be taken away."""
    for key in ('id', 'title', 'description', 'currency', 'amountAwarded', 'awardDate', 'fundingOrganization',
                'recipientOrganization'):
        changed = json.loads(json.dumps(document))
        del changed['grants'][0][key]
        claim(f'refused without {key}', not validator.is_valid(changed))


def check(name):
    with open(name, encoding='utf-8') as file:
        text = file.read()
    document = json.loads(text)
    schema = joined_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    strict = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)
    for kind, validator in (('with', strict), ('without', jsonschema.Draft202012Validator(schema))):
        error = jsonschema.exceptions.best_match(validator.iter_errors(document))
        claim(f'valid {kind} a look at formats', error is None, f'{error.json_path}: {error.message}' if error else '')
    check_refused(strict, document)
    grants = json.loads(text, parse_float=decimal.Decimal, parse_int=decimal.Decimal)['grants']
    counts = collections.Counter(grant['currency'] for grant in grants)
    claim('four currencies', set(counts) == {'VND', 'USD', 'JPY', 'KWD'}, str(counts))
    claim('no person', 'recipientIndividual' not in text)
    check_sums(grants)


def main():
    with tempfile.TemporaryDirectory() as folder:
        name = os.path.join(folder, 'grants.json')
        done = subprocess.run([sys.argv[1], name], check=False, stdout=subprocess.PIPE, text=True)
        claim('the package is written', done.returncode == 0, done.stdout)
        if done.returncode == 0:
            check(name)
    print(f'1..{N_TESTS}')
    return N_FAILED > 0


sys.exit(main())
