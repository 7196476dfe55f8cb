"""What changed for the user between two versions of an app.

Each part looks at one matter in both versions and tells what came, went or became another. What
can only be told where the code was executed or documents were handed in is told of both or of
neither: a version of which less is known would look as if it had lost something.
"""

from appassay.diff.difference import Difference, Row, Side, compare

__all__ = ["Difference", "Row", "Side", "compare"]
