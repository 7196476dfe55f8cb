"""Run the checks over the facts and put the verdicts into a report."""

from appassay.assess.discover import Check, checks
from appassay.assess.judge import assess
from appassay.assess.pack import RulePack, load_pack
from appassay.assess.run import run_check

__all__ = ["Check", "RulePack", "assess", "checks", "load_pack", "run_check"]
