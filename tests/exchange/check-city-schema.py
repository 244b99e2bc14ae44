#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Incubator authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The published schema of the city export, judged by an independent validator.

usage: check-city-schema.py SCHEMA SAMPLE [FILE...]

The schema is itself valid and says all it should; the sample passes, and fails with each one of many small changes;
further files (exports made by the program) pass and have their keys in order.  Prints TAP.
"""
import copy
import json
import sys

try:
    import jsonschema
except ImportError:
    print("1..0 # SKIP python3-jsonschema is not installed")
    sys.exit(0)

URN = "urn:org.hanoi.Incubator:city-export:1"
N_FAILED = 0
N_TESTS = 0


def claim(name, is_true, reason=""):
    global N_FAILED, N_TESTS
    N_TESTS += 1
    N_FAILED += not is_true
    print(f"{'ok' if is_true else 'not ok'} {N_TESTS} {name}", flush=True)
    if not is_true and reason:
        print(f"# {reason}")


def walk(node, path=""):
    yield path, node
    if isinstance(node, dict):
        for key, child in node.items():
            yield from walk(child, f"{path}/{key}")
    elif isinstance(node, list):
        for index, child in enumerate(node):
            yield from walk(child, f"{path}/{index}")


def unsorted_objects(node):
    return [path for path, child in walk(node) if isinstance(child, dict) and list(child) != sorted(child)]


def is_number(schema, member):
    while "$ref" in member:
        member = schema["$defs"][member["$ref"].removeprefix("#/$defs/")]
    return member.get("type") in ("integer", "number")


def counts_of(document):
    """What the file has, counted again."""
    counts = {key: len(value) for key, value in document.items() if isinstance(value, list)}
    counts["stageChanges"] = sum(len(enrolment["stageChanges"]) for enrolment in document["enrolments"])
    counts["roles"] = sum(len(person["roles"]) for person in document["people"])
    return counts


def check_schema(schema):
    try:
        jsonschema.Draft202012Validator.check_schema(schema)
        claim("schema is a JSON Schema 2020-12", True)
    except jsonschema.SchemaError as error:
        claim("schema is a JSON Schema 2020-12", False, error.message)
    claim("schema has its name", schema["$id"] == URN)
    objects = [(path, node) for path, node in walk(schema) if isinstance(node, dict) and node.get("type") == "object"]
    claim("objects take no other members", all(node["additionalProperties"] is False for _, node in objects))
    claim("members ascend", all(list(node["properties"]) == sorted(node["properties"]) for _, node in objects))
    bare = [f"{path}/{key}" for path, node in objects for key, member in node["properties"].items()
            if not member.get("title") or not member.get("description")]
    claim("each member has a title and a description", not bare, ", ".join(bare))
    members = [(f"{path}/{key}", member) for path, node in objects for key, member in node["properties"].items()
               if path and member.get("type") != "array"]
    bare = [path for path, member in members if "examples" not in member]
    claim("each member of an object has an example", not bare, ", ".join(bare))
    wrong = [f"{path}: {example}" for path, member in members for example in member["examples"]
             if not jsonschema.Draft202012Validator(member | {"$defs": schema["$defs"]}).is_valid(example)]
    claim("the examples are valid", not wrong, ", ".join(wrong))
    bare = [path for path, member in members if "unit" not in member and is_number(schema, member)]
    claim("each number has its unit", not bare, ", ".join(bare))


# Each: where, and what to put there (None: take it away).
CHANGES = [
    ("schema", "urn:org.hanoi.Incubator:city-export:2"),
    ("schema", None),
    ("asOf", None),
    ("asOf", "2026-06-30T23:59:59Z"),
    ("asOf", "2026-06-30"),
    ("counts/startups", None),
    ("counts/startups", -1),
    ("counts/startups", 3.5),
    ("counts/startups", "3"),
    ("period/basis", "week"),
    ("period/from", "2026-01"),
    ("publisher/agencyId", "h26"),
    ("publisher/agencyId", "A" * 36),
    ("publisher/name", ""),
    ("publisher/name", "  "),
    ("startups", None),
    ("startups/0/uid", "0A1B2C3D-0000-4000-8000-000000000011"),
    ("startups/0/name", None),
    ("startups/0/legalName", None, "null"),
    ("startups/0/legalName", ""),
    ("startups/0/phone", "0912345678"),
    ("startups/0/email", "a@vidu.vn"),
    ("startups/0/address", "12 Lê Lợi"),
    ("startups/0/notes", []),
    ("startups/0/taxCode", "010010910"),
    ("startups/0/taxCode", "0100109106-001"),
    ("startups/0/taxCodeKind", None),
    ("startups/0/taxCodeKind", "none"),
    ("startups/0/taxCodeKind", "company"),
    ("startups/1/taxCode", "001099012345"),
    ("startups/2/taxCode", "0100109106"),
    ("startups/0/sector", []),
    ("startups/0/sector", ["IoT", "IoT"]),
    ("startups/0/sector", "IoT"),
    ("startups/0/technologies", [""]),
    ("startups/0/founded", "2024-13"),
    ("startups/0/founded", "12/05/2024"),
    ("startups/0/digitalType", None),
    ("startups/0/vsic", None),
    ("startups/0/vsic", "J"),
    ("startups/0/womenOwned", False),
    ("startups/0/charterCapital", 1.5),
    ("cohorts/0/programme", None),
    ("cohorts/0/status", "running"),
    ("enrolments/0/startup", None),
    ("enrolments/0/stage", None),
    ("enrolments/0/stageChanges", None),
    ("enrolments/0/stageChanges/0/reason", "Ông A ốm"),
    ("enrolments/0/stageChanges/0/date", None),
    ("enrolments/1/stage", "active"),
    ("investors", None),
    ("investors/0/kind", "angel"),
    ("investors/0/kind", None),
    ("investors/0/phone", "+84 24 0000 3000"),
    ("investors/0/ticketMin", 1000000000),
    ("investors/0/taxCode", "001099012345"),
    ("investors/0/stageFrom", "seed"),
    ("partners/0/digitalType", None),
    ("partners/0/email", "a@canhco.example"),
    ("partners/1/kind", "friend"),
    ("people/0/phone", "+84 24 0000 2001"),
    ("people/0/sex", "female"),
    ("people/0/roles/0/title", "Giám đốc"),
    ("people/0/roles/0/position", None),
    ("people/0/roles/0/startup", None),
    ("people/0/roles/0/partner", "0a1b2c3d-0000-4000-8000-000000000041"),
    ("people/1/roles", None),
    ("rounds/0/amount", 250000.5),
    ("rounds/0/amount", "25000000"),
    ("rounds/0/amount", -1),
    ("rounds/0/amount", None),
    ("rounds/0/currency", None),
    ("rounds/0/currency", "usd"),
    ("rounds/0/currency", "đ"),
    ("rounds/0/rate", 25470),
    ("rounds/0/rate", "25470.50"),
    ("rounds/0/rate", "25.470,5"),
    ("rounds/0/rate", None),
    ("rounds/0/startup", None),
    ("rounds/0/note", "Riêng"),
    ("rounds/0/postMoney", 40000000),
    ("rounds/1/undisclosed", False),
    ("rounds/0/undisclosed", True),
    ("stakes/0/holder", None),
    ("stakes/0/holder", "person"),
    ("stakes/0/investor", None),
    ("stakes/0/person", "0a1b2c3d-0000-4000-8000-000000000051"),
    ("stakes/0/share", 0.125),
    ("stakes/0/share", 1000001),
    ("stakes/1/name", "Nguyễn Thị Lan"),
    ("stakes/3/investor", "0a1b2c3d-0000-4000-8000-000000000031"),
]


def changed(sample, path, value, *is_null):
    copied = copy.deepcopy(sample)
    *parents, last = path.split("/")
    node = copied
    for step in parents:
        node = node[int(step) if isinstance(node, list) else step]
    if value is None and not is_null:
        del node[last]
    else:
        node[last] = value
    return copied


def check_file(validator, name):
    with open(name, encoding="utf-8") as file:
        document = json.load(file)
    error = jsonschema.exceptions.best_match(validator.iter_errors(document))
    claim(f"{name} is valid", error is None, f"{error.json_path}: {error.message}" if error else "")
    claim(f"{name} has its keys in order", not unsorted_objects(document), str(unsorted_objects(document)))
    claim(f"{name} has as many as it says", document["counts"] == counts_of(document), str(counts_of(document)))
    return document


def main():
    schema_name, sample_name, *files = sys.argv[1:]
    with open(schema_name, encoding="utf-8") as file:
        schema = json.load(file)
    check_schema(schema)
    validator = jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)
    sample = check_file(validator, sample_name)
    for change in CHANGES:
        is_refused = not validator.is_valid(changed(sample, *change))
        claim(f"refused: {change[0]} = {json.dumps(change[1], ensure_ascii=False)}", is_refused)
    for name in files:
        check_file(validator, name)
    print(f"1..{N_TESTS}")
    return N_FAILED > 0


sys.exit(main())
