"""The report of a run: what was read, skipped, found and joined."""

from kg.report.markdown import report_markdown
from kg.report.run import JoinRow, RunReport, make_report

__all__ = ["JoinRow", "RunReport", "make_report", "report_markdown"]
