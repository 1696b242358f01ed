"""What ``kg extract`` gives: claims as flat records, streamed, without building a graph."""

from kg.record.record import Record, to_record
from kg.record.stream import stream_records

__all__ = ["Record", "stream_records", "to_record"]
