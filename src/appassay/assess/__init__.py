"""Run the checks over the facts and collect the verdicts."""
