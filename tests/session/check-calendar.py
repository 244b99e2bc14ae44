#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Incubator authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-calendar.py FILE: reads iCalendar with the parser of others; prints each entry's time in Viet Nam, status and summary."""

import sys
import zoneinfo

import icalendar

with open(sys.argv[1], 'rb') as file:
    calendar = icalendar.Calendar.from_ical(file.read())
for entry in calendar.walk('VEVENT'):
    start = entry.decoded('DTSTART').astimezone(zoneinfo.ZoneInfo('Asia/Ho_Chi_Minh'))
    minutes = (entry.decoded('DTEND') - entry.decoded('DTSTART')).total_seconds() / 60
    print(f"{start:%Y-%m-%d %H:%M} {minutes:.0f} {entry['STATUS']} {entry['SUMMARY']}")
