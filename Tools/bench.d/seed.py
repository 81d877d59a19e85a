"""A log of as many events as are wanted: lots and certificates that were made through the API, again and again under
other registry numbers."""

from system import tell

# The registry number carries the copy's number in four digits, and so do verification codes. Written as only the owner of
# the table may, in the order of the originals, whose registry numbers are shorter.
COPY = """
insert into koza.events (position, version, occurred_at, recorded_at, schema_version, stream, type, data, metadata)
select last.position + row_number() over (order by e.position), e.version, e.occurred_at, e.recorded_at,
    e.schema_version, regexp_replace(e.stream, '-(\\d+)-(\\d+)$', '-\\1{copy}-\\2'), e.type,
    replace(regexp_replace(e.data::text,
        '(lot":"\\d{{4}}-\\d{{4}}-|PKB-\\d{{4}}-|umber":")(\\d+)-(\\d+)"', '\\1\\2{copy}-\\3"', 'g'),
        '"verificationCode":"', '"verificationCode":"{copy}')::json,
    e.metadata
from koza.events e, (select max(position) as position from koza.events) last
where e.position between {first} and {end} and e.stream ~ '^(lot|certificate)-.*-\\d{{1,3}}-\\d+$'
"""


LAST_COPY = r"select coalesce(max(substring(stream from '-\d+(\d{4})-\d+$')::int), 0) from koza.events"


def grow(system, events):
    """Until the log has so many events."""
    first, end = 1, int(system.query("select max(position) from koza.events"))
    copy = int(system.query(LAST_COPY))
    while int(system.query("select max(position) from koza.events")) < events:
        copy += 1
        system.query(COPY.format(copy=f"{copy:04d}", first=first, end=end))
        tell(f"{system.query('select max(position) from koza.events')} events")
    system.query("analyze koza.events")
