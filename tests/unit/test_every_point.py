"""All test points of the notice have a check, or a question that one reads."""

from appassay.assess import checks
from appassay.knowledge import load_clauses

POINTS = 158


def test_every_test_point_has_a_check_or_a_question() -> None:
    points = [point.id for clause in load_clauses() for point in clause.points]
    assert len(points) == len(set(points)) == POINTS
    answered = {check.point.id for check in checks()}
    lacking = [point for point in points if point not in answered]
    assert not lacking, f"no check and no question: {', '.join(lacking)}"
